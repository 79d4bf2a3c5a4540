package io.rackwright.benchmarks.planning;

import io.rackwright.benchmarks.planning.FacilityLocation.Customer;
import io.rackwright.benchmarks.planning.FacilityLocation.Facility;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the lines of an instance to the instance: each line one fact, its kind first. */
final class InstanceTables {

    private InstanceTables() {}

    /**
     * {@code F,id,capacity,fixedCost} and {@code C,id,demand,cost...}: costs of serving the whole
     * demand from each facility in order.
     */
    static FacilityLocation facilityLocation(Path file, List<InstanceRow> rows)
            throws InstanceFault {
        List<Facility> facilities = new ArrayList<>();
        List<InstanceRow> customerRows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (InstanceRow row : rows) {
            requireNew(ids, row);
            switch (row.kind()) {
                case "F" -> {
                    row.requireCount(4, "F,id,capacity,fixedCost");
                    facilities.add(
                            new Facility(row.number(2, "capacity"), row.number(3, "fixedCost")));
                }
                case "C" -> customerRows.add(row);
                default -> throw unknownKind(row, "F or C");
            }
        }
        requireSome(file, facilities, "facility (a line F,id,capacity,fixedCost)");
        requireSome(file, customerRows, "customer (a line C,id,demand,cost...)");
        List<Customer> customers = new ArrayList<>();
        for (InstanceRow row : customerRows) {
            row.requireCount(
                    3 + facilities.size(),
                    "C,id,demand and a cost for each of %d facilities"
                            .formatted(facilities.size()));
            customers.add(new Customer(row.number(2, "demand"), row.numbers(3, "cost")));
        }
        return new FacilityLocation(facilities, customers);
    }

    /**
     * {@code I,item,unitTime,holdingCost,setupTime,setupCost}, {@code D,item,demand...} by period,
     * and {@code K,capacity}, one for all periods or one each.
     */
    static LotSizing lotSizing(Path file, List<InstanceRow> rows) throws InstanceFault {
        Map<String, InstanceRow> items = new LinkedHashMap<>();
        Map<String, InstanceRow> demands = new LinkedHashMap<>();
        List<InstanceRow> capacities = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (InstanceRow row : rows) {
            switch (row.kind()) {
                case "I" -> {
                    requireNew(ids, row);
                    row.requireCount(6, "I,item,unitTime,holdingCost,setupTime,setupCost");
                    items.put(row.id(), row);
                }
                case "D" -> {
                    requireNew(ids, row);
                    demands.put(row.id(), row);
                }
                case "K" -> capacities.add(row);
                default -> throw unknownKind(row, "I, D or K");
            }
        }
        requireSome(file, items.values(), "item (a line I,item,unitTime,...)");
        requireSome(file, capacities, "capacity (a line K,capacity)");
        if (capacities.size() > 1) {
            throw capacities.get(1).fault("a second capacity line: expected one");
        }
        int periods = 0;
        List<LotSizing.Item> known = new ArrayList<>();
        for (Map.Entry<String, InstanceRow> entry : items.entrySet()) {
            InstanceRow item = entry.getValue();
            InstanceRow demand = demands.remove(entry.getKey());
            if (demand == null) {
                throw item.fault("item %s has no demand line".formatted(entry.getKey()));
            }
            demand.number(2, "demand");
            periods = periods == 0 ? demand.fields().size() - 2 : periods;
            demand.requireCount(2 + periods, "D,item and %d periods".formatted(periods));
            known.add(
                    new LotSizing.Item(
                            item.number(2, "unitTime"),
                            item.number(3, "holdingCost"),
                            item.number(4, "setupTime"),
                            item.number(5, "setupCost"),
                            demand.numbers(2, "demand")));
        }
        for (InstanceRow demand : demands.values()) {
            throw demand.fault("demand for item %s, which has no line I".formatted(demand.id()));
        }
        return new LotSizing(known, capacity(capacities.getFirst(), periods));
    }

    private static List<Double> capacity(InstanceRow row, int periods) throws InstanceFault {
        double first = row.number(1, "capacity");
        if (row.fields().size() == 2) {
            return Collections.nCopies(periods, first);
        }
        row.requireCount(1 + periods, "K and a capacity for all periods or for each");
        return row.numbers(1, "capacity");
    }

    private static void requireNew(Set<String> ids, InstanceRow row) throws InstanceFault {
        if (!ids.add(row.kind() + "," + row.id())) {
            throw row.fault("a second line %s,%s".formatted(row.kind(), row.id()));
        }
    }

    private static void requireSome(Path file, Collection<?> rows, String what)
            throws InstanceFault {
        if (rows.isEmpty()) {
            throw new InstanceFault(file, "no " + what + ". Maybe the file was cut");
        }
    }

    private static InstanceFault unknownKind(InstanceRow row, String expected) {
        return row.fault("starts with '%s': expected %s".formatted(row.kind(), expected));
    }
}
