package io.rackwright.app.report;

import io.rackwright.model.Network;
import io.rackwright.model.PoolStep;
import io.rackwright.resilience.simulation.Driver;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Capacities as a planner speaks of them: "CoWoS wafers at TSMC AP8 (COWOS-TSM)". */
public final class PlannersWords {
    private final Map<String, PoolStep> pools = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();
    private final Map<String, String> sites = new HashMap<>();

    public PlannersWords(Network network) {
        network.program().pools().forEach(p -> pools.putIfAbsent(p.pool(), p));
        network.program().items().forEach(i -> items.put(i.name(), i.description()));
        network.program().sites().forEach(s -> sites.put(s.name(), s.title()));
    }

    /**
     * What limits.
     *
     * @param kind of the row: capacity, pool, power, option, lane ...
     * @param subject the pool, {@code item@site}, site or other name that the row is about
     */
    public String of(String kind, String subject) {
        return switch (kind) {
            case "pool" -> pool(subject);
            case "capacity" -> capacity(subject);
            case "power" -> "power at " + site(subject);
            case "balance" -> "supply of " + capacity(subject);
            case "option" -> "capacity of expansion " + subject;
            case "lane" -> "freight on " + subject;
            case "minimum-share", "maximum-share" -> "sourcing rule " + subject;
            default -> subject;
        };
    }

    private String pool(String name) {
        PoolStep pool = pools.get(name);
        return pool == null
                ? name
                : "%s at %s (%s)".formatted(pool.unit(), site(pool.site()), name);
    }

    /** What one more of a limit is, as "CoWoS wafers", "MW" or "units". */
    public String unit(String kind, String subject) {
        return switch (kind) {
            case "power" -> "MW";
            case "lane" -> "kg";
            default -> poolUnit(subject);
        };
    }

    /** What a pool counts, as "CoWoS wafers"; "units" where the program does not say. */
    public String poolUnit(String name) {
        PoolStep pool = pools.get(name);
        return pool == null || pool.unit().isBlank() ? "units" : pool.unit();
    }

    /** A row of the kind "capacity" is about a source, or about a pool's name. */
    private String capacity(String subject) {
        int at = subject.indexOf('@');
        if (at < 0) {
            return pools.containsKey(subject) ? pool(subject) : subject;
        }
        return item(subject.substring(0, at)) + " at " + site(subject.substring(at + 1));
    }

    /** What the item is, and its name. */
    public String item(String name) {
        String description = items.getOrDefault(name, "");
        return description.isBlank() ? name : description + " (" + name + ")";
    }

    /** Where an order's units come from when they are no order's: stock, or a receipt. */
    public String given(String label) {
        String[] parts = label.split(":", 3);
        return switch (parts[0]) {
            case "stock" -> "stock at " + site(parts[1]);
            case "receipt" -> "receipt at %s on %s".formatted(site(parts[1]), parts[2]);
            default -> label;
        };
    }

    /** What may be late. */
    public String of(Driver driver) {
        return switch (driver.kind()) {
            case SOURCE -> item(driver.item()) + " from " + site(driver.site());
            case RECEIPT -> "receipts of " + item(driver.item()) + " at " + site(driver.site());
            case LANE ->
                    "%s from %s to %s"
                            .formatted(driver.mode(), site(driver.site()), site(driver.toSite()));
        };
    }

    public String site(String name) {
        String title = sites.getOrDefault(name, "");
        return title.isBlank() ? name : title;
    }

    /** As "Q1 2027". */
    public static String quarter(LocalDate day) {
        return "Q%d %d".formatted((day.getMonthValue() + 2) / 3, day.getYear());
    }
}
