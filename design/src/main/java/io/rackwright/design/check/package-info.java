/**
 * Every limit of a hall, held against its design: {@link io.rackwright.design.check.HallChecks} is
 * the list of them, a class for each field. What is unknown is never taken for nothing: a check
 * that needs it is unknown, and does not hold.
 */
@NullMarked
package io.rackwright.design.check;

import org.jspecify.annotations.NullMarked;
