package io.rackwright.plan.origin;

import java.util.Locale;

/** Whether design margin counts as value: intellectual property is made where its owner says. */
public enum Measure {
    WITH_DESIGN_MARGIN,
    WITHOUT_DESIGN_MARGIN;

    public boolean counts(Portion portion) {
        return this == WITH_DESIGN_MARGIN || !portion.kind().designMargin();
    }

    /** {@code with} or {@code without}, as the tables say it. */
    public String word() {
        return name().substring(0, name().indexOf('_')).toLowerCase(Locale.ROOT);
    }
}
