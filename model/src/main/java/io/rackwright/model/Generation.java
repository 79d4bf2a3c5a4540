package io.rackwright.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rack generation.
 *
 * @param rackItem the item that a demand of this generation delivers
 * @param modelled false for a generation kept for reference only; it then has no rack item
 * @param fp4PetaflopsDense dense FP4 petaflops of a rack
 * @param rackPowerKw of the rack alone
 * @param facilityMwPerRack megawatts of the facility that a deployed rack takes
 * @param firstShip no rack is available before this day
 * @param volumeFrom first-pass yield learns from this day on
 * @param lastOrder the last need date accepted; late building goes on after it
 * @param firstPassYieldStart share of racks that pass at once at volume start; the rest are
 *     reworked
 * @param learningRate of the first-pass yield, per doubling of the weeks since volume start
 */
public record Generation(
        String name,
        String title,
        String vendor,
        String architecture,
        @Nullable String rackItem,
        boolean modelled,
        int gpusPerRack,
        double hbmTbPerRack,
        double fp4PetaflopsDense,
        double rackPowerKw,
        double facilityMwPerRack,
        @Nullable LocalDate firstShip,
        @Nullable LocalDate volumeFrom,
        @Nullable LocalDate lastOrder,
        double rackPriceUsd,
        double firstPassYieldStart,
        double firstPassYieldMature,
        double learningRate,
        Provenance provenance) {

    /**
     * First-pass yield of a rack completed on a day: mature - (mature - start) x max(1,
     * weeks)^log2(learning rate), weeks since {@code volumeFrom}; the start yield before it.
     */
    public double firstPassYield(LocalDate completed) {
        if (volumeFrom == null || completed.isBefore(volumeFrom)) {
            return firstPassYieldStart;
        }
        double weeks = Math.max(1, Days.between(volumeFrom, completed) / 7.0);
        double exponent = Math.log(learningRate) / Math.log(2);
        return firstPassYieldMature
                - (firstPassYieldMature - firstPassYieldStart) * Math.pow(weeks, exponent);
    }

    /** Rework: a rack started draws this many times its rack slots, 2 - first-pass yield. */
    public double slotsPerRack(LocalDate completed) {
        return 2 - firstPassYield(completed);
    }
}
