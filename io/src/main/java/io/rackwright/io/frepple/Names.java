package io.rackwright.io.frepple;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A model's names, which may hold anything, as a program's, which hold letters, digits and {@code .
 * _ / + -}. Two names stay two.
 */
final class Names {
    private static final int LONGEST = 56;

    private final Map<String, String> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    String of(String original) {
        String before = known.get(original);
        if (before != null) {
            return before;
        }
        String plain =
                original.replaceAll("[^A-Za-z0-9._/+-]+", "-")
                        .replaceAll("^[^A-Za-z0-9]+", "")
                        .replaceAll("-+$", "");
        String base = plain.isEmpty() ? "x" : plain.substring(0, Math.min(LONGEST, plain.length()));
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "." + i;
        }
        known.put(original, name);
        return name;
    }
}
