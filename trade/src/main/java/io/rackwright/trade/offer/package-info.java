/**
 * Offers compared as a government buyer must: a foreign price is raised by a factor beside a
 * domestic one (FAR 25.106), what no agreement covers is eliminated where one applies (FAR
 * 25.502(b)), by line item and by group (FAR 25.503). Start at {@link
 * io.rackwright.trade.offer.Evaluation}.
 */
@NullMarked
package io.rackwright.trade.offer;

import org.jspecify.annotations.NullMarked;
