package io.rackwright.benchmarks.planning;

import io.rackwright.benchmarks.planning.MultiLevelLotSizing.Item;
import io.rackwright.benchmarks.planning.MultiLevelLotSizing.Resource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of a multi-level instance: {@code T} periods, {@code N} items, {@code R} resources;
 * {@code items} (setup cost, holding cost, two zeros not used), {@code bom} N x N, {@code demand} N
 * x T, {@code cap} R x T, {@code prod} and {@code setup} times R x N, {@code overtime} R.
 */
final class MultiLevelLotSizingJson {
    private static final int LARGEST_COUNT = 100_000;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final Path file;
    private final JsonNode root;

    private MultiLevelLotSizingJson(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static MultiLevelLotSizing parse(Path file, String text) throws InstanceFault {
        try {
            return new MultiLevelLotSizingJson(file, MAPPER.readTree(text)).instance();
        } catch (JacksonException e) {
            throw new InstanceFault(
                    file,
                    Math.max(1, e.getLocation().getLineNr()),
                    "column %d: not JSON: %s. Maybe the file was cut"
                            .formatted(e.getLocation().getColumnNr(), e.getOriginalMessage()));
        }
    }

    private MultiLevelLotSizing instance() throws InstanceFault {
        int periods = count("T");
        int itemCount = count("N");
        int resourceCount = count("R");
        List<List<Double>> costs = table("items", itemCount, 4);
        List<List<Double>> demand = table("demand", itemCount, periods);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < itemCount; i++) {
            items.add(new Item(costs.get(i).get(0), costs.get(i).get(1), demand.get(i)));
        }
        List<List<Double>> capacity = table("cap", resourceCount, periods);
        List<List<Double>> unitTimes = table("prod", resourceCount, itemCount);
        List<List<Double>> setupTimes = table("setup", resourceCount, itemCount);
        List<Double> overtime = numbers(node("overtime"), "overtime", resourceCount);
        List<Resource> resources = new ArrayList<>();
        for (int r = 0; r < resourceCount; r++) {
            resources.add(
                    new Resource(
                            capacity.get(r), unitTimes.get(r), setupTimes.get(r), overtime.get(r)));
        }
        List<List<Double>> bom = table("bom", itemCount, itemCount);
        requireNoCycle(bom);
        return new MultiLevelLotSizing(periods, items, bom, resources);
    }

    private void requireNoCycle(List<List<Double>> bom) throws InstanceFault {
        boolean[] ordered = new boolean[bom.size()];
        int left = bom.size();
        for (boolean progress = true; progress; ) {
            progress = false;
            for (int i = 0; i < ordered.length; i++) {
                if (!ordered[i] && goesOnlyInto(bom.get(i), ordered)) {
                    ordered[i] = true;
                    progress = true;
                    left--;
                }
            }
        }
        if (left > 0) {
            int item = 0;
            while (ordered[item]) {
                item++;
            }
            throw new InstanceFault(
                    file,
                    "bom[%d]: item %d goes into itself, by way of others or not"
                            .formatted(item, item));
        }
    }

    private static boolean goesOnlyInto(List<Double> parents, boolean[] ordered) {
        for (int j = 0; j < ordered.length; j++) {
            if (parents.get(j) != 0 && !ordered[j]) {
                return false;
            }
        }
        return true;
    }

    private JsonNode node(String name) throws InstanceFault {
        JsonNode node = root.get(name);
        if (node == null) {
            throw new InstanceFault(
                    file,
                    "has no '%s': expected T, N, R, items, bom, demand, cap, prod, setup, overtime"
                            .formatted(name));
        }
        return node;
    }

    private int count(String name) throws InstanceFault {
        JsonNode node = node(name);
        if (!node.isIntegralNumber()
                || !node.canConvertToInt()
                || node.intValue() < 1
                || node.intValue() > LARGEST_COUNT) {
            throw new InstanceFault(
                    file,
                    "%s is %s: expected a whole number from 1 to %d"
                            .formatted(name, shortened(node), LARGEST_COUNT));
        }
        return node.intValue();
    }

    private List<List<Double>> table(String name, int rows, int columns) throws InstanceFault {
        JsonNode table = node(name);
        requireSize(table, name, rows);
        List<List<Double>> values = new ArrayList<>();
        for (int k = 0; k < rows; k++) {
            values.add(numbers(table.get(k), "%s[%d]".formatted(name, k), columns));
        }
        return values;
    }

    private List<Double> numbers(JsonNode array, String name, int count) throws InstanceFault {
        requireSize(array, name, count);
        List<Double> values = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            JsonNode node = array.get(k);
            double value = node.isNumber() ? node.doubleValue() : Double.NaN;
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new InstanceFault(
                        file,
                        "%s[%d] is %s: expected a number, 0 or more"
                                .formatted(name, k, shortened(node)));
            }
            values.add(value);
        }
        return values;
    }

    private void requireSize(JsonNode array, String name, int count) throws InstanceFault {
        if (!array.isArray() || array.size() != count) {
            throw new InstanceFault(
                    file,
                    "%s is %s: expected an array of %d"
                            .formatted(
                                    name,
                                    array.isArray()
                                            ? "an array of " + array.size()
                                            : shortened(array),
                                    count));
        }
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
