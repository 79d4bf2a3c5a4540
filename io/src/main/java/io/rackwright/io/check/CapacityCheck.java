package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.io.table.Row;
import io.rackwright.model.CapacityStep;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A source has a capacity of its own, or draws on a pool of its site, or has no limit. */
final class CapacityCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        checkOwnCapacity(program, findings);
        checkPools(program, findings);
        for (Located<Source> source : program.sources()) {
            checkDraw(source, findings);
        }
        checkPoolUse(program, findings);
    }

    private static String place(String item, String site) {
        return item + " at " + site;
    }

    private static void checkOwnCapacity(DraftProgram program, Findings findings) {
        Map<String, LocalDate> last = new HashMap<>();
        Set<String> reported = new HashSet<>();
        for (Located<CapacityStep> located : program.capacity()) {
            CapacityStep step = located.record();
            String place = place(step.item(), step.site());
            warnOfOrder(located.row(), last.put(place, step.from()), step.from(), findings);
            Located<Source> source = program.source(step.item(), step.site());
            if (source == null) {
                boolean certain = !findings.hasErrorsIn("sources.csv", "capacity.csv");
                if (certain && reported.add(place)) {
                    findings.error(
                            located.row(),
                            "item",
                            Fault.of("no-such-source", "sources.csv has no " + place)
                                    .maybe(otherSites(program, step.item())));
                }
            } else if (source.record().pool() != null && reported.add(place)) {
                findings.error(
                        located.row(),
                        "item",
                        Fault.of(
                                        "pool-and-capacity",
                                        "%s draws on the pool %s (sources.csv line %d) and has a capacity of its own"
                                                .formatted(
                                                        place,
                                                        source.record().pool(),
                                                        source.row().line()))
                                .expecting("one or the other"));
            }
        }
    }

    private static String otherSites(DraftProgram program, String item) {
        return String.join(
                " or ",
                program.sources().stream()
                        .filter(s -> s.record().item().equals(item))
                        .limit(3)
                        .map(s -> place(item, s.record().site()))
                        .toList());
    }

    private static void warnOfOrder(
            Row row, @Nullable LocalDate before, LocalDate from, Findings findings) {
        if (before != null && from.isBefore(before)) {
            findings.warning(
                    row,
                    "effective_from",
                    Fault.ofValue("out-of-order", "is earlier than the step before it, " + before));
        }
    }

    private static void checkPools(DraftProgram program, Findings findings) {
        Map<String, Located<PoolStep>> first = new HashMap<>();
        Map<String, LocalDate> last = new HashMap<>();
        for (Located<PoolStep> located : program.pools()) {
            PoolStep step = located.record();
            warnOfOrder(located.row(), last.put(step.pool(), step.from()), step.from(), findings);
            Located<PoolStep> start = first.putIfAbsent(step.pool(), located);
            if (start == null) {
                continue;
            }
            if (!start.record().site().equals(step.site())) {
                findings.error(
                        located.row(),
                        "site",
                        Fault.of(
                                "pool-site",
                                "the pool %s is at %s on line %d"
                                        .formatted(
                                                step.pool(),
                                                start.record().site(),
                                                start.row().line())));
            }
            if (!start.record().unit().equals(step.unit())) {
                findings.error(
                        located.row(),
                        "unit",
                        Fault.of(
                                        "pool-unit",
                                        "the pool %s counts '%s' on line %d"
                                                .formatted(
                                                        step.pool(),
                                                        start.record().unit(),
                                                        start.row().line()))
                                .expecting("one unit for all its rows"));
            }
        }
    }

    private static void checkDraw(Located<Source> located, Findings findings) {
        boolean hasUnits = located.row().has("pool_units_per_item");
        if (located.record().pool() != null && !hasUnits) {
            findings.error(
                    located.row(),
                    "pool_units_per_item",
                    Fault.of(
                                    "missing-value",
                                    "the source draws on the pool %s, by how much is not said"
                                            .formatted(located.record().pool()))
                            .expecting("a number more than 0"));
        } else if (located.record().pool() == null && hasUnits) {
            findings.warning(
                    located.row(),
                    "pool_units_per_item",
                    Fault.of("no-pool", "the source draws on no pool"));
        }
    }

    private static void checkPoolUse(DraftProgram program, Findings findings) {
        Map<String, Located<PoolStep>> pools = new HashMap<>();
        program.pools().forEach(p -> pools.putIfAbsent(p.record().pool(), p));
        Set<String> drawnOn = new HashSet<>();
        for (Located<Source> source : program.sources()) {
            String pool = source.record().pool();
            Located<PoolStep> step = pool == null ? null : pools.get(pool);
            if (pool == null || step == null) {
                continue;
            }
            drawnOn.add(pool);
            if (!step.record().site().equals(source.record().site())) {
                findings.error(
                        source.row(),
                        "pool",
                        Fault.of(
                                        "pool-site",
                                        "the pool %s is at %s"
                                                .formatted(pool, step.record().site()))
                                .expecting("a pool of " + source.record().site())
                                .maybe(poolsAt(program, source.record().site())));
            }
        }
        if (!findings.hasErrorsIn("sources.csv")) {
            for (Located<PoolStep> pool : program.pools()) {
                if (drawnOn.add(pool.record().pool())) {
                    findings.warning(
                            pool.row(),
                            "pool",
                            Fault.of(
                                    "unused",
                                    "no source draws on '%s'".formatted(pool.record().pool())));
                }
            }
        }
    }

    private static String poolsAt(DraftProgram program, String site) {
        return String.join(
                " or ",
                program.pools().stream()
                        .map(Located::record)
                        .filter(p -> p.site().equals(site))
                        .map(PoolStep::pool)
                        .distinct()
                        .limit(3)
                        .toList());
    }
}
