package io.rackwright.server.view;

import io.rackwright.app.report.html.Say;
import io.rackwright.model.Days;
import io.rackwright.model.Expansion;
import io.rackwright.model.Expansion.Decide;
import io.rackwright.model.Network;
import io.rackwright.server.table.TableFolder;
import io.rackwright.server.view.Prices.Price;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What could be built, whether the plan builds it, and why. */
final class Options {
    private static final double A_CENT_USD = 0.005;

    /**
     * The price of capacity that is not there is at most what would make the option pay: there it
     * meets the annuity, but for rounding.
     */
    private static final double NO_MORE_THAN = 1.01;

    private final Network network;
    private final Prices prices;
    private final Map<String, Expansion> byName = new HashMap<>();
    private final Map<String, Taken> taken = new HashMap<>();

    private record Taken(String option, LocalDate decided, LocalDate available) {}

    Options(Network network, TableFolder tables, Prices prices) {
        this.network = network;
        this.prices = prices;
        network.program().expansions().forEach(o -> byName.put(o.name(), o));
        if (tables.has("expansions_taken")) {
            tables.ask(
                            "select option, decided_date, available_date from expansions_taken",
                            List.of(),
                            r ->
                                    new Taken(
                                            r.getString(1),
                                            r.getObject(2, LocalDate.class),
                                            r.getObject(3, LocalDate.class)))
                    .forEach(t -> taken.put(t.option(), t));
        }
    }

    List<CapacityLoad.Option> all() {
        List<CapacityLoad.Option> all = new ArrayList<>();
        network.program().expansions().forEach(o -> all.add(of(o)));
        return all;
    }

    private CapacityLoad.Option of(Expansion option) {
        Taken is = taken.get(option.name());
        LocalDate from = is == null ? earliest(option) : is.available();
        LocalDate end = network.settings().horizonEnd();
        int days = Math.max(0, Days.between(from, end) + 1);
        double costUsd = days * option.annuityUsdPerDay(network.settings());
        String pool = option.pool();
        String kind = pool == null ? "option" : "pool";
        String subject = pool == null ? option.name() : pool;
        List<Price> later =
                prices.of(kind, subject).stream().filter(p -> !p.to().isBefore(from)).toList();
        Double bestUsd = null;
        Double worthUsd = null;
        if (!prices.isEmpty()) {
            bestUsd = later.stream().mapToDouble(Price::oneMoreUsd).max().orElse(0);
            worthUsd = later.stream().mapToDouble(p -> worthUsd(p, from, option)).sum();
        }
        return new CapacityLoad.Option(
                option.name(),
                kind,
                subject,
                option.site(),
                String.valueOf(network.site(option.site()).title()),
                option.family(),
                pool,
                option.items(),
                option.unitsPerWeek(),
                option.capacityUnit(),
                option.capitalUsd(),
                option.capitalUsd() * option.programShare(),
                costUsd,
                option.leadTimeWeeks(),
                option.directJobs(),
                option.requires(),
                from,
                is == null ? null : is.decided(),
                is == null ? null : is.available(),
                bestUsd,
                worthUsd,
                is == null ? whyNot(option, from, costUsd, worthUsd) : why(is, costUsd, worthUsd));
    }

    /** With what it requires before it. */
    private LocalDate earliest(Expansion option) {
        LocalDate start = network.settings().asOf();
        String requires = option.requires();
        if (requires != null) {
            Taken before = taken.get(requires);
            Expansion first = byName.get(requires);
            start = before != null ? before.available() : first == null ? start : earliest(first);
        }
        LocalDate decided = option.decided();
        LocalDate from = decided != null && decided.isAfter(start) ? decided : start;
        return from.plusDays(option.leadTimeDays());
    }

    /** What its units of the bucket would save if each saved what the first does. */
    private static double worthUsd(Price price, LocalDate from, Expansion option) {
        LocalDate first = price.from().isBefore(from) ? from : price.from();
        return price.oneMoreUsd()
                * option.unitsPerWeek()
                * (Days.between(first, price.to()) + 1)
                / 7;
    }

    private static String why(Taken is, double costUsd, @Nullable Double worthUsd) {
        String cost =
                "Taken: decided on %s, there from %s, for %s of annuity to the plan's end."
                        .formatted(is.decided(), is.available(), Say.usd(costUsd));
        if (worthUsd == null) {
            return cost;
        }
        return worthUsd > A_CENT_USD
                ? cost
                        + " What it adds is used up: as much again would still save about "
                        + Say.usd(worthUsd)
                        + "."
                : cost + " With it there is enough: more would save nothing.";
    }

    private String whyNot(
            Expansion option, LocalDate earliest, double costUsd, @Nullable Double worthUsd) {
        if (option.decide() == Decide.FORBIDDEN) {
            return "Not taken: the program rules it out.";
        }
        if (earliest.isAfter(network.settings().horizonEnd())) {
            return "Not taken: it could be there on %s at the earliest, after the plan's end."
                    .formatted(earliest);
        }
        if (worthUsd == null) {
            return "Not taken. Without an optimiser, nothing is known of what it is worth.";
        }
        if (worthUsd <= A_CENT_USD) {
            return "Does not pay: from %s, when it could be there, one unit more of it saves nothing in any bucket."
                    .formatted(earliest);
        }
        if (worthUsd <= costUsd * NO_MORE_THAN) {
            return "Does not pay: from %s to the plan's end, all that it adds is worth at most %s at the plan's prices, no more than its annuity of %s."
                    .formatted(earliest, Say.usd(worthUsd), Say.usd(costUsd));
        }
        return "Left out by the optimiser, which tried it whole: from %s to the plan's end it would be worth about %s at the plan's prices, against %s of annuity, but a price holds for the first units only, and later ones save less."
                .formatted(earliest, Say.usd(worthUsd), Say.usd(costUsd));
    }
}
