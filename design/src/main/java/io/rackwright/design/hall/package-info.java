/**
 * A hall: which racks stand where, what feeds and cools them, which networks connect them. {@link
 * io.rackwright.design.hall.HallFile} reads its design into a {@link
 * io.rackwright.design.hall.HallDesign}; {@link io.rackwright.design.hall.Layout} says where each
 * rack is. Start at HallDesign.
 */
@NullMarked
package io.rackwright.design.hall;

import org.jspecify.annotations.NullMarked;
