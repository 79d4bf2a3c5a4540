/**
 * "Why?", asked of a run: a late demand, an order, or a capacity. Start at {@link
 * io.rackwright.app.explain.Explanations}, which finds out what is meant and asks the orders and
 * the optimiser's model; an {@link io.rackwright.app.explain.Answer} is sentences and tables.
 */
@NullMarked
package io.rackwright.app.explain;

import org.jspecify.annotations.NullMarked;
