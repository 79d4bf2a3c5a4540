package io.rackwright.app.report.html;

import io.rackwright.app.report.Bottlenecks;
import io.rackwright.app.report.Bottlenecks.Bottleneck;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import java.util.List;
import java.util.stream.Collectors;

/** What limits the plan, in order of worth. */
final class BottleneckSection implements Section {
    private static final int SHOWN = 12;

    @Override
    public String id() {
        return "bottlenecks";
    }

    @Override
    public String title() {
        return "Bottlenecks in order of worth";
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        if (plan.optimised() == null) {
            out.element(
                    "p",
                    "The orders were dispatched without the optimiser, so no capacity has a price.",
                    "class",
                    "lead");
            return;
        }
        List<Bottleneck> all = Bottlenecks.of(plan);
        out.element(
                "p",
                "What one percent more of each capacity would save at most over the time in which it"
                        + " binds, in lateness and cost together. Each is valued alone, with the expansions"
                        + " as decided, in the optimiser's buckets, at the price of a small change;"
                        + " a larger one is worth less.",
                "class",
                "lead");
        if (all.isEmpty()) {
            out.element("p", "No capacity binds.");
            return;
        }
        double most = all.getFirst().onePercentUsd();
        out.open("ol", "class", "bars");
        for (Bottleneck b : all.subList(0, Math.min(SHOWN, all.size()))) {
            out.open("li");
            out.element("span", b.what(), "class", "name");
            out.element("span", Say.usd(b.onePercentUsd()), "class", "value");
            bar(out, b.onePercentUsd() / most);
            out.element("span", detail(b), "class", "note");
            out.close().line();
        }
        out.close();
        if (all.size() > SHOWN) {
            out.element(
                    "p",
                    "%s more in shadow_prices.csv.".formatted(Say.whole(all.size() - SHOWN)),
                    "class",
                    "note");
        }
    }

    private static String detail(Bottleneck b) {
        String from = Say.month(b.from());
        String to = Say.month(b.to());
        String takes =
                b.racksPerUnit().entrySet().stream()
                        .map(e -> Say.figures(1 / e.getValue()) + " (" + e.getKey() + ")")
                        .collect(Collectors.joining(", "));
        return "binds %s; one more of the %s is worth up to %s, in the period from %s%s"
                .formatted(
                        from.equals(to) ? "in " + from : from + " to " + to,
                        b.unit(),
                        Say.usd(b.bestUnitUsd()),
                        Say.day(b.bestFrom()),
                        takes.isEmpty() ? "" : "; a rack takes " + takes);
    }

    /** A bar without a style attribute, which the page's policy forbids. */
    private static void bar(Markup out, double share) {
        out.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 100 8",
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true");
        out.empty("rect", "width", Axis.at(Math.max(0.5, 100 * share)), "height", 8);
        out.close();
    }
}
