/**
 * Where, what, how much: finds the plan of least cost in buckets and proves how good it is. Start
 * at {@link io.rackwright.plan.optimise.Optimiser}.
 */
@NullMarked
package io.rackwright.plan.optimise;

import org.jspecify.annotations.NullMarked;
