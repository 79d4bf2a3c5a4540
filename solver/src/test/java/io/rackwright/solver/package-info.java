/** Tests of the port, one file a capability. */
@NullMarked
package io.rackwright.solver;

import org.jspecify.annotations.NullMarked;
