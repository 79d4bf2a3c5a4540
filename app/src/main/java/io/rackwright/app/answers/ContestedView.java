package io.rackwright.app.answers;

import io.rackwright.app.report.Column;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Table;
import io.rackwright.app.report.html.Say;
import io.rackwright.model.Network;
import io.rackwright.model.trade.DutyRate.Assumption;
import io.rackwright.model.trade.RuleSet;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TradeSettings;
import io.rackwright.plan.duty.ImportDuties;
import io.rackwright.plan.duty.OrderEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What the duty of the base's orders would be if the law were another: a programme struck down, a
 * proposed or enjoined one in force, rates that are announced and not set at their least or most.
 * The orders stay as they are: a plan made under that law might buy elsewhere, and pay less.
 */
final class ContestedView implements View {
    private static final double NOTHING = 1000;

    private record Row(String law, double differenceUsd) {}

    @Override
    public String answer(Asked asked, AnswerRuns runs) {
        PlanView plan = runs.plan();
        RuleSet rules = plan.network().program().rules();
        if (rules == null) {
            return "The program names no rule set.\n";
        }
        List<OrderEntry> entries = OrderEntry.of(plan.network(), plan.book(), _ -> true);
        TradeSettings today = plan.network().settings().trade();
        double now = dutyUsd(plan.network(), today, entries);
        List<Row> rows = new ArrayList<>();
        TreeSet<String> programmes = new TreeSet<>();
        TreeSet<String> dormant = new TreeSet<>();
        for (TariffMeasure m : rules.rules().measures()) {
            (m.status().holdsByItself() ? programmes : dormant).add(m.programme());
        }
        for (String programme : programmes) {
            rows.add(
                    new Row(
                            programme + " struck down",
                            dutyUsd(plan.network(), struckDown(today, programme), entries) - now));
        }
        for (String programme : dormant) {
            rows.add(
                    new Row(
                            programme + ": what is proposed or enjoined holds",
                            dutyUsd(plan.network(), inForce(today, programme), entries) - now));
        }
        for (Assumption rate : List.of(Assumption.LOW, Assumption.HIGH)) {
            rows.add(
                    new Row(
                            "rates not set yet at their "
                                    + (rate == Assumption.LOW ? "least" : "most"),
                            dutyUsd(plan.network(), unset(today, rate), entries) - now));
        }
        rows.removeIf(r -> Math.abs(r.differenceUsd()) < NOTHING);
        rows.sort(Comparator.comparingDouble((Row r) -> -Math.abs(r.differenceUsd())));
        return "Duty of the base's orders: %s; a law that is not listed changes it by less than $%s.\n\n"
                        .formatted(Say.millions(now), Say.whole(NOTHING))
                + Markdown.table(
                        new Table<>(
                                List.of(
                                        Column.text("law", Row::law),
                                        Markdown.figure(
                                                "duty changes by",
                                                r -> Say.millions(r.differenceUsd()))),
                                rows));
    }

    private static double dutyUsd(Network network, TradeSettings trade, List<OrderEntry> entries) {
        ImportDuties duties =
                new ImportDuties(
                        new Network(
                                network.program().with(t -> t.settings = t.settings.under(trade))));
        return entries.parallelStream()
                .map(e -> duties.of(e.entry()).dutyUsd())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static TradeSettings struckDown(TradeSettings t, String programme) {
        List<String> more = new ArrayList<>(t.struckDown());
        more.add(programme);
        return new TradeSettings(
                t.rules(), t.country(), t.facts(), t.unsetRates(), t.inForce(), more);
    }

    private static TradeSettings inForce(TradeSettings t, String programme) {
        List<String> more = new ArrayList<>(t.inForce());
        more.add(programme);
        return new TradeSettings(
                t.rules(), t.country(), t.facts(), t.unsetRates(), more, t.struckDown());
    }

    private static TradeSettings unset(TradeSettings t, Assumption rate) {
        return new TradeSettings(
                t.rules(), t.country(), t.facts(), rate, t.inForce(), t.struckDown());
    }
}
