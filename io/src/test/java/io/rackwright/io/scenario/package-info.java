/** What scenarios do to a program, and what is said of those that are faulty. */
@NullMarked
package io.rackwright.io.scenario;

import org.jspecify.annotations.NullMarked;
