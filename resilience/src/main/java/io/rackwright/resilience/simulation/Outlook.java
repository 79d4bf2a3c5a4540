package io.rackwright.resilience.simulation;

import io.rackwright.model.Demand;
import io.rackwright.plan.Delivery;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of a plan's dates, as seen in so many futures.
 *
 * @param deliveries as the order book has them
 * @param demands as the program has them
 * @param drivers what makes racks late, the worst first; those that never do are left out
 * @param racksOnTime deployed by their need date
 * @param rackWeeksLate the mean; a rack that the plan does not deploy counts to the end of the
 *     horizon
 * @param plannedRackWeeksLate of these, what is late by the plan already
 * @param megawattsOnline facility megawatts of deployed racks at each year's end; for the year in
 *     which the horizon ends, on its last day
 */
public record Outlook(
        SimulationRequest request,
        List<DeliveryOutlook> deliveries,
        List<DemandOutlook> demands,
        List<DriverOutlook> drivers,
        Confidence racksOnTime,
        double rackWeeksLate,
        double plannedRackWeeksLate,
        SortedMap<Integer, Confidence> megawattsOnline) {

    public Outlook {
        deliveries = List.copyOf(deliveries);
        demands = List.copyOf(demands);
        drivers = List.copyOf(drivers);
        megawattsOnline = Collections.unmodifiableSortedMap(new TreeMap<>(megawattsOnline));
    }

    /** The dates of a delivery. */
    public record DeliveryOutlook(Delivery delivery, LocalDate needBy, DateOutlook dates) {}

    /**
     * The dates of a demand: of its last rack.
     *
     * @param dates null when the plan does not deploy all of its racks: then no date can be given
     * @param racksOnTime the mean over futures
     * @param rackWeeksLate the mean over futures
     * @param driver what makes it later than by the plan most, by rack-weeks; null when nothing
     * @param driverShare of the rack-weeks that it is later than by the plan
     */
    public record DemandOutlook(
            Demand demand,
            @Nullable DateOutlook dates,
            double racksOnTime,
            double rackWeeksLate,
            @Nullable Driver driver,
            double driverShare) {}

    /**
     * What a driver does.
     *
     * @param rackWeeksLate that racks are later than needed and than planned, the mean over
     *     futures, where this driver ran over most on the way that was waited for
     * @param share of all such rack-weeks
     * @param demands that it makes late more than any other does
     */
    public record DriverOutlook(Driver driver, double rackWeeksLate, double share, int demands) {}
}
