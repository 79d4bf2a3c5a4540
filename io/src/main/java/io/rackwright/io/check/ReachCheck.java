package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.io.table.Row;
import io.rackwright.model.Demand;
import io.rackwright.model.Item;
import io.rackwright.model.Settings;
import io.rackwright.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lanes lead from where an item comes from to where it is needed. */
final class ReachCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        boolean whole =
                !findings.hasErrorsIn(
                        "items.csv",
                        "bom.csv",
                        "generations.csv",
                        "sites.csv",
                        "sources.csv",
                        "capacity.csv",
                        "pools.csv",
                        "lanes.csv",
                        "demand.csv",
                        "inventory.csv",
                        "expansions.csv");
        if (whole && program.settings().isPresent()) {
            new Search(program, program.settings().get(), findings).run();
        }
    }

    private static final class Search {
        private final Findings findings;
        private final Supply supply;
        private final LaneGraph lanes;
        private final List<Needs.Need> needs;
        private final DraftProgram program;

        /** First demand row of a generation at each data center. */
        private final Map<String, Map<String, Row>> demands = new HashMap<>();

        private final Set<String> reported = new HashSet<>();

        Search(DraftProgram program, Settings settings, Findings findings) {
            this.findings = findings;
            this.supply = new Supply(program, settings);
            this.lanes = new LaneGraph(program, settings);
            this.needs = Needs.of(program);
            this.program = program;
            for (Located<Demand> demand : program.demands()) {
                demands.computeIfAbsent(demand.record().generation(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(demand.record().site(), demand.row());
            }
        }

        void run() {
            Map<String, Set<String>> usersOf = new LinkedHashMap<>();
            for (Needs.Need need : needs) {
                Item item = program.item(need.component());
                if (item == null || item.money()) {
                    continue; // money takes no route
                }
                Set<String> users =
                        need.atSite()
                                ? demands.getOrDefault(need.generation(), Map.of()).keySet()
                                : supply.makersOf(need.parent());
                usersOf.computeIfAbsent(need.component(), _ -> new LinkedHashSet<>()).addAll(users);
                if (!supply.placesOf(need.component()).isEmpty()) {
                    checkUsers(need, users);
                }
            }
            usersOf.forEach(this::warnOfIdleSources);
        }

        /** Does any place that has the component reach each site that uses it? */
        private void checkUsers(Needs.Need need, Set<String> users) {
            Set<String> unreached = new TreeSet<>();
            for (String user : users) {
                boolean fed =
                        group(need).stream()
                                .anyMatch(component ->
                                        supply.placesOf(component).stream()
                                                .anyMatch(p -> reaches(p, user, component)));
                if (!fed) {
                    unreached.add(user);
                }
            }
            boolean all = unreached.size() == users.size();
            for (String user : unreached) {
                if (reported.add(need.component() + " to " + need.parent() + " at " + user)) {
                    report(need, user, all);
                }
            }
        }

        /** The component and its alternates in the same bill. */
        private Set<String> group(Needs.Need need) {
            Set<String> group = new LinkedHashSet<>(Set.of(need.component()));
            if (!need.alternateGroup().isEmpty()) {
                needs.stream()
                        .filter(n -> n.parent().equals(need.parent()))
                        .filter(n -> n.alternateGroup().equals(need.alternateGroup()))
                        .forEach(n -> group.add(n.component()));
            }
            return group;
        }

        private boolean reaches(String place, String user, String item) {
            return lanes.reachedFrom(place, item, weightKg(item)).contains(user);
        }

        private double weightKg(String item) {
            Item known = program.item(item);
            return known == null ? 0 : known.shippingWeightKg();
        }

        private void report(Needs.Need need, String user, boolean nobodyIsFed) {
            String what =
                    "no route brings '%s' to %s from %s"
                            .formatted(
                                    need.component(),
                                    user,
                                    String.join(", ", supply.placesOf(need.component())));
            Fault fault = Fault.of("no-route", what).maybe(remedy(need, user));
            if (need.atSite()) {
                Row row = demands.getOrDefault(need.generation(), Map.of()).get(user);
                if (row != null) {
                    findings.error(row, "site", fault);
                }
                return;
            }
            Located<Source> source = program.source(need.parent(), user);
            if (source == null) {
                return; // an option that is not taken yet
            }
            if (nobodyIsFed) {
                findings.error(source.row(), "site", fault);
            } else {
                findings.warning(source.row(), "site", fault);
            }
        }

        private String remedy(Needs.Need need, String user) {
            String item = need.component();
            double weight = weightKg(item);
            Set<String> places = supply.placesOf(item);
            if (places.stream().anyMatch(p -> lanes.reachedFrom(p, item, 0).contains(user))) {
                return "a piece of %,.0f kg is too heavy for the modes of its lanes"
                        .formatted(weight);
            }
            return places.stream().anyMatch(p -> lanes.reachedFrom(p, "", weight).contains(user))
                    ? "a mode of its lanes is forbidden to it"
                    : "";
        }

        private void warnOfIdleSources(String item, Set<String> users) {
            List<String> idle = new ArrayList<>(supply.makersOf(item));
            idle.removeIf(place -> users.stream().anyMatch(user -> reaches(place, user, item)));
            if (idle.size() == supply.makersOf(item).size()) {
                return; // nobody is served, which the users' rows say
            }
            for (String place : idle) {
                Located<Source> source = program.source(item, place);
                if (source != null && !users.isEmpty()) {
                    findings.warning(
                            source.row(),
                            "site",
                            Fault.of(
                                    "no-route",
                                    "no route brings '%s' from %s to a site that uses it"
                                            .formatted(item, place)));
                }
            }
        }
    }
}
