package io.rackwright.app.report.html;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Tables;
import io.rackwright.model.Settings;
import java.util.ArrayList;
import java.util.List;

/** The plan as one {@link Page}. */
public final class HtmlReport {
    /** In the order of a reader's questions. A new one is one class and one line here. */
    private static final List<Section> SECTIONS =
            List.of(
                    new KeyFiguresSection(),
                    new DeliveriesSection(),
                    new BottleneckSection(),
                    new LateSection(),
                    new DatesSection(),
                    new PowerSection(),
                    new ReleaseSection(),
                    new CostSection(),
                    new DutySection(),
                    new ContentSection(),
                    new OriginSection(),
                    new CashSection(),
                    new ExpansionSection(),
                    new FlowSection(),
                    new BomSection(),
                    new SolveSection(),
                    new BasisSection());

    private HtmlReport() {}

    /** The whole file. */
    public static String of(Tables tables) {
        PlanView plan = tables.plan();
        Settings settings = plan.network().settings();
        String about =
                "%s, %s scenario, %s to %s"
                        .formatted(
                                settings.name(),
                                plan.facts().scenario(),
                                Say.day(settings.asOf()),
                                Say.day(settings.horizonEnd()));
        List<Page.Part> parts = new ArrayList<>();
        for (Section section : SECTIONS) {
            if (section.appliesTo(plan)) {
                parts.add(
                        new Page.Part(
                                section.id(),
                                section.title(),
                                out -> section.write(plan, tables, out)));
            }
        }
        String footer =
                "Amounts are in %s. Racks, dates and costs are those of the whole, dated orders;"
                                .formatted(settings.currency())
                        + " prices of capacities are the optimiser's. The tables beside this file"
                        + " hold every row.";
        return new Page(
                        "Plan of " + settings.name(),
                        about,
                        Headline.of(plan, tables),
                        parts,
                        footer)
                .html();
    }
}
