package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bills of materials fit the kinds of their items, and none contains itself. */
final class BomCheck implements Check {
    /** Beyond it, one bill has quantities that no solver weighs against each other. */
    private static final double WIDEST_SPAN = 1e9;

    @Override
    public void run(DraftProgram program, Findings findings) {
        Map<String, List<Located<BomLine>>> bills = new LinkedHashMap<>();
        for (Located<BomLine> line : program.bom()) {
            bills.computeIfAbsent(line.record().parent(), _ -> new ArrayList<>()).add(line);
        }
        for (Located<BomLine> line : program.bom()) {
            checkLine(line, program.item(line.record().parent()), findings);
        }
        bills.values().forEach(bill -> checkSpan(bill, program, findings));
        reportCycles(bills, findings);
        if (!findings.hasErrorsIn("bom.csv")) {
            reportEmptyBills(program, bills.keySet(), findings);
        }
        for (Located<Source> source : program.sources()) {
            Item item = program.item(source.record().item());
            if (item != null && item.kind() == Item.Kind.PHANTOM) {
                findings.error(
                        source.row(),
                        "item",
                        Fault.of(
                                "phantom-source",
                                "'%s' is a phantom, which nobody makes or sells"
                                        .formatted(item.name())));
            }
        }
    }

    private static void checkLine(
            Located<BomLine> located, @Nullable Item parent, Findings findings) {
        BomLine line = located.record();
        if (parent != null && parent.kind() == Item.Kind.BUY) {
            findings.error(
                    located.row(),
                    "parent",
                    Fault.of("bought-parent", "'%s' is bought".formatted(line.parent()))
                            .expecting("an item that is made, or a phantom"));
        }
        if (line.to() != null && line.to().isBefore(line.from())) {
            findings.error(
                    located.row(),
                    "effective_to",
                    Fault.ofValue("dates-reversed", "is before effective_from, " + line.from())
                            .maybe("the two cells are swapped"));
        }
    }

    private static void checkSpan(
            List<Located<BomLine>> bill, DraftProgram program, Findings findings) {
        double least = Double.POSITIVE_INFINITY;
        Located<BomLine> most = bill.getFirst();
        double largest = 0;
        for (Located<BomLine> line : bill) {
            Item component = program.item(line.record().component());
            if (component != null && component.money()) {
                continue;
            }
            least = Math.min(least, line.record().quantity());
            if (line.record().quantity() > largest) {
                largest = line.record().quantity();
                most = line;
            }
        }
        if (largest / least > WIDEST_SPAN) {
            findings.warning(
                    most.row(),
                    "quantity",
                    Fault.ofValue(
                            "unusual",
                            "is %.1e times the smallest quantity of %s"
                                    .formatted(largest / least, most.record().parent())));
        }
    }

    private static void reportEmptyBills(
            DraftProgram program, Set<String> parents, Findings findings) {
        for (Located<Item> item : program.items()) {
            Item.Kind kind = item.record().kind();
            if (kind != Item.Kind.BUY && !parents.contains(item.record().name())) {
                String word = kind == Item.Kind.MAKE ? "made" : "a phantom";
                findings.error(
                        item.row(),
                        "kind",
                        Fault.of(
                                        "empty-bill",
                                        "'%s' is %s and has no line in bom.csv"
                                                .formatted(item.record().name(), word))
                                .maybe("it is bought"));
            }
        }
    }

    private static void reportCycles(Map<String, List<Located<BomLine>>> bills, Findings findings) {
        Set<String> done = new HashSet<>();
        for (String parent : bills.keySet()) {
            if (!done.contains(parent)) {
                new CycleSearch(bills, done, findings).from(parent);
            }
        }
    }

    /** Depth first, without recursion: a damaged table can nest as deep as it has lines. */
    private static final class CycleSearch {
        private final Map<String, List<Located<BomLine>>> bills;
        private final Set<String> done;
        private final Findings findings;
        private final List<String> path = new ArrayList<>();
        private final List<Integer> nextLine = new ArrayList<>();

        CycleSearch(
                Map<String, List<Located<BomLine>>> bills, Set<String> done, Findings findings) {
            this.bills = bills;
            this.done = done;
            this.findings = findings;
        }

        void from(String start) {
            enter(start);
            while (!path.isEmpty()) {
                int top = path.size() - 1;
                List<Located<BomLine>> bill = bills.getOrDefault(path.get(top), List.of());
                int at = nextLine.get(top);
                if (at == bill.size()) {
                    done.add(path.removeLast());
                    nextLine.removeLast();
                    continue;
                }
                nextLine.set(top, at + 1);
                Located<BomLine> line = bill.get(at);
                String component = line.record().component();
                int onPath = path.indexOf(component);
                if (onPath >= 0) {
                    report(line, path.subList(onPath, path.size()));
                } else if (!done.contains(component)) {
                    enter(component);
                }
            }
        }

        private void enter(String item) {
            path.add(item);
            nextLine.add(0);
        }

        private void report(Located<BomLine> line, List<String> cycle) {
            String component = line.record().component();
            findings.error(
                    line.row(),
                    "component",
                    Fault.of(
                            "bom-cycle",
                            "closes a cycle: %s > %s"
                                    .formatted(String.join(" > ", cycle), component)));
        }
    }
}
