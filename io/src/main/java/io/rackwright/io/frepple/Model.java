package io.rackwright.io.frepple;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of a model, in the order in which they are first mentioned. */
final class Model {
    static final int MOST_OBJECTS = 400_000;

    private final Map<Kind, Map<String, ModelObject>> named = new EnumMap<>(Kind.class);
    private final Map<Kind, List<ModelObject>> nameless = new EnumMap<>(Kind.class);
    private final Map<String, Map<String, List<ModelObject>>> index = new HashMap<>();
    private int count;

    /** An object that is mentioned again adds what is new. */
    void add(ModelObject object) {
        boolean links =
                switch (object.kind()) {
                    case ITEM_SUPPLIER,
                            ITEM_DISTRIBUTION,
                            SUBOPERATION,
                            FLOW,
                            LOAD,
                            CALENDAR_BUCKET ->
                            true;
                    default -> object.name().isEmpty();
                };
        if (links) {
            nameless.computeIfAbsent(object.kind(), _ -> new ArrayList<>()).add(object);
            count++;
            return;
        }
        Map<String, ModelObject> sameKind =
                named.computeIfAbsent(object.kind(), _ -> new LinkedHashMap<>());
        ModelObject known = sameKind.putIfAbsent(object.name(), object);
        if (known == null) {
            count++;
        } else {
            known.merge(object);
        }
    }

    boolean isFull() {
        return count >= MOST_OBJECTS;
    }

    boolean isEmpty() {
        return count == 0;
    }

    Collection<ModelObject> all(Kind kind) {
        List<ModelObject> all = new ArrayList<>(named.getOrDefault(kind, Map.of()).values());
        all.addAll(nameless.getOrDefault(kind, List.of()));
        return all;
    }

    /** Those whose field says so. Ask when all objects are there. */
    List<ModelObject> where(Kind kind, String field, String text) {
        return index.computeIfAbsent(kind + " " + field, _ -> indexed(kind, field))
                .getOrDefault(text, List.of());
    }

    private Map<String, List<ModelObject>> indexed(Kind kind, String field) {
        Map<String, List<ModelObject>> byText = new HashMap<>();
        for (ModelObject object : all(kind)) {
            byText.computeIfAbsent(object.text(field), _ -> new ArrayList<>()).add(object);
        }
        return byText;
    }

    Optional<ModelObject> find(Kind kind, String name) {
        return Optional.ofNullable(named.getOrDefault(kind, Map.of()).get(name));
    }

    Collection<String> names(Kind kind) {
        return named.getOrDefault(kind, Map.of()).keySet();
    }
}
