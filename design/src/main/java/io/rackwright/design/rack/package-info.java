/**
 * A rack: what sits where, what powers and cools it. {@link io.rackwright.design.rack.RackFile}
 * reads its design, {@link io.rackwright.design.rack.RackChecks} holds every limit against it, each
 * as inputs, formula, value, limit and margin. What is unknown is not taken for nothing.
 */
@NullMarked
package io.rackwright.design.rack;

import org.jspecify.annotations.NullMarked;
