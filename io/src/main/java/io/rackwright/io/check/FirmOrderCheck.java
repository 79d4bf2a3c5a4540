package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.BomLine;
import io.rackwright.model.Days;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.Settings;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A firm order is one that the plan could have made: its source or lane exists. */
final class FirmOrderCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        Set<String> legs = new HashSet<>();
        for (Located<Lane> lane : program.lanes()) {
            legs.add(leg(lane.record().from(), lane.record().mode(), lane.record().to()));
        }
        for (Located<FirmOrder> order : program.firmOrders()) {
            Item item = program.item(order.record().item());
            checkItem(order, item, findings);
            checkComponents(order, program, findings);
            if (order.record().type() == FirmOrder.Type.MOVE) {
                checkMove(order, legs, findings);
            } else {
                checkSupply(order, program, findings);
            }
            program.settings().ifPresent(s -> checkTime(order, s, program, findings));
        }
    }

    /** What a recipe names is of the order's bill, and comes from a site of the program. */
    private static void checkComponents(
            Located<FirmOrder> located, DraftProgram program, Findings findings) {
        FirmOrder order = located.record();
        Set<String> bill =
                program.bom().stream()
                        .map(Located::record)
                        .filter(line -> line.parent().equals(order.item()))
                        .map(BomLine::component)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> sites =
                program.sites().stream()
                        .map(s -> s.record().name())
                        .collect(Collectors.toCollection(TreeSet::new));
        order.componentsFrom()
                .byName()
                .forEach((component, site) -> {
                    if (!bill.contains(component) && !findings.hasErrorsIn("bom.csv")) {
                        findings.error(
                                located.row(),
                                "components_from",
                                Fault.of(
                                                "not-a-component",
                                                "'%s' is no component of %s"
                                                        .formatted(component, order.item()))
                                        .maybe(NearestName.of(component, bill)));
                    }
                    if (!sites.contains(site) && !findings.hasErrorsIn("sites.csv")) {
                        findings.error(
                                located.row(),
                                "components_from",
                                Fault.of(
                                                "unknown-name",
                                                "no site of sites.csv is called '%s'"
                                                        .formatted(site))
                                        .maybe(NearestName.of(site, sites)));
                    }
                });
    }

    private static String leg(String from, String mode, String to) {
        return from + ">" + mode + ">" + to;
    }

    private static void checkItem(
            Located<FirmOrder> order, @Nullable Item item, Findings findings) {
        if (item == null) {
            return;
        }
        if (item.kind() == Item.Kind.PHANTOM || item.money()) {
            String what = item.money() ? "stands for money" : "is a phantom";
            findings.error(
                    order.row(),
                    "item",
                    Fault.of("not-orderable", "'%s' %s".formatted(item.name(), what))
                            .expecting("an item that is ordered"));
            return;
        }
        boolean made = item.kind() == Item.Kind.MAKE;
        FirmOrder.Type type = order.record().type();
        if (type == (made ? FirmOrder.Type.BUY : FirmOrder.Type.MAKE)) {
            findings.error(
                    order.row(),
                    "type",
                    Fault.of(
                                    "wrong-type",
                                    "'%s' is %s".formatted(item.name(), made ? "made" : "bought"))
                            .maybe(made ? "make" : "buy"));
        }
    }

    private static void checkMove(Located<FirmOrder> located, Set<String> legs, Findings findings) {
        FirmOrder order = located.record();
        if (order.route().isEmpty()) {
            findings.error(
                    located.row(),
                    "mode",
                    Fault.of("missing-value", "a move has a route, or a mode where it is one leg")
                            .expecting("the lane's mode"));
            return;
        }
        String column = located.row().text("mode").isEmpty() ? "route" : "to_site";
        List<String> words = List.of(order.route().split(">", -1));
        boolean wellFormed =
                words.size() % 2 == 1
                        && words.size() >= 3
                        && words.getFirst().equals(order.fromSite())
                        && words.getLast().equals(order.toSite());
        if (!wellFormed) {
            findings.error(
                    located.row(),
                    "route",
                    Fault.ofValue("bad-route", "does not lead from the one site to the other")
                            .expecting(order.fromSite() + ">mode>...>" + order.toSite()));
            return;
        }
        for (int w = 0; w + 2 < words.size(); w += 2) {
            checkLeg(located, column, words.subList(w, w + 3), legs, findings);
        }
    }

    private static void checkLeg(
            Located<FirmOrder> located,
            String column,
            List<String> words,
            Set<String> legs,
            Findings findings) {
        String leg = String.join(">", words);
        if (legs.contains(leg) || findings.hasErrorsIn("lanes.csv")) {
            return;
        }
        boolean backwards = legs.contains(String.join(">", words.reversed()));
        findings.error(
                located.row(),
                column,
                Fault.of("no-such-lane", "lanes.csv has no leg " + leg)
                        .maybe(backwards ? "from_site and to_site are swapped" : ""));
    }

    private static void checkSupply(
            Located<FirmOrder> located, DraftProgram program, Findings findings) {
        FirmOrder order = located.record();
        if (!order.toSite().equals(order.fromSite())) {
            findings.error(
                    located.row(),
                    "to_site",
                    Fault.ofValue("not-a-move", "differs from from_site")
                            .expecting(order.fromSite() + ", and a move of its own to go on"));
        }
        if (!order.route().isEmpty()) {
            String column = located.row().text("mode").isEmpty() ? "route" : "mode";
            findings.error(
                    located.row(),
                    column,
                    Fault.of("not-a-move", "only a move has a " + column).maybe("leave it empty"));
        }
        Located<Source> found = program.source(order.item(), order.fromSite());
        Source source = found == null ? null : found.record();
        if (source == null
                && !optionMakes(order, program)
                && !findings.hasErrorsIn("sources.csv", "expansions.csv")) {
            findings.error(
                    located.row(),
                    "from_site",
                    Fault.of(
                                    "no-such-source",
                                    "sources.csv has no %s at %s"
                                            .formatted(order.item(), order.fromSite()))
                            .maybe(otherSite(order.item(), program)));
        }
        boolean wrongLot =
                source != null
                        && (order.quantity() % source.lotSize() != 0
                                || order.quantity() < source.minimumOrder());
        if (source != null && wrongLot) {
            findings.warning(
                    located.row(),
                    "quantity",
                    Fault.ofValue("wrong-lot", "does not fit the source's lots")
                            .expecting(
                                    "a multiple of %d, at least %d"
                                            .formatted(source.lotSize(), source.minimumOrder())));
        }
    }

    /** An expansion may let a site supply what it could not before. */
    private static boolean optionMakes(FirmOrder order, DraftProgram program) {
        return program.expansions().stream()
                .map(Located::record)
                .anyMatch(x ->
                        x.name().equals(order.option())
                                && x.site().equals(order.fromSite())
                                && x.items().contains(order.item()));
    }

    private static String otherSite(String item, DraftProgram program) {
        return program.sources().stream()
                .map(Located::record)
                .filter(s -> s.item().equals(item))
                .map(Source::site)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** One that was released before is in progress until the day on which it is expected. */
    private static void checkTime(
            Located<FirmOrder> located,
            Settings settings,
            DraftProgram program,
            Findings findings) {
        FirmOrder order = located.record();
        boolean inProgress = order.release().isBefore(settings.asOf());
        if (inProgress) {
            LocalDate due = due(order, program);
            String column = order.expected() == null ? "release_date" : "available_date";
            if (due != null && due.isBefore(settings.asOf())) {
                findings.error(
                        located.row(),
                        column,
                        Fault.of("before-as-of", "the order was due on " + due + ", before as_of")
                                .expecting("at least " + settings.asOf())
                                .maybe(
                                        "leave it out when it is done: what it brought is stock;"
                                                + " or say in available_date when it is expected"));
            }
        }
        if (order.release().isAfter(settings.horizonEnd())) {
            findings.error(
                    located.row(),
                    "release_date",
                    Fault.ofValue("after-horizon", "is after the horizon")
                            .expecting("at most " + settings.horizonEnd()));
        }
    }

    /** Null when it cannot be told. */
    private static @Nullable LocalDate due(FirmOrder order, DraftProgram program) {
        if (order.expected() != null) {
            return order.expected();
        }
        if (order.type() == FirmOrder.Type.MOVE) {
            double weeks = 0;
            List<String> words = List.of(order.route().split(">", -1));
            for (Located<Lane> lane : program.lanes()) {
                Lane leg = lane.record();
                List<String> ends = List.of(leg.from(), leg.mode(), leg.to());
                weeks += Collections.indexOfSubList(words, ends) >= 0 ? leg.transitWeeks() : 0;
            }
            return order.release().plusDays(Days.ofWeeks(weeks));
        }
        Located<Source> source = program.source(order.item(), order.fromSite());
        return source == null ? null : order.release().plusDays(source.record().leadTimeDays());
    }
}
