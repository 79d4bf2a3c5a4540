package io.rackwright.plan.example;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** A row with one of its columns changed. */
public final class Rows {
    private Rows() {}

    /**
     * @throws IllegalArgumentException when the record has no such component, or the value is not
     *     of its type
     */
    public static <R extends Record> R with(R row, String component, Object value) {
        RecordComponent[] components = row.getClass().getRecordComponents();
        if (Arrays.stream(components).noneMatch(c -> c.getName().equals(component))) {
            throw new IllegalArgumentException(
                    row.getClass().getSimpleName() + " has no component '" + component + "'");
        }
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int c = 0; c < components.length; c++) {
                types[c] = components[c].getType();
                values[c] =
                        components[c].getName().equals(component)
                                ? value
                                : components[c].getAccessor().invoke(row);
            }
            @SuppressWarnings("unchecked")
            R changed = (R) row.getClass().getDeclaredConstructor(types).newInstance(values);
            return changed;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot set " + component + " of " + row, e);
        }
    }
}
