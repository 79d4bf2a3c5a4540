package io.rackwright.io.table;

/** A record, and the row that it was made from. */
public record Located<T>(T record, Row row) {}
