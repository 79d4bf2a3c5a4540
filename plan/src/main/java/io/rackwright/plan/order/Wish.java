package io.rackwright.plan.order;

import io.rackwright.plan.content.ContentStandard;
import org.jspecify.annotations.Nullable;

/**
 * What a need will take: goods of one source, racks that pass a standard, or anything.
 *
 * @param source the only site that may have bought or made it; null when any may
 * @param standard that racks must pass; null when they need pass none
 */
record Wish(@Nullable String source, @Nullable ContentStandard standard) {
    static final Wish ANYTHING = new Wish(null, null);

    static Wish from(String source) {
        return new Wish(source, null);
    }

    static Wish passing(ContentStandard standard) {
        return new Wish(null, standard);
    }

    boolean isForAnything() {
        return source == null && standard == null;
    }

    boolean fits(SourceChoice.Way way) {
        return source == null || way.point().site().equals(source);
    }

    boolean fits(Lot lot) {
        if (isForAnything()) {
            return true;
        }
        Draft maker = maker(lot);
        if (maker == null) {
            return false;
        }
        Composition made = maker.composition();
        return standard != null
                ? made != null && made.standard().covers(standard)
                : maker.fromSite().equals(source);
    }

    /**
     * The order that made or bought a lot, which came straight from there if it was moved at all;
     * null where that is not known.
     */
    private static @Nullable Draft maker(Lot lot) {
        Draft producer = lot.producer;
        if (producer == null || producer.kind() != Draft.Kind.MOVE) {
            return producer;
        }
        Lot from = lot.from;
        Draft before = from == null ? null : from.producer;
        return before == null || before.kind() == Draft.Kind.MOVE ? null : before;
    }
}
