package io.rackwright.model;

/** A transport mode that an item may not take, on any leg. */
public record ForbiddenMode(String item, String mode, Provenance provenance) {}
