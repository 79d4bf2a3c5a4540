package io.rackwright.app.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import io.rackwright.io.rule.RuleReader;
import io.rackwright.model.trade.HtsRate;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.trade.duty.Article;
import io.rackwright.trade.duty.Assumptions;
import io.rackwright.trade.duty.Duties;
import io.rackwright.trade.duty.DutyLine;
import io.rackwright.trade.duty.DutyStack;
import io.rackwright.trade.duty.NoDutyException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every heading, origin and day under the shipped rules. */
class DutyPropertiesTest {
    private static final TradeRules LAW =
            RuleReader.read(Repository.root().resolve("rules/us")).rules().orElseThrow();
    private static final Duties DUTIES = new Duties(LAW, Assumptions.NONE);
    private static final List<String> ORIGINS =
            List.of("TW", "KR", "JP", "MX", "CA", "DE", "VN", "TH", "BR", "GB", "RU", "US");
    private static final List<LocalDate> CHANGES = changes();

    /** Days on which any measure begins or ends. */
    private static List<LocalDate> changes() {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (TariffMeasure m : LAW.measures()) {
            days.add(m.period().from());
            if (m.period().toExclusive() != null) {
                days.add(m.period().toExclusive());
            }
        }
        return List.copyOf(days.tailSet(LocalDate.parse("2025-01-02")));
    }

    static Stream<HtsRate> rates() {
        return LAW.rates().stream();
    }

    private static DutyStack stack(HtsRate rate, String origin, LocalDate day)
            throws NoDutyException {
        return DUTIES.of(
                new Article(
                        rate.hts(),
                        origin,
                        new BigDecimal(10000),
                        day,
                        null,
                        "ocean",
                        null,
                        Map.of()));
    }

    /** China, and three others that differ from heading to heading. */
    private static List<String> origins(HtsRate rate) {
        List<String> others = new ArrayList<>(ORIGINS);
        if (rate.column2Pct() == null) {
            others.remove("RU");
        }
        Collections.shuffle(others, new Random(rate.hts().digits().hashCode()));
        return Stream.concat(Stream.of("CN"), others.stream().limit(3)).toList();
    }

    @ParameterizedTest
    @MethodSource("rates")
    void whatIsPaidIsTheSameWhetherReasonsAreAskedForOrNot(HtsRate rate) throws NoDutyException {
        for (String origin : origins(rate)) {
            for (LocalDate day : CHANGES) {
                DutyStack whole = stack(rate, origin, day);
                assertThat(DUTIES.paid(whole.article()).lines()).isEqualTo(whole.applying());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void onADayOnWhichTheLawChangesOnlyWhatChangesDiffers(HtsRate rate) throws NoDutyException {
        for (String origin : origins(rate)) {
            for (LocalDate day : CHANGES) {
                Map<String, BigDecimal> before = amounts(stack(rate, origin, day.minusDays(1)));
                Map<String, BigDecimal> after = amounts(stack(rate, origin, day));
                Set<String> differing = differing(before, after);
                if (!differing.isEmpty()) {
                    assertThat(changeOn(day))
                            .as("%s of %s on %s: %s", rate.hts(), origin, day, differing)
                            .isNotEmpty();
                }
                for (String heading : differing) {
                    assertThat(isExplained(heading, day, before, after))
                            .as("%s of %s on %s: %s", rate.hts(), origin, day, heading)
                            .isTrue();
                }
            }
        }
    }

    /** It changes itself, or what changes takes its place or gives it back. */
    private static boolean isExplained(
            String heading,
            LocalDate day,
            Map<String, BigDecimal> before,
            Map<String, BigDecimal> after) {
        if (changeOn(day).contains(heading)) {
            return true;
        }
        Set<String> appearing = new TreeSet<>(before.keySet());
        appearing.addAll(after.keySet());
        return LAW.measures().stream()
                .filter(m -> changeOn(day).contains(m.name()) && appearing.contains(m.name()))
                .anyMatch(m ->
                        LAW.measures().stream()
                                .filter(o -> o.name().equals(heading))
                                .anyMatch(o ->
                                        m.excludes(o)
                                                || o.group() != null
                                                        && o.group().equals(m.group())));
    }

    private static Set<String> changeOn(LocalDate day) {
        return LAW.measures().stream()
                .filter(m -> m.period().from().equals(day) || day.equals(m.period().toExclusive()))
                .map(TariffMeasure::name)
                .collect(Collectors.toSet());
    }

    private static Map<String, BigDecimal> amounts(DutyStack stack) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        stack.applying().forEach(line -> amounts.put(line.heading(), line.amountUsd()));
        return amounts;
    }

    private static Set<String> differing(
            Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(h -> before.containsKey(h) && before.get(h).equals(after.get(h)));
        return all;
    }

    @ParameterizedTest
    @MethodSource("rates")
    void ofAGroupAtMostOneApplies(HtsRate rate) throws NoDutyException {
        Map<String, List<TariffMeasure>> measures =
                LAW.measures().stream().collect(Collectors.groupingBy(TariffMeasure::name));
        for (String origin : origins(rate)) {
            for (LocalDate day : CHANGES) {
                Map<String, Long> byGroup =
                        stack(rate, origin, day).applying().stream()
                                .map(DutyLine::heading)
                                .flatMap(h -> measures.getOrDefault(h, List.of()).stream().limit(1))
                                .flatMap(m -> Stream.ofNullable(m.group()))
                                .collect(
                                        Collectors.groupingBy(
                                                Function.identity(), Collectors.counting()));
                assertThat(byGroup.values()).allMatch(n -> n == 1);
            }
        }
    }

    @Test
    void noTwoMeasuresExcludeEachOther() {
        for (TariffMeasure a : LAW.measures()) {
            assertThat(LAW.measures())
                    .noneMatch(b ->
                            a != b
                                    && a.excludes(b)
                                    && b.excludes(a)
                                    && (a.group() == null || !a.group().equals(b.group())));
        }
    }
}
