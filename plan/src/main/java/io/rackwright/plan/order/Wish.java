package io.rackwright.plan.order;

import io.rackwright.model.Certificate;
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
        Certificate certified = certificate(lot);
        if (certified != null) {
            return standard != null
                    ? standard.isPassedBy(certified.contentPct())
                    : certified.sourceSite().equals(source);
        }
        Draft maker = maker(lot);
        if (maker == null) {
            return false;
        }
        Composition made = maker.composition();
        return standard != null
                ? made != null && made.passes(standard)
                : maker.fromSite().equals(source);
    }

    /**
     * Whether a lot still fits when it is moved on from a site: what is moved twice, or lies where
     * it was not made, is of a source that nobody can follow.
     */
    boolean mayLeave(Lot lot, String site) {
        if (isForAnything()) {
            return true;
        }
        if (lot.certificate != null) {
            return standard != null || lot.certificate.sourceSite().equals(site);
        }
        return lot.producer == null || lot.producer.kind() != Draft.Kind.MOVE;
    }

    /** Racks keep theirs when they are moved; components, when they are moved from their source. */
    private @Nullable Certificate certificate(Lot lot) {
        Lot from = lot.from;
        if (lot.certificate != null || from == null || from.certificate == null) {
            return lot.certificate;
        }
        Draft move = lot.producer;
        boolean straight = move != null && move.fromSite().equals(from.certificate.sourceSite());
        return standard != null || straight ? from.certificate : null;
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
