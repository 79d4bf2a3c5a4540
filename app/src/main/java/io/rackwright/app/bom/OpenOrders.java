package io.rackwright.app.bom;

import io.rackwright.app.run.Run;
import io.rackwright.design.change.OpenOrder;
import io.rackwright.model.Settings;
import io.rackwright.plan.PlannedOrder;
import java.time.LocalDate;
import java.util.List;

/** The orders of a run that buy or make parts. */
public final class OpenOrders {
    private OpenOrders() {}

    /**
     * All of them. Firm ones are committed, and those that the run releases within the frozen
     * weeks. What was in progress already counts as such, and is left out.
     */
    public static List<OpenOrder> of(Run run) {
        Settings settings = run.program().settings();
        LocalDate frozenTo = settings.asOf().plusWeeks(settings.frozenWeeks());
        return run.book().orders().stream()
                .filter(o -> o.type() != PlannedOrder.Type.MOVE)
                .filter(o -> !o.release().isBefore(settings.asOf()))
                .map(o ->
                        new OpenOrder(
                                o.id(),
                                o.item(),
                                o.quantity(),
                                o.release(),
                                o.available(),
                                o.started() * o.unitPriceUsd(),
                                o.firm() || o.release().isBefore(frozenTo)))
                .toList();
    }
}
