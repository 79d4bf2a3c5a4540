package io.rackwright.model;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * Where units that are there, or under way, were bought or made, and what share of the cost of
 * racks counts under content tests. Of what has none nothing is known.
 *
 * @param subject {@code stock:<site>}, {@code receipt:<site>:<date>} or a firm order
 * @param quantity units of the subject; the rest of them has other certificates, or none
 * @param contentPct of racks, by test
 */
public record Certificate(
        String subject,
        String item,
        double quantity,
        String sourceSite,
        SortedMap<String, BigDecimal> contentPct,
        Provenance provenance) {

    /** What a certificate is of. */
    public record Subject(String name, String item) {}

    public Subject about() {
        return new Subject(subject, item);
    }
}
