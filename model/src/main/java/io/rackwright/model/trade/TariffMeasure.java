package io.rackwright.model.trade;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty beside the ordinary one, or what takes one off, in one period.
 *
 * @param name heading of chapter 99, or another name
 * @param programme the action that it is part of
 * @param scope list of headings that it is laid on; null for every heading
 * @param scopeExcept lists that it is not laid on
 * @param origins countries and groups whose goods it is laid on; empty for all
 * @param base what the rate is taken of
 * @param period days of entry
 * @param group at most one measure of a group applies, the one with the highest priority; null when
 *     it is alone
 * @param excludes programmes and measures that do not apply where this one does
 * @param privilegedForeignOnly goods enter a free-trade zone in that status, so that the measure
 *     follows them into what is made of them
 */
public record TariffMeasure(
        String name,
        String programme,
        String title,
        String authority,
        Role role,
        @Nullable String scope,
        List<String> scopeExcept,
        List<String> origins,
        List<String> originsExcept,
        Condition condition,
        WhenUnknown whenUnknown,
        DutyRate rate,
        Base base,
        Period period,
        @Nullable String group,
        int priority,
        List<String> excludes,
        boolean privilegedForeignOnly,
        boolean drawback,
        LegalStatus status,
        Evidence evidence) {
    public TariffMeasure {
        scopeExcept = List.copyOf(scopeExcept);
        origins = List.copyOf(origins);
        originsExcept = List.copyOf(originsExcept);
        excludes = List.copyOf(excludes);
    }

    /** What it does to the duty of an article to which it applies. */
    public enum Role {
        /** Adds its rate. */
        IMPOSE,
        /** Adds nothing, and takes the place of others. */
        EXEMPT,
        /** Adds what the ordinary duty falls short of its rate. */
        MINIMUM_TOTAL
    }

    /** What is done where its condition cannot be decided. */
    public enum WhenUnknown {
        APPLIES,
        DOES_NOT_APPLY,
        /** It applies until somebody says otherwise. */
        ASK
    }

    /** What a rate is a share of. */
    public enum Base {
        CUSTOMS_VALUE,
        METAL_CONTENT_VALUE,
        NON_US_CONTENT_VALUE
    }

    /** Where the law stands. */
    public enum LegalStatus {
        IN_FORCE,
        SCHEDULED,
        ENJOINED,
        VACATED,
        EXPIRED,
        PROPOSED;

        /** True when it holds in its period; what is proposed or enjoined must be assumed first. */
        public boolean holdsByItself() {
            return this != ENJOINED && this != PROPOSED;
        }
    }

    /** Does it take this one's place: by name, or by programme? */
    public boolean excludes(TariffMeasure other) {
        return excludes.contains(other.name) || excludes.contains(other.programme);
    }
}
