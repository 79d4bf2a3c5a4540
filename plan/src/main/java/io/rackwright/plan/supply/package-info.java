/**
 * The supply graph: which sites can supply an item, which consume it, how much of it a day's need
 * takes, and when supply is of any use. The optimiser and the dispatch both walk it. Start at
 * {@link io.rackwright.plan.supply.SupplyGraph}.
 */
@NullMarked
package io.rackwright.plan.supply;

import org.jspecify.annotations.NullMarked;
