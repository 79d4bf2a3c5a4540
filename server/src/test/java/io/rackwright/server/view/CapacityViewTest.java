package io.rackwright.server.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rackwright.app.report.Bottlenecks;
import io.rackwright.app.report.Bottlenecks.Bottleneck;
import io.rackwright.app.report.CapacitySubject;
import io.rackwright.app.report.CapacityUseReport;
import io.rackwright.plan.PlannedOrder;
import io.rackwright.server.web.Refusal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CapacityViewTest {
    @TempDir Path scratch;

    private static String key(String kind, String subject) {
        return kind + ":" + subject;
    }

    @ParameterizedTest
    @ValueSource(strings = {"programs/starter", "examples/expansion", "examples/shared-pool"})
    void loadIsTheReportsAndWorthThatOfTheScarcest(String program) throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, program)) {
            CapacityLoad load = new CapacityView(run.network()).of(run.open());
            Map<String, CapacityLoad.Limit> limits = new HashMap<>();
            load.limits().forEach(l -> limits.put(key(l.kind(), l.subject()), l));
            List<CapacityUseReport.Row> uses = new CapacityUseReport().of(run.plan()).rows();
            assertThat(uses).isNotEmpty();
            for (CapacityUseReport.Row use : uses) {
                int month = load.months().indexOf(use.month());
                assertThat(
                                Objects.requireNonNull(limits.get(key(use.kind(), use.subject())))
                                        .shares()[month])
                        .as("%s in %s", use.subject(), use.month())
                        .isCloseTo(use.share(), within(1e-3));
            }
            long prices =
                    run.open()
                            .tables()
                            .ask("select count(*) from shadow_prices", List.of(), r -> r.getLong(1))
                            .getFirst();
            assertThat(load.optimised()).isEqualTo(prices > 0);
            List<Bottleneck> scarce = Bottlenecks.of(run.plan());
            for (Bottleneck b : scarce) {
                CapacityLoad.Limit limit =
                        Objects.requireNonNull(limits.get(key(b.kind(), b.subject())));
                assertThat(limit.onePercentUsd())
                        .isCloseTo(b.onePercentUsd(), within(1 + 1e-3 * b.onePercentUsd()));
                assertThat(limit.bestUnitUsd()).isCloseTo(b.bestUnitUsd(), within(0.01));
            }
            if (!scarce.isEmpty()) {
                assertThat(load.limits().getFirst().onePercentUsd())
                        .isCloseTo(
                                scarce.getFirst().onePercentUsd(),
                                within(1 + 1e-3 * scarce.getFirst().onePercentUsd()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"programs/starter", "examples/expansion"})
    void whatDrawsOnALimitAreTheOrdersThatTheReportCountsOnIt(String program) throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, program)) {
            Map<CapacitySubject, Long> orders =
                    run.plan().book().orders().stream()
                            .map(o -> CapacitySubject.of(run.plan(), o))
                            .flatMap(Optional::stream)
                            .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
            assertThat(orders).isNotEmpty();
            orders.forEach((subject, count) -> {
                LimitDetail detail =
                        new LimitView(run.network(), subject.kind(), subject.name()).of(run.open());
                assertThat(detail.draws().stream().mapToLong(LimitDetail.Draw::orders).sum())
                        .as(subject.toString())
                        .isEqualTo(count);
            });
            double started =
                    run.plan().book().orders().stream()
                            .filter(o -> CapacitySubject.of(run.plan(), o).isPresent())
                            .mapToDouble(PlannedOrder::started)
                            .sum();
            assertThat(
                            orders.keySet().stream()
                                    .map(s ->
                                            new LimitView(run.network(), s.kind(), s.name())
                                                    .of(run.open()))
                                    .flatMap(d -> d.draws().stream())
                                    .mapToDouble(LimitDetail.Draw::started)
                                    .sum())
                    .isCloseTo(started, within(1e-3));
        }
    }

    @Test
    void anOptionThatIsTakenSaysSinceWhenAndAtWhatCost() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "examples/expansion")) {
            CapacityLoad load = new CapacityView(run.network()).of(run.open());
            assertThat(load.options()).hasSameSizeAs(run.network().program().expansions());
            double annuities =
                    load.options().stream()
                            .filter(o -> o.decided() != null)
                            .mapToDouble(CapacityLoad.Option::costUsd)
                            .sum();
            assertThat(run.plan().book().expansionsTaken()).isNotEmpty();
            assertThat(annuities).isPositive();
            assertThat(load.options())
                    .allSatisfy(o ->
                            assertThat(o.why())
                                    .startsWith(
                                            o.decided() == null
                                                    ? ""
                                                    : "Taken: decided on " + o.decided()));
        }
    }

    @Test
    void aLimitThatThereIsNotIsMissing() throws Exception {
        try (PlannedRun run = PlannedRun.of(scratch, "programs/starter")) {
            for (String kind : List.of("pool", "capacity", "option", "power", "other")) {
                assertThatThrownBy(() ->
                                new LimitView(run.network(), kind, "no such' one").of(run.open()))
                        .isInstanceOf(Refusal.class);
            }
        }
    }
}
