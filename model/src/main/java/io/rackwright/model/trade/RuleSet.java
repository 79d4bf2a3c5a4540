package io.rackwright.model.trade;

import java.util.Map;

/**
 * A rule set as it was read, with the tables that it was read from, so that whoever keeps a plan
 * can keep the law that it was made under.
 *
 * @param files the texts of its tables, by file name
 */
public record RuleSet(String name, TradeRules rules, Map<String, String> files) {
    public RuleSet {
        files = Map.copyOf(files);
    }

    /** The same tables: what is computed from them is the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RuleSet set && name.equals(set.name) && files.equals(set.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }
}
