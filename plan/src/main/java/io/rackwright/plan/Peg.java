package io.rackwright.plan;

/**
 * How much of an order serves a demand: a row of {@code pegging.csv}, down every tier.
 *
 * @param orderId an order's id, {@code stock:<site>} or {@code receipt:<site>:<date>}
 */
public record Peg(String demandId, String orderId, String item, double quantity) {}
