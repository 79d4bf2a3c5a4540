package io.rackwright.io.frepple;

import java.time.LocalDate;

/**
 * What the parts of a translation share.
 *
 * @param rows of the program, as far as it is put together
 * @param defaultLocation where things are that say no place
 */
record Carry(
        Model model,
        Values values,
        Names names,
        ProgramRows rows,
        LocalDate asOf,
        LocalDate horizonEnd,
        String defaultLocation) {

    /** What is not in the model, and had to be assumed. */
    static final String ASSUMED = "assumption";

    /** The site of a location, where things are made and kept. */
    String site(String location) {
        return names.of(location);
    }

    /** The site of a supplier. */
    String supplier(String supplier) {
        return names.of("supplier " + supplier);
    }

    static double weeks(double days) {
        return Math.round(days / 7 * 1e6) / 1e6;
    }

    /** A whole number of at least one; what is no whole number is rounded up. */
    long whole(ModelObject object, String field) {
        double stated = values.amount(object, field, 1);
        long whole = Math.max(1, (long) Math.ceil(stated));
        if (whole != stated && stated > 1) {
            values.notCarriedOver(object, field, "no whole number: %,d is taken".formatted(whole));
        }
        return whole;
    }

    /** Does the field name an object of the kind? If not, that is found. */
    boolean isKnown(ModelObject object, Kind kind, String field) {
        String name = object.text(field);
        if (model.find(kind, name).isPresent()) {
            return true;
        }
        values.error(object, field, FreppleImport.unknown(kind, name, model));
        return false;
    }
}
