package io.rackwright.io.check;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.Located;
import io.rackwright.model.Days;
import io.rackwright.model.Expansion;
import io.rackwright.model.Item;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Settings;
import io.rackwright.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An option grows one pool or some items of its site, and can be had before the horizon ends. */
final class ExpansionCheck implements Check {
    @Override
    public void run(DraftProgram program, Findings findings) {
        Map<String, PoolStep> pools = new HashMap<>();
        program.pools().forEach(p -> pools.putIfAbsent(p.record().pool(), p.record()));
        Map<String, Located<Expansion>> options = new HashMap<>();
        program.expansions().forEach(x -> options.put(x.record().name(), x));
        for (Located<Expansion> option : program.expansions()) {
            checkWhatGrows(option, pools, findings);
            checkItems(option, program, findings);
            List<Expansion> chain = requirements(option, options, findings);
            program.settings().ifPresent(s -> checkTime(option, chain, s, findings));
            checkDecision(option, chain, program.settings().orElse(null), findings);
        }
    }

    private static void checkWhatGrows(
            Located<Expansion> located, Map<String, PoolStep> pools, Findings findings) {
        Expansion option = located.record();
        if (option.pool() != null && !option.items().isEmpty()) {
            findings.error(
                    located.row(),
                    "items",
                    Fault.of("pool-and-items", "a pool grows, or items do, not both"));
        } else if (option.pool() == null && option.items().isEmpty()) {
            findings.error(
                    located.row(),
                    "pool",
                    Fault.of("missing-value", "nothing is said to grow")
                            .expecting("a pool here, or items"));
        }
        PoolStep pool = option.pool() == null ? null : pools.get(option.pool());
        if (pool != null && !pool.site().equals(option.site())) {
            findings.error(
                    located.row(),
                    "pool",
                    Fault.of(
                                    "pool-site",
                                    "the pool %s is at %s".formatted(pool.pool(), pool.site()))
                            .expecting("a pool of " + option.site()));
        }
    }

    private static void checkItems(
            Located<Expansion> located, DraftProgram program, Findings findings) {
        for (String name : located.record().items()) {
            Item item = program.item(name);
            if (item != null && item.kind() == Item.Kind.PHANTOM) {
                findings.error(
                        located.row(),
                        "items",
                        Fault.of("phantom-source", "'%s' is a phantom".formatted(name)));
            }
            Located<Source> source = program.source(name, located.record().site());
            String pool = source == null ? null : source.record().pool();
            if (pool != null) {
                findings.error(
                        located.row(),
                        "items",
                        Fault.of(
                                        "pooled-item",
                                        "'%s' draws on the pool %s there".formatted(name, pool))
                                .maybe("the pool %s is to grow".formatted(pool)));
            }
        }
    }

    /** The option and what it requires, last first; a cycle is a finding. */
    private static List<Expansion> requirements(
            Located<Expansion> option, Map<String, Located<Expansion>> options, Findings findings) {
        List<Expansion> chain = new ArrayList<>();
        Located<Expansion> at = option;
        while (at != null && !chain.contains(at.record())) {
            chain.add(at.record());
            String requires = at.record().requires();
            at = requires == null ? null : options.get(requires);
        }
        if (at != null && at.record().equals(option.record())) {
            String cycle = String.join(" > ", chain.stream().map(Expansion::name).toList());
            findings.error(
                    option.row(),
                    "requires",
                    Fault.of(
                            "requires-cycle",
                            "requires itself: %s > %s".formatted(cycle, option.record().name())));
        }
        return chain;
    }

    /** What is forced can be decided in time, with what it requires. */
    private static void checkDecision(
            Located<Expansion> located,
            List<Expansion> chain,
            @Nullable Settings settings,
            Findings findings) {
        Expansion option = located.record();
        if (option.decide() != Expansion.Decide.FORCED) {
            if (option.decideBy() != null) {
                findings.error(
                        located.row(),
                        "decide_by",
                        Fault.of("not-forced", "only a forced option is decided by a day")
                                .maybe("decide is forced"));
            }
            return;
        }
        for (Expansion required : chain) {
            if (required.decide() == Expansion.Decide.FORBIDDEN) {
                findings.error(
                        located.row(),
                        "decide",
                        Fault.of(
                                "requires-forbidden",
                                "is forced, and %s, which it requires, is forbidden"
                                        .formatted(required.name())));
            }
        }
        if (settings == null) {
            return;
        }
        int before = chain.stream().skip(1).mapToInt(Expansion::leadTimeDays).sum();
        LocalDate earliest = settings.asOf().plusDays(before);
        LocalDate latest = settings.horizonEnd().minusDays(option.leadTimeDays());
        LocalDate by = option.decideBy();
        if (earliest.isAfter(latest) || (by != null && by.isBefore(earliest))) {
            findings.error(
                    located.row(),
                    by == null ? "decide" : "decide_by",
                    Fault.of("forced-too-late", "the option cannot be decided in time")
                            .expecting(
                                    earliest.isAfter(latest)
                                            ? "availability by " + settings.horizonEnd()
                                            : "at least " + earliest));
        }
    }

    private static void checkTime(
            Located<Expansion> option,
            List<Expansion> chain,
            Settings settings,
            Findings findings) {
        int days = chain.stream().mapToInt(Expansion::leadTimeDays).sum();
        LocalDate earliest = settings.asOf().plusDays(days);
        if (earliest.isAfter(settings.horizonEnd())) {
            String with = chain.size() > 1 ? ", with what it requires," : "";
            findings.warning(
                    option.row(),
                    "lead_time_weeks",
                    Fault.of(
                            "after-horizon",
                            "the option%s is available from %s, %d days after the horizon"
                                    .formatted(
                                            with,
                                            earliest,
                                            Days.between(settings.horizonEnd(), earliest))));
        }
    }
}
