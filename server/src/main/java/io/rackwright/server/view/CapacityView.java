package io.rackwright.server.view;

import io.rackwright.app.compare.Limit;
import io.rackwright.app.report.CapacityUseReport;
import io.rackwright.app.report.PlannersWords;
import io.rackwright.app.run.Run;
import io.rackwright.model.Expansion;
import io.rackwright.model.Item;
import io.rackwright.model.Network;
import io.rackwright.model.PoolStep;
import io.rackwright.plan.OrderBook;
import io.rackwright.server.view.Prices.Price;
import io.rackwright.server.view.Prices.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Load by {@code capacity_use.csv} and {@code power.csv}, worth by {@code shadow_prices.csv}: the
 * capacity that hurts most comes first.
 */
final class CapacityView implements View<CapacityLoad> {
    private final Network network;

    CapacityView(Network network) {
        this.network = network;
    }

    private record Use(
            Subject of, String unit, String month, double used, @Nullable Double available) {
        @Nullable Double share() {
            return available == null || available <= 0 ? null : Double.valueOf(used / available);
        }
    }

    @Override
    public CapacityLoad of(OpenRun run) {
        LocalDate asOf = network.settings().asOf();
        LocalDate end = network.settings().horizonEnd();
        List<String> months = new ArrayList<>();
        for (YearMonth m = YearMonth.from(asOf);
                !m.isAfter(YearMonth.from(end));
                m = m.plusMonths(1)) {
            months.add(m.toString());
        }
        Prices prices = Prices.of(run.tables());
        Map<Subject, List<Use>> uses = uses(run).stream().collect(Collectors.groupingBy(Use::of));
        Set<Subject> subjects = new LinkedHashSet<>(uses.keySet());
        subjects.addAll(prices.bySubject().keySet());
        Map<Subject, Limit> worths = worths(run);
        List<CapacityLoad.Limit> limits = new ArrayList<>();
        Words words = new Words();
        for (Subject subject : subjects) {
            limits.add(
                    limit(
                            subject,
                            uses.getOrDefault(subject, List.of()),
                            prices,
                            worths.get(subject),
                            months,
                            words));
        }
        limits.sort(
                Comparator.comparingDouble((CapacityLoad.Limit l) -> -orZero(l.onePercentUsd()))
                        .thenComparing(l -> -orZero(l.bestUnitUsd()))
                        .thenComparing(l -> -orZero(l.peakShare()))
                        .thenComparing(CapacityLoad.Limit::subject));
        return new CapacityLoad(
                asOf,
                end,
                !prices.isEmpty(),
                months,
                limits,
                new Options(network, run.tables(), prices).all());
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static List<Use> uses(OpenRun run) {
        List<Use> uses = new ArrayList<>();
        if (run.tables().has("capacity_use")) {
            uses.addAll(
                    run.tables()
                            .ask(
                                    "select kind, subject, unit, month, used, available from"
                                            + " capacity_use order by kind, subject, month",
                                    List.of(),
                                    r ->
                                            new Use(
                                                    new Subject(r.getString(1), r.getString(2)),
                                                    r.getString(3),
                                                    r.getString(4),
                                                    r.getDouble(5),
                                                    r.getDouble(6))));
        }
        if (run.tables().has("power")) {
            uses.addAll(
                    run.tables()
                            .ask(
                                    "select site, strftime(month_end, '%Y-%m'), megawatts_online,"
                                            + " megawatts_available from power order by site, month_end",
                                    List.of(),
                                    r ->
                                            new Use(
                                                    new Subject("power", r.getString(1)),
                                                    "MW",
                                                    r.getString(2),
                                                    r.getDouble(3),
                                                    r.getDouble(4))));
        }
        return uses;
    }

    /** By the same code as comparisons of runs value limits; it reads one table. */
    private Map<Subject, Limit> worths(OpenRun run) {
        if (!run.tables().has("shadow_prices")) {
            return Map.of();
        }
        Run read =
                new Run(
                        run.folder(),
                        JsonNodeFactory.instance.missingNode(),
                        network.program(),
                        new OrderBook(List.of(), List.of(), List.of(), List.of(), List.of()));
        Map<Subject, Limit> worths = new HashMap<>();
        try {
            Limit.of(read).forEach(l -> worths.put(new Subject(l.kind(), l.subject()), l));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return worths;
    }

    private CapacityLoad.Limit limit(
            Subject subject,
            List<Use> uses,
            Prices all,
            @Nullable Limit worth,
            List<String> months,
            Words words) {
        List<Price> prices = all.bySubject().getOrDefault(subject, List.of());
        @Nullable Double[] shares = new @Nullable Double[months.size()];
        Double peak = null;
        int full = 0;
        for (Use use : uses) {
            int at = months.indexOf(use.month());
            Double share = use.share();
            if (at >= 0 && share != null) {
                shares[at] = Math.rint(share * 1e4) / 1e4;
                peak = peak == null || share > peak ? share : peak;
                full += share >= CapacityUseReport.FULL ? 1 : 0;
            }
        }
        @Nullable Double[] worthUsd = new @Nullable Double[months.size()];
        Price best = null;
        for (Price price : prices) {
            best = best == null || price.oneMoreUsd() > best.oneMoreUsd() ? price : best;
            for (int k = 0; k < months.size(); k++) {
                YearMonth month = YearMonth.parse(months.get(k));
                boolean touches =
                        !price.from().isAfter(month.atEndOfMonth())
                                && !price.to().isBefore(month.atDay(1));
                if (touches) {
                    worthUsd[k] = Math.max(orZero(worthUsd[k]), price.oneMoreUsd());
                }
            }
        }
        boolean known = !all.isEmpty();
        String site = words.site(subject);
        return new CapacityLoad.Limit(
                subject.kind(),
                subject.name(),
                words.planners.of(subject.kind(), subject.name()),
                uses.isEmpty()
                        ? words.planners.unit(subject.kind(), subject.name())
                        : uses.getFirst().unit(),
                words.family(subject),
                site,
                site == null ? null : network.site(site).title(),
                known ? (worth == null ? 0.0 : worth.onePercentUsd()) : null,
                known ? (best == null ? 0.0 : best.oneMoreUsd()) : null,
                best == null || best.oneMoreUsd() <= 0 ? null : best.from(),
                best == null ? Map.of() : Prices.racks(best.racksPerUnit()),
                peak,
                full,
                shares,
                worthUsd);
    }

    /** Where a limit is, and what it is of. */
    private final class Words {
        private final PlannersWords planners = new PlannersWords(network);
        private final Map<String, String> poolSites = new HashMap<>();
        private final Map<String, Expansion> options = new HashMap<>();

        Words() {
            for (PoolStep pool : network.program().pools()) {
                poolSites.putIfAbsent(pool.pool(), pool.site());
            }
            network.program().expansions().forEach(o -> options.put(o.name(), o));
        }

        @Nullable String site(Subject subject) {
            Expansion option = options.get(subject.name());
            return switch (subject.kind()) {
                case "capacity" -> subject.name().substring(subject.name().indexOf('@') + 1);
                case "pool" -> poolSites.get(subject.name());
                case "power" -> subject.name();
                case "option" -> option == null ? null : option.site();
                default -> null;
            };
        }

        String family(Subject subject) {
            Expansion option = options.get(subject.name());
            return switch (subject.kind()) {
                case "capacity" -> network.item(subject.name().split("@", 2)[0]).family();
                case "pool" ->
                        network.program().sources().stream()
                                .filter(s -> subject.name().equals(s.pool()))
                                .map(s -> network.item(s.item()))
                                .map(Item::family)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "));
                case "option" -> option == null ? "" : option.family();
                default -> subject.kind();
            };
        }
    }
}
