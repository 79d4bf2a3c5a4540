package io.rackwright.io.frepple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to make an item: an operation that stands alone, a choice of an alternate, a routing
 * taken as a whole.
 *
 * @param operation the one that is named
 * @param days of the operation, however much is made
 * @param daysPerUnit in addition, for each unit
 * @param rank in the order of preference, the lowest first
 */
record Make(
        ModelObject operation,
        String item,
        String location,
        double days,
        double daysPerUnit,
        double cost,
        double rank,
        List<Take> takes,
        List<Use> uses) {

    Make {
        takes = List.copyOf(takes);
        uses = List.copyOf(uses);
    }

    /**
     * What a made unit takes.
     *
     * @param from null from the beginning
     * @param until exclusive; null to the end
     * @param group of flows of which one is enough; empty when it stands alone
     */
    record Take(
            ModelObject flow,
            String item,
            double quantity,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String group,
            double priority) {

        /** The same, whoever takes it. */
        String inWords() {
            return "%s %s %s %s %s".formatted(item, quantity, from, until, group);
        }
    }

    /**
     * A resource that is loaded.
     *
     * @param quantity of the resource while it is loaded, or of its bucket a unit made
     * @param days that the resource is loaded, however much is made
     * @param daysPerUnit in addition, for each unit
     */
    record Use(
            ModelObject load, String resource, double quantity, double days, double daysPerUnit) {}
}
