package io.rackwright.plan.formulation;

/**
 * A row's name, as a planner reads it: {@code capacity[COWOS-TSM,2027-01-07]}.
 *
 * @param kind the family: balance, capacity, pool, option, power, demand, ...
 * @param subject item@site, pool, site or demand
 * @param bucket -1 when the row spans the horizon
 * @param label the bucket's first day; empty when it spans the horizon
 */
public record RowName(String kind, String subject, int bucket, String label) {
    @Override
    public String toString() {
        return label.isEmpty()
                ? kind + "[" + subject + "]"
                : kind + "[" + subject + "," + label + "]";
    }
}
