package io.rackwright.app.report.html;

import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.report.Tables;
import io.rackwright.resilience.simulation.Confidence;
import io.rackwright.resilience.simulation.DateOutlook;
import io.rackwright.resilience.simulation.Outlook;
import io.rackwright.resilience.simulation.Outlook.DemandOutlook;
import io.rackwright.resilience.simulation.Outlook.DriverOutlook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How sure the dates are, and what they hang on. */
final class DatesSection implements Section {
    private static final int SHOWN = 15;

    @Override
    public String id() {
        return "dates";
    }

    @Override
    public String title() {
        return "How sure the dates are";
    }

    @Override
    public boolean appliesTo(PlanView plan) {
        return plan.outlook() != null;
    }

    @Override
    public void write(PlanView plan, Tables tables, Markup out) {
        Outlook outlook = plan.outlook();
        if (outlook == null) {
            return;
        }
        out.element("p", lead(outlook), "class", "lead");
        out.element(
                "p",
                "%s futures of this plan's orders, in which lead times, transits and yields stray"
                                .formatted(Say.whole(outlook.request().futures()))
                        + " as the program says; where it says nothing, as it assumes. Orders leave"
                        + " no earlier than planned and wait for what they take; nobody expedites or"
                        + " plans anew, so these are the dates of a plan that is followed and not"
                        + " mended.",
                "class",
                "note");
        demands(plan, outlook, out);
        megawatts(outlook, out);
        drivers(plan, outlook, out);
    }

    private static String lead(Outlook outlook) {
        Confidence racks = outlook.racksOnTime();
        return "With 90%% confidence at least %s racks are on time (by the plan %s), and in half of the futures %s. To be expected are %s rack-weeks late; by the plan they are %s."
                .formatted(
                        Say.whole(racks.safe()),
                        Say.whole(racks.planned()),
                        Say.whole(racks.even()),
                        Say.whole(outlook.rackWeeksLate()),
                        Say.whole(outlook.plannedRackWeeksLate()));
    }

    private static void demands(PlanView plan, Outlook outlook, Markup out) {
        PlannersWords words = new PlannersWords(plan.network());
        List<DemandOutlook> first =
                outlook.demands().stream()
                        .filter(d -> d.dates() != null)
                        .sorted(
                                Comparator.comparing((DemandOutlook d) -> d.demand().needBy())
                                        .thenComparing(d -> d.demand().name()))
                        .toList();
        new HtmlTable<DemandOutlook>(
                        "Dates of each demand's last rack, the first needed first",
                        List.of(
                                HtmlTable.Col.text(
                                        "Data center", d -> words.site(d.demand().site())),
                                HtmlTable.Col.text("Generation", d -> d.demand().generation()),
                                HtmlTable.Col.number("Racks", d -> d.demand().racks(), Say::number),
                                HtmlTable.Col.day("Needed", d -> d.demand().needBy()),
                                date("On time", d -> Say.chance(d.chanceOfNeed())),
                                date("Planned", d -> Say.chance(d.chanceOfPlanned(), d.planned())),
                                date("Even", d -> Say.chance(d.even().chance(), d.even().date())),
                                date("Safe", d -> Say.chance(d.safe().chance(), d.safe().date())),
                                HtmlTable.Col.text("Hangs most on", d -> hangsOn(d, words))),
                        SHOWN,
                        "date_risk.csv")
                .write(first, out);
    }

    private static HtmlTable.Col<DemandOutlook> date(
            String title, Function<DateOutlook, String> say) {
        return HtmlTable.Col.text(title, d -> d.dates() == null ? "" : say.apply(d.dates()));
    }

    private static String hangsOn(DemandOutlook demand, PlannersWords words) {
        return demand.driver() == null
                ? ""
                : "%s (%s)".formatted(words.of(demand.driver()), Say.percent(demand.driverShare()));
    }

    private static void megawatts(Outlook outlook, Markup out) {
        new HtmlTable<Map.Entry<Integer, Confidence>>(
                        "Megawatts online at each year's end",
                        List.of(
                                HtmlTable.Col.text("Year", y -> Integer.toString(y.getKey())),
                                megawatts("Planned", Confidence::planned),
                                megawatts("90% sure", Confidence::safe),
                                megawatts("Even", Confidence::even),
                                megawatts("With luck (10%)", Confidence::lucky)),
                        SHOWN,
                        "run.json")
                .write(List.copyOf(outlook.megawattsOnline().entrySet()), out);
    }

    private static HtmlTable.Col<Map.Entry<Integer, Confidence>> megawatts(
            String title, ToDoubleFunction<Confidence> of) {
        return HtmlTable.Col.number(title, y -> of.applyAsDouble(y.getValue()), Say::number);
    }

    private static void drivers(PlanView plan, Outlook outlook, Markup out) {
        PlannersWords words = new PlannersWords(plan.network());
        new HtmlTable<DriverOutlook>(
                        "What makes racks later than planned",
                        List.of(
                                HtmlTable.Col.text("Driver", d -> words.of(d.driver())),
                                HtmlTable.Col.number(
                                        "Rack-weeks", DriverOutlook::rackWeeksLate, Say::number),
                                HtmlTable.Col.number("Share", DriverOutlook::share, Say::percent),
                                HtmlTable.Col.number(
                                        "Main driver of demands",
                                        DriverOutlook::demands,
                                        Say::whole)),
                        SHOWN,
                        "risk_drivers.csv")
                .write(outlook.drivers(), out);
    }
}
