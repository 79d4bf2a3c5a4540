package io.rackwright.server.view;

import io.rackwright.server.run.Run;
import io.rackwright.server.run.RunKind;
import io.rackwright.server.run.RunState;
import io.rackwright.server.run.Runs;
import io.rackwright.server.table.RunTables;
import io.rackwright.server.table.TableFolder;
import io.rackwright.server.view.PlanComparison.ComparedCost;
import io.rackwright.server.view.PlanComparison.ComparedFigure;
import io.rackwright.server.view.PlanComparison.ComparedPlan;
import io.rackwright.server.view.PlanComparison.DemandThatSlips;
import io.rackwright.server.view.PlanComparison.LimitMoved;
import io.rackwright.server.view.PlanComparison.OptionMoved;
import io.rackwright.server.view.PlanComparison.OrdersMoved;
import io.rackwright.server.view.PlanComparison.PlantLoad;
import io.rackwright.server.view.PlanComparison.Reasons;
import io.rackwright.server.view.PlanComparison.SiteMoved;
import io.rackwright.server.web.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Makes the {@link PlanComparison} of a comparison, out of its tables and those of its plans. */
final class PlanComparisonView implements View<PlanComparison> {
    private static final int MOST_DEMANDS = 20;
    private static final int MOST_LIMITS = 15;
    private static final int MOST_ORDERS = 20;

    private final Runs runs;
    private final RunTables tables;

    PlanComparisonView(Runs runs, RunTables tables) {
        this.runs = runs;
        this.tables = tables;
    }

    @Override
    public PlanComparison of(OpenRun run) {
        List<Long> compared = run.run().request().runs();
        if (run.run().kind() != RunKind.COMPARE || compared == null) {
            throw Refusal.conflict("Run %d is no comparison.".formatted(run.run().id()));
        }
        List<Long> others = compared.subList(1, compared.size());
        Map<Long, Map<LocalDate, Double>> online = new LinkedHashMap<>();
        compared.forEach(id -> online.put(id, online(id)));
        List<LocalDate> months =
                List.copyOf(
                        online.values().stream()
                                .flatMap(m -> m.keySet().stream())
                                .collect(Collectors.toCollection(TreeSet::new)));
        TableFolder in = run.tables();
        return new PlanComparison(
                currency(compared.getFirst()),
                compared.stream().map(id -> plan(id, months, online)).toList(),
                reasons(run.folder(), others),
                figures(in, others),
                months,
                costs(in),
                sites(in),
                demands(in),
                limits(in),
                options(in),
                plants(in),
                orders(in));
    }

    private Optional<Run> kept(long id) {
        return runs.find(id).filter(r -> r.state() == RunState.DONE);
    }

    private Map<LocalDate, Double> online(long id) {
        Map<LocalDate, Double> megawatts = new LinkedHashMap<>();
        if (kept(id).isPresent()) {
            tables.of(
                    runs.folder(id),
                    open ->
                            open.ask(
                                    "select month_end, sum(megawatts_online) from power group by 1"
                                            + " order by 1",
                                    List.of(),
                                    r ->
                                            megawatts.put(
                                                    r.getObject(1, LocalDate.class),
                                                    r.getDouble(2))));
        }
        return megawatts;
    }

    private ComparedPlan plan(
            long id, List<LocalDate> months, Map<Long, Map<LocalDate, Double>> online) {
        Map<LocalDate, Double> own = online.getOrDefault(id, Map.of());
        List<@Nullable Double> megawatts = new ArrayList<>();
        if (!own.isEmpty()) {
            months.forEach(month -> megawatts.add(own.get(month)));
        }
        return kept(id).map(r -> new ComparedPlan(id, r.label(), r.scenarios(), true, megawatts))
                .orElseGet(() -> new ComparedPlan(id, "Run " + id, List.of(), false, megawatts));
    }

    private String currency(long base) {
        Path settings = runs.folder(base).resolve("program/program.yaml");
        if (!Files.isRegularFile(settings)) {
            return "USD";
        }
        return YAMLMapper.builder()
                .build()
                .readTree(text(settings))
                .path("currency")
                .asString("USD");
    }

    /** The command says of each plan its sentences, with a line of nothing after them. */
    private static List<Reasons> reasons(Path folder, List<Long> others) {
        Path answer = folder.resolve("answer.txt");
        List<Reasons> reasons = new ArrayList<>();
        if (Files.isRegularFile(answer)) {
            String[] blocks = text(answer).strip().split("\\R\\R");
            for (int k = 0; k < others.size() && k < blocks.length; k++) {
                reasons.add(new Reasons(others.get(k), Arrays.asList(blocks[k].split("\\R"))));
            }
        }
        return reasons;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Figure(String name, String unit) {}

    private static List<ComparedFigure> figures(TableFolder in, List<Long> others) {
        Map<Figure, Double> base = new LinkedHashMap<>();
        Map<Figure, Map<Long, Double>> values = new HashMap<>();
        in.ask(
                "select figure, unit, cast(run as bigint), base, value from figures",
                List.of(),
                r -> {
                    Figure figure = new Figure(r.getString(1), r.getString(2));
                    base.putIfAbsent(figure, r.getDouble(4));
                    return values.computeIfAbsent(figure, _ -> new HashMap<>())
                            .put(r.getLong(3), r.getDouble(5));
                });
        List<ComparedFigure> figures = new ArrayList<>();
        base.forEach((figure, value) -> {
            List<@Nullable Double> ofOthers = new ArrayList<>();
            others.forEach(id -> ofOthers.add(values.getOrDefault(figure, Map.of()).get(id)));
            figures.add(new ComparedFigure(figure.name(), figure.unit(), value, ofOthers));
        });
        return figures;
    }

    private static List<ComparedCost> costs(TableFolder in) {
        return in.ask(
                "select cast(run as bigint), generation, part, base_usd, usd from costs",
                List.of(),
                r ->
                        new ComparedCost(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getDouble(4),
                                r.getDouble(5)));
    }

    private static List<SiteMoved> sites(TableFolder in) {
        return in.ask(
                """
                select cast(run as bigint), site, sum(racks), sum(on_time - base_on_time),
                    sum(base_rack_weeks_late), sum(rack_weeks_late)
                from deliveries group by 1, 2
                order by 1, sum(rack_weeks_late - base_rack_weeks_late) desc, 2
                """,
                List.of(),
                r ->
                        new SiteMoved(
                                r.getLong(1),
                                r.getString(2),
                                r.getDouble(3),
                                r.getDouble(4),
                                r.getDouble(5),
                                r.getDouble(6)));
    }

    private static List<DemandThatSlips> demands(TableFolder in) {
        return in.ask(
                """
                select cast(run as bigint), demand_id, site, generation, need_by, racks,
                    base_rack_weeks_late, rack_weeks_late, base_last_deployed, last_deployed,
                    slip_weeks
                from deliveries where rack_weeks_late > base_rack_weeks_late
                qualify row_number() over (partition by run
                    order by rack_weeks_late - base_rack_weeks_late desc, demand_id) <= ?
                order by 1, rack_weeks_late - base_rack_weeks_late desc, 2
                """,
                List.of(MOST_DEMANDS),
                r ->
                        new DemandThatSlips(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                r.getObject(5, LocalDate.class),
                                r.getDouble(6),
                                r.getDouble(7),
                                r.getDouble(8),
                                day(r, 9),
                                day(r, 10),
                                r.getDouble(11)));
    }

    private static List<LimitMoved> limits(TableFolder in) {
        return in.ask(
                """
                select cast(run as bigint), kind, subject, meaning, what, base_one_percent_usd,
                    one_percent_usd, binds_from, binds_to
                from bottlenecks
                qualify row_number() over (partition by run
                    order by abs(one_percent_usd - base_one_percent_usd) desc, subject) <= ?
                order by 1, abs(one_percent_usd - base_one_percent_usd) desc, 3
                """,
                List.of(MOST_LIMITS),
                r ->
                        new LimitMoved(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                r.getString(5),
                                r.getDouble(6),
                                r.getDouble(7),
                                day(r, 8),
                                day(r, 9)));
    }

    private static List<OptionMoved> options(TableFolder in) {
        return in.ask(
                "select cast(run as bigint), option, what, base_decided, decided from options",
                List.of(),
                r ->
                        new OptionMoved(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                day(r, 4),
                                day(r, 5)));
    }

    private static List<PlantLoad> plants(TableFolder in) {
        return in.ask(
                """
                select cast(run as bigint), plant, meaning, quarter, base_racks, racks, base_load,
                    load
                from plants where generation = '(all)'
                """,
                List.of(),
                r ->
                        new PlantLoad(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                r.getDouble(5),
                                r.getDouble(6),
                                r.getDouble(7),
                                r.getDouble(8)));
    }

    private static List<OrdersMoved> orders(TableFolder in) {
        return in.ask(
                """
                select cast(run as bigint), family, site, base_orders, orders, "new", gone, moved,
                    base_spend_usd, spend_usd
                from orders
                qualify row_number() over (partition by run
                    order by abs(change_usd) desc, family, site) <= ?
                order by 1, abs(change_usd) desc, 2, 3
                """,
                List.of(MOST_ORDERS),
                r ->
                        new OrdersMoved(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getDouble(4),
                                r.getDouble(5),
                                r.getDouble(6),
                                r.getDouble(7),
                                r.getDouble(8),
                                r.getDouble(9),
                                r.getDouble(10)));
    }

    private static @Nullable LocalDate day(ResultSet row, int at) throws SQLException {
        return row.getObject(at, LocalDate.class);
    }
}
