/**
 * The program as immutable records: what is built ({@link io.rackwright.model.Generation}, {@link
 * io.rackwright.model.Item}, {@link io.rackwright.model.BomLine}), where ({@link
 * io.rackwright.model.Site}, {@link io.rackwright.model.Source}, {@link io.rackwright.model.Lane}),
 * for whom ({@link io.rackwright.model.Demand}), and time ({@link
 * io.rackwright.model.TimeBuckets}). Knows nothing of files or solvers. Start at {@link
 * io.rackwright.model.Program}; {@link io.rackwright.model.Network} is the same program indexed for
 * those who walk it.
 */
@NullMarked
package io.rackwright.model;

import org.jspecify.annotations.NullMarked;
