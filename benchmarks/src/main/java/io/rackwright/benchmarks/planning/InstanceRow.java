package io.rackwright.benchmarks.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of an instance: its kind ({@code F}, {@code C}, {@code I}, {@code D}, {@code K}), then
 * values.
 */
record InstanceRow(Path file, long line, List<String> fields) {

    String kind() {
        return fields.getFirst();
    }

    /** The id in the second field. */
    String id() throws InstanceFault {
        requireFields(2, "an id");
        String id = fields.get(1);
        if (id.isEmpty()) {
            throw fault("the id is empty: expected a number or a name");
        }
        return id;
    }

    double number(int field, String name) throws InstanceFault {
        requireFields(field + 1, name);
        String text = fields.get(field);
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value) && value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw fault(
                "%s (field %d) is '%s': expected a number, 0 or more"
                        .formatted(name, field + 1, text));
    }

    /** All fields from the given one on. */
    List<Double> numbers(int from, String name) throws InstanceFault {
        List<Double> values = new ArrayList<>();
        for (int field = from; field < fields.size(); field++) {
            values.add(number(field, name));
        }
        return values;
    }

    void requireCount(int count, String what) throws InstanceFault {
        if (fields.size() != count) {
            throw fault(
                    "%d fields: expected %d, %s. Maybe the line was cut"
                            .formatted(fields.size(), count, what));
        }
    }

    private void requireFields(int count, String missing) throws InstanceFault {
        if (fields.size() < count) {
            throw fault(
                    "ends before field %d: expected %s. Maybe the line was cut"
                            .formatted(count, missing));
        }
    }

    InstanceFault fault(String what) {
        return new InstanceFault(file, line, what);
    }
}
