package io.rackwright.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a site or a lane is closed.
 *
 * <p>While a site is closed nothing is finished there, nothing leaves it and nothing is deployed
 * there; its sources, pools and options have no capacity. Work in process waits and is neither lost
 * nor paid twice: what is finished on the first days afterwards was under way before. What arrives
 * is kept. While a lane is closed nothing enters it; what is on it goes on and arrives.
 *
 * @param site that is closed; null when a lane is
 * @param fromSite and {@code toSite} of the lane; null when a site is closed
 * @param mode of the lane; null for every mode between the two sites
 * @param from first day closed
 * @param to last day closed, inclusive; null when it does not open again
 */
public record Closure(
        @Nullable String site,
        @Nullable String fromSite,
        @Nullable String toSite,
        @Nullable String mode,
        LocalDate from,
        @Nullable LocalDate to,
        Provenance provenance) {

    /** Nothing is finished at, and nothing leaves, the site on the days closed. */
    public boolean closes(String siteName) {
        return siteName.equals(site);
    }

    /** Nothing enters the lane on the days closed, whether the lane or its first site is closed. */
    public boolean closes(Lane lane) {
        return closes(lane.from())
                || lane.from().equals(fromSite)
                        && lane.to().equals(toSite)
                        && (mode == null || mode.equals(lane.mode()));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
