package io.rackwright.model;

import io.rackwright.model.trade.EntryFacts;
import org.jspecify.annotations.Nullable;

/**
 * A part or an assembly.
 *
 * @param unitCostUsd standard cost of one unit alone: the price of a bought item, the conversion
 *     cost of a made one; 0 for a phantom
 * @param shippingWeightKg of one piece, as freight counts it
 * @param targetStockWeeks of mean consumption, to be held where the item is consumed
 * @param maxStorageDays how long a unit may lie at a site after it is finished or arrives; null
 *     when it keeps
 * @param money true when one unit stands for a dollar: no orders, no lots, paid on good units
 * @param hts tariff heading; empty when unknown
 * @param cots commercially available off the shelf; null when unknown
 * @param htsAlternative the heading that it could as well be put under; empty when none is likely
 * @param tradeFacts what is known of it when it enters, beside its heading
 * @param ownWeightKg without its components; null when unknown
 * @param identity what its maker calls it
 */
public record Item(
        String name,
        String description,
        String family,
        Kind kind,
        double unitCostUsd,
        double shippingWeightKg,
        double targetStockWeeks,
        @Nullable Integer maxStorageDays,
        boolean money,
        String hts,
        @Nullable Boolean cots,
        String htsAlternative,
        EntryFacts tradeFacts,
        @Nullable Double ownWeightKg,
        PartIdentity identity,
        Provenance provenance) {

    /** Of which nothing is known that a duty or a hardware bill might ask for. */
    public Item(
            String name,
            String description,
            String family,
            Kind kind,
            double unitCostUsd,
            double shippingWeightKg,
            double targetStockWeeks,
            @Nullable Integer maxStorageDays,
            boolean money,
            String hts,
            @Nullable Boolean cots,
            Provenance provenance) {
        this(
                name,
                description,
                family,
                kind,
                unitCostUsd,
                shippingWeightKg,
                targetStockWeeks,
                maxStorageDays,
                money,
                hts,
                cots,
                "",
                EntryFacts.NONE,
                null,
                PartIdentity.NONE,
                provenance);
    }

    public enum Kind {
        BUY,
        MAKE,
        /** A kit that is never built: its components stand in its place. */
        PHANTOM
    }
}
