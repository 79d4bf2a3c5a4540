package io.rackwright.server.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.app.report.OrderValue;
import io.rackwright.app.report.ReleaseNowReport;
import io.rackwright.model.Demand;
import io.rackwright.model.Network;
import io.rackwright.plan.Delivery;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.plan.cost.StockLedger;
import io.rackwright.plan.cost.StockLedger.Account;
import io.rackwright.server.view.SupplyChoice.By;
import io.rackwright.server.view.SupplyChoice.Measure;
import io.rackwright.server.view.SupplyChoice.Order;
import io.rackwright.server.web.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SupplyViewTest {
    private static final double FOURTH_DECIMAL = 1e-4;

    @TempDir Path scratch;

    private static SupplyChoice choice(By by, Period period, Measure measure) {
        return new SupplyChoice(by, period, measure, Order.ALL, "", "", "", "", null, 120);
    }

    private static SupplyGrid grid(PlannedRun run, SupplyChoice choice) {
        return new SupplyView(run.network(), choice).of(run.open());
    }

    private static String key(SupplyGrid.Row row) {
        return row.item() + "@" + row.site();
    }

    /**
     * Stock at the end of each period by the ledger of the audit, which reads the orders itself.
     */
    private static Map<String, double[]> audited(PlannedRun run, List<Period.Span> spans) {
        Map<String, double[]> stock = new HashMap<>();
        LocalDate asOf = run.plan().network().settings().asOf();
        for (Account a : StockLedger.of(run.plan().network(), run.plan().book()).accounts()) {
            double[] ends = new double[spans.size()];
            for (int k = 0; k < ends.length; k++) {
                for (int e = 0; e < a.size(); e++) {
                    if (!asOf.plusDays(a.day(e)).isAfter(spans.get(k).end())) {
                        ends[k] += a.in(e) - a.out(e);
                    }
                }
            }
            stock.put(a.place().item() + "@" + a.place().site(), ends);
        }
        return stock;
    }

    @ParameterizedTest
    @CsvSource({
        "programs/starter, WEEK",
        "programs/starter, MONTH",
        "examples/stock-and-receipts, WEEK",
        "examples/firm-orders, WEEK",
        "examples/yield, MONTH",
        "examples/content, QUARTER"
    })
    void stockIsTheAudits(String program, Period period) throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, program)) {
            SupplyGrid grid = grid(run, choice(By.PLACE, period, Measure.STOCK));
            Map<String, double[]> audited = audited(run, grid.periods());
            Map<String, double[]> shown = new HashMap<>();
            grid.rows().forEach(r -> shown.put(key(r), r.cells()));
            audited.forEach((place, stock) ->
                    assertThat(shown.getOrDefault(place, new double[stock.length]))
                            .as(place)
                            .containsExactly(stock, within(FOURTH_DECIMAL)));
            assertThat(audited.keySet()).containsAll(shown.keySet());
            assertThat(grid.rows())
                    .allSatisfy(r ->
                            assertThat(Arrays.stream(r.cells()).min().orElse(0)).isNotNegative());
        }
    }

    @Test
    void stockOfLaterWeeksCarriesWhatWasBefore() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "programs/starter")) {
            SupplyGrid all = grid(run, choice(By.ITEM, Period.WEEK, Measure.STOCK));
            LocalDate from = all.periods().get(9).start();
            SupplyChoice later =
                    new SupplyChoice(
                            By.ITEM,
                            Period.WEEK,
                            Measure.STOCK,
                            Order.ALL,
                            "",
                            "",
                            "",
                            "",
                            from,
                            5);
            SupplyGrid some = grid(run, later);
            assertThat(some.periods()).isEqualTo(all.periods().subList(9, 14));
            Map<String, double[]> byItem = new HashMap<>();
            all.rows().forEach(r -> byItem.put(r.item(), r.cells()));
            assertThat(some.rows())
                    .isNotEmpty()
                    .allSatisfy(r ->
                            assertThat(r.cells())
                                    .containsExactly(
                                            Arrays.copyOfRange(byItem.get(r.item()), 9, 14),
                                            within(FOURTH_DECIMAL)));
        }
    }

    @Test
    void ordersAddUpByEveryKindOfRow() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "programs/starter")) {
            double units =
                    run.read().book().orders().stream().mapToDouble(PlannedOrder::quantity).sum();
            for (By by : By.values()) {
                for (Measure measure : List.of(Measure.RELEASE, Measure.RECEIPT)) {
                    assertThat(sum(grid(run, choice(by, Period.MONTH, measure))))
                            .as("%s by %s", measure, by)
                            .isCloseTo(units, within(1e-3));
                }
            }
            double usd = run.read().book().orders().stream().mapToDouble(OrderValue::usd).sum();
            SupplyGrid spend = grid(run, choice(By.SUPPLIER, Period.QUARTER, Measure.SPEND));
            assertThat(sum(spend)).isCloseTo(usd, within(1.0));
            assertThat(spend.totals().stream().mapToDouble(Double::doubleValue).sum())
                    .isCloseTo(usd, within(1.0));
        }
    }

    private static double sum(SupplyGrid grid) {
        return grid.rows().stream().mapToDouble(SupplyGrid.Row::total).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"packaging-stops", "more-demand"})
    void shortRacksAreThoseThatWereNeededAndAreNotDeployed(String scenario) throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "programs/starter", scenario)) {
            SupplyGrid grid = grid(run, choice(By.ITEM, Period.WEEK, Measure.SHORT));
            Network network = run.plan().network();
            Map<String, double[]> outstanding = new HashMap<>();
            for (Demand demand : network.program().demands()) {
                String rack = String.valueOf(network.generation(demand.generation()).rackItem());
                double[] of =
                        outstanding.computeIfAbsent(rack, _ -> new double[grid.periods().size()]);
                for (int k = 0; k < of.length; k++) {
                    LocalDate end = grid.periods().get(k).end();
                    double there =
                            run.plan().book().deliveries().stream()
                                    .filter(d -> d.demandId().equals(demand.name()))
                                    .filter(d -> !d.deployed().isAfter(end))
                                    .mapToDouble(Delivery::racks)
                                    .sum();
                    of[k] += demand.needBy().isAfter(end) ? 0 : demand.racks() - there;
                }
            }
            Map<String, double[]> shown = new HashMap<>();
            grid.rows().forEach(r -> shown.put(r.item(), r.cells()));
            outstanding.forEach((rack, racks) ->
                    assertThat(shown.getOrDefault(rack, new double[racks.length]))
                            .as(rack)
                            .containsExactly(racks, within(FOURTH_DECIMAL)));
            assertThat(
                            outstanding.values().stream()
                                    .flatMapToDouble(Arrays::stream)
                                    .max()
                                    .orElse(0))
                    .isPositive();
        }
    }

    @Test
    void filtersNarrowWhatIsShown() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "programs/starter")) {
            SupplyGrid.Row any =
                    grid(run, choice(By.PLACE, Period.MONTH, Measure.RECEIPT)).rows().getFirst();
            SupplyGrid one =
                    grid(
                            run,
                            new SupplyChoice(
                                    By.PLACE,
                                    Period.MONTH,
                                    Measure.RECEIPT,
                                    Order.ALL,
                                    any.family(),
                                    String.valueOf(any.site()),
                                    "",
                                    any.item().toLowerCase(Locale.ROOT),
                                    null,
                                    60));
            assertThat(one.rows()).extracting(SupplyViewTest::key).contains(key(any));
            assertThat(one.rows()).allSatisfy(r -> assertThat(r.site()).isEqualTo(any.site()));
            for (Measure measure : List.of(Measure.NEED, Measure.STOCK, Measure.SHORT)) {
                SupplyGrid none =
                        grid(
                                run,
                                new SupplyChoice(
                                        By.PLACE,
                                        Period.MONTH,
                                        measure,
                                        Order.ALL,
                                        "",
                                        "",
                                        "no such supplier' or 1=1 --",
                                        "",
                                        null,
                                        60));
                assertThat(none.rows()).isEmpty();
            }
        }
    }

    @Test
    void stockBelongsToNoSupplier() {
        assertThatThrownBy(() -> choice(By.SUPPLIER, Period.MONTH, Measure.STOCK))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void ordersOfFourWeeksAreThoseOfTheRunsTable() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "programs/starter")) {
            OrdersNow now = new OrdersNowView(run.network(), 4).of(run.open());
            List<ReleaseNowReport.Row> rows = new ReleaseNowReport().of(run.plan()).rows();
            assertThat(now.rows())
                    .extracting(r ->
                            List.<Object>of(
                                    r.type(),
                                    r.fromSite(),
                                    r.toSite(),
                                    r.item(),
                                    r.orders(),
                                    r.quantity(),
                                    r.firstRelease(),
                                    r.lastRelease()))
                    .containsExactlyInAnyOrderElementsOf(
                            rows.stream()
                                    .map(r ->
                                            List.<Object>of(
                                                    r.type().name().toLowerCase(Locale.ROOT),
                                                    r.fromSite(),
                                                    r.toSite(),
                                                    r.item(),
                                                    (long) r.orders(),
                                                    r.quantity(),
                                                    r.firstRelease(),
                                                    r.lastRelease()))
                                    .toList());
            assertThat(now.valueUsd())
                    .isCloseTo(
                            rows.stream().mapToDouble(ReleaseNowReport.Row::valueUsd).sum(),
                            within(1.0));
            assertThat(now.rows())
                    .allSatisfy(r -> assertThat(isInOrder(r.firstRelease(), r.orderBy())).isTrue());
        }
    }

    private static boolean isInOrder(LocalDate release, @Nullable LocalDate orderBy) {
        return orderBy == null || !orderBy.isBefore(release);
    }

    @Test
    void aFileHasARowForEachRowAndAColumnForEachPeriod() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "programs/starter")) {
            SupplyGrid grid = grid(run, choice(By.ITEM, Period.QUARTER, Measure.NEED));
            SupplyFile file = SupplyFile.of(grid, By.ITEM, "-total");
            assertThat(file.rows()).hasSameSizeAs(grid.rows());
            assertThat(file.columns()).hasSize(4 + grid.periods().size());
            assertThat(file.rows())
                    .extracting(r -> (Double) r.get(3))
                    .isSortedAccordingTo(Comparator.<Double>naturalOrder().reversed());
        }
    }
}
