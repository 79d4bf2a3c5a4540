/**
 * Engineering changes: what differs between two revisions of a program, which racks and parts it
 * touches, and what it leaves over. Start at {@link io.rackwright.design.change.EngineeringChange}.
 */
@NullMarked
package io.rackwright.design.change;

import org.jspecify.annotations.NullMarked;
