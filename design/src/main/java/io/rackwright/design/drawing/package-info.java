/**
 * Drawings as SVG, without fonts or scripts from elsewhere: {@link
 * io.rackwright.design.drawing.RackDrawing} is the front of a rack, {@link
 * io.rackwright.design.drawing.HallDrawing} the plan of a hall. {@link
 * io.rackwright.design.drawing.Svg} is the sheet; it keeps texts from overlapping.
 */
@NullMarked
package io.rackwright.design.drawing;

import org.jspecify.annotations.NullMarked;
