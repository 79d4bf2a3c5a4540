package io.rackwright.server.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rackwright.server.design.DesignFolder.Design;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program has to be looked at: its designs and generations, and what it can be held against.
 *
 * @param asOf the day of bills, when no other is asked for
 * @param designs racks, halls and pods
 * @param generations that have a bill
 * @param revisions that are kept, oldest first
 */
record DesignList(
        int revision,
        LocalDate asOf,
        String currency,
        List<Design> designs,
        List<GenerationEntry> generations,
        List<Integer> revisions,
        List<String> scenarios) {

    /**
     * @param design of its rack; null when the program has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GenerationEntry(
            String name,
            String title,
            String vendor,
            String rackItem,
            @Nullable String design,
            double rackPowerKw,
            double facilityMw,
            double priceUsd,
            int gpus,
            double petaflops,
            @Nullable LocalDate firstShip,
            @Nullable LocalDate lastOrder) {}
}
