package io.rackwright.plan.duty;

import io.rackwright.model.Network;
import io.rackwright.plan.OrderBook;
import io.rackwright.plan.Peg;
import io.rackwright.trade.duty.DutyLine;
import io.rackwright.trade.duty.LandedCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a plan's orders pay at the border, line by line, and what each programme of the law costs.
 *
 * @param paid in the order of the orders, then as the law is read: ordinary duty first
 */
public record DutyLedger(List<Paid> paid) {
    /** Of goods that no demand takes. */
    public static final String STOCK = "(stock)";

    public DutyLedger {
        paid = List.copyOf(paid);
    }

    /** A measure, or a fee, that an order pays something for. */
    public record Paid(String order, Entry entry, DutyLine line) {}

    /**
     * What a programme costs.
     *
     * @param generation whose demands take the goods; {@link #STOCK} of what none takes
     * @param year of entry
     * @param valueUsd customs value that the programme is laid on
     * @param assumedUsd of the duty, what rests on a fact that is not known or a rate not set
     */
    public record ProgrammeCost(
            String programme,
            String generation,
            int year,
            BigDecimal valueUsd,
            BigDecimal dutyUsd,
            BigDecimal assumedUsd) {}

    public static DutyLedger of(Network network, OrderBook book) {
        ImportDuties duties = new ImportDuties(network);
        return new DutyLedger(
                OrderEntry.of(network, book, order -> order.dutyUsd() > 0).parallelStream()
                        .flatMap(entry -> paid(duties, entry))
                        .toList());
    }

    private static Stream<Paid> paid(ImportDuties duties, OrderEntry of) {
        LandedCost cost = duties.of(of.entry());
        return Stream.concat(cost.duty().lines().stream(), cost.fees().stream())
                .filter(line -> line.amountUsd().signum() > 0)
                .map(line -> new Paid(of.order(), of.entry(), line));
    }

    /** By programme, generation and year; an order for several generations is shared by units. */
    public List<ProgrammeCost> byProgramme(Network network, OrderBook book) {
        Map<String, Map<String, Double>> shares = shares(network, book);
        Map<Key, ProgrammeCost> costs = new TreeMap<>(Key.ORDER);
        for (Paid p : paid) {
            Map<String, Double> units = shares.getOrDefault(p.order(), Map.of());
            BigDecimal left = p.line().amountUsd();
            BigDecimal valueLeft = p.line().baseUsd();
            for (Map.Entry<String, Double> e : units.entrySet()) {
                BigDecimal share = BigDecimal.valueOf(e.getValue() / p.entry().quantity());
                BigDecimal part = cents(p.line().amountUsd().multiply(share)).min(left);
                BigDecimal value = cents(p.line().baseUsd().multiply(share)).min(valueLeft);
                add(costs, p, e.getKey(), value, part);
                left = left.subtract(part);
                valueLeft = valueLeft.subtract(value);
            }
            // Cents of rounding, too, are of no demand.
            if (left.signum() > 0) {
                add(costs, p, STOCK, valueLeft, left);
            }
        }
        return List.copyOf(costs.values());
    }

    private record Key(String programme, String generation, int year) {
        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::programme)
                        .thenComparing(Key::generation)
                        .thenComparingInt(Key::year);
    }

    private static void add(
            Map<Key, ProgrammeCost> costs,
            Paid p,
            String generation,
            BigDecimal valueUsd,
            BigDecimal dutyUsd) {
        String programme = p.line().programme();
        int year = p.entry().entered().getYear();
        BigDecimal assumed = p.line().assumed() ? dutyUsd : BigDecimal.ZERO;
        costs.merge(
                new Key(programme, generation, year),
                new ProgrammeCost(programme, generation, year, valueUsd, dutyUsd, assumed),
                (a, b) ->
                        new ProgrammeCost(
                                programme,
                                generation,
                                year,
                                a.valueUsd().add(b.valueUsd()),
                                a.dutyUsd().add(b.dutyUsd()),
                                a.assumedUsd().add(b.assumedUsd())));
    }

    /** By order: units that each generation's demands take of it. */
    private static Map<String, Map<String, Double>> shares(Network network, OrderBook book) {
        Map<String, Map<String, Double>> shares = new HashMap<>();
        for (Peg peg : book.pegging()) {
            shares.computeIfAbsent(peg.orderId(), _ -> new TreeMap<>())
                    .merge(
                            network.demand(peg.demandId()).generation(),
                            peg.quantity(),
                            Double::sum);
        }
        return shares;
    }

    private static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }
}
