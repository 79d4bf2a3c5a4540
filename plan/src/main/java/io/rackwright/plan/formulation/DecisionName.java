package io.rackwright.plan.formulation;

import io.rackwright.plan.formulation.Decision.Alternate;
import io.rackwright.plan.formulation.Decision.Choose;
import io.rackwright.plan.formulation.Decision.Deploy;
import io.rackwright.plan.formulation.Decision.Expand;
import io.rackwright.plan.formulation.Decision.Keep;
import io.rackwright.plan.formulation.Decision.Make;
import io.rackwright.plan.formulation.Decision.OptionUse;
import io.rackwright.plan.formulation.Decision.PowerUsed;
import io.rackwright.plan.formulation.Decision.Regard;
import io.rackwright.plan.formulation.Decision.Ship;
import io.rackwright.plan.formulation.Decision.Shortfall;
import io.rackwright.plan.formulation.Decision.TargetMissed;
import io.rackwright.plan.formulation.Decision.Undelivered;
import io.rackwright.plan.formulation.Decision.ValueSum;

/** Names of columns without their bucket: the same decision has the same name in every model. */
public final class DecisionName {
    private DecisionName() {}

    public static String of(Decision decision) {
        return switch (decision) {
            case Make d ->
                    d.into().isMarked()
                            ? "make[%s,%s]".formatted(d.point(), d.into().mark())
                            : "make[%s]".formatted(d.point());
            case Choose d ->
                    "choose[%s,%d,%s,%s]"
                            .formatted(
                                    of(d.parent()),
                                    d.node().index(),
                                    d.node().component(),
                                    d.fromHome() ? "home" : "anywhere");
            case Regard d -> "regard[%s,%s]".formatted(d.marked(), d.as());
            case Ship d ->
                    "%s[%s,%s,%s]"
                            .formatted(
                                    d.point() == null ? "ship" : "supply",
                                    d.fromSite(),
                                    d.to(),
                                    d.route().text());
            case Keep d -> "keep[%s]".formatted(d.place());
            case Deploy d ->
                    "%s[%s]"
                            .formatted(
                                    d.failing() ? "deploy-failing" : "deploy", d.demand().name());
            case Undelivered d -> "undelivered[%s]".formatted(d.demand().name());
            case Expand d -> "expand[%s]".formatted(d.option().name());
            case OptionUse d -> "option-use[%s,%s]".formatted(d.option().name(), d.point());
            case Shortfall d -> "shortfall[%s]".formatted(d.place());
            case ValueSum d ->
                    "%s[%s]"
                            .formatted(
                                    d.atHome() ? "value-at-home" : "value-abroad",
                                    d.target().name());
            case TargetMissed d -> "target-missed[%s]".formatted(d.target().name());
            case PowerUsed d -> "power-used[%s]".formatted(d.site());
            case Alternate d ->
                    "alternate[%s,%s,%s]"
                            .formatted(of(d.parent()), d.line().component(), d.line().from());
        };
    }
}
