/** Each family of limits alone, on programs small enough to be solved by hand. */
@NullMarked
package io.rackwright.plan.constraint;

import org.jspecify.annotations.NullMarked;
