package io.rackwright.design.change;

import java.time.LocalDate;

/**
 * An order of a part that is not there yet.
 *
 * @param units good ones
 * @param valueUsd what its source is paid
 * @param committed it is placed, or so near that it will be: a change does not stop it
 */
public record OpenOrder(
        String id,
        String item,
        double units,
        LocalDate release,
        LocalDate available,
        double valueUsd,
        boolean committed) {}
