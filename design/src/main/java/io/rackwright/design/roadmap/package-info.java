/**
 * Several generations side by side: their dates, the parts that they share, and what the delay of
 * one does to the parts of the others. Start at {@link io.rackwright.design.roadmap.Roadmap}.
 */
@NullMarked
package io.rackwright.design.roadmap;

import org.jspecify.annotations.NullMarked;
