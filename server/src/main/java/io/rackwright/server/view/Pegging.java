package io.rackwright.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that a demand gets comes from, down every tier.
 *
 * @param places where its parts and racks are, each once; a place may be taken from by several
 * @param roots the places that its deployment takes from
 */
record Pegging(PeggedDemand demand, List<PegPlace> places, List<String> roots) {

    /**
     * @param late racks; null when none is
     * @param lastDeployed null while none is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeggedDemand(
            String demand,
            String site,
            String siteTitle,
            String generation,
            long racks,
            LocalDate needBy,
            @Nullable Long late,
            @Nullable Long undelivered,
            @Nullable LocalDate lastDeployed,
            List<PeggedDelivery> deliveries) {}

    /**
     * @param order that the racks were made by, or the receipt
     */
    record PeggedDelivery(String order, long racks, LocalDate arrived, LocalDate deployed) {}

    /**
     * An item at a site, as far as it is there for the demand.
     *
     * @param id {@code item@site}
     * @param description null where the program has none
     * @param orders how many bring or make it, stock and receipts among them
     * @param takes the places that these take from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PegPlace(
            String id,
            String item,
            @Nullable String description,
            String site,
            String siteTitle,
            double quantity,
            long orders,
            List<PegWay> ways,
            List<String> takes) {}

    /**
     * One way in which an item comes to be at a place.
     *
     * @param how buy, make, move, stock or receipt
     * @param from the site that it is moved from, else the place's own
     * @param route null unless it is moved
     * @param firstAvailable null of stock
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PegWay(
            String how,
            String from,
            @Nullable String route,
            double quantity,
            long orders,
            @Nullable LocalDate firstRelease,
            @Nullable LocalDate firstAvailable,
            @Nullable LocalDate lastAvailable) {}

    /**
     * The orders at a place.
     *
     * @param total of them; the first are here
     */
    record PlaceOrders(long total, List<PeggedOrder> orders) {}

    /**
     * @param type buy, make, move, stock or receipt
     * @param route null unless it is a move
     * @param quantity good units of the whole order; null of stock and receipts
     * @param pegged units of it that serve what was asked about; null where that is not asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeggedOrder(
            String order,
            String type,
            String item,
            String from,
            String to,
            @Nullable String route,
            @Nullable Double quantity,
            @Nullable Double pegged,
            @Nullable LocalDate release,
            @Nullable LocalDate available,
            boolean firm) {}

    /** What an order takes, and whom it serves. */
    record OrderPegging(PeggedOrder order, List<TakenItem> takes, List<ServedDemand> serves) {}

    /**
     * An item that an order takes.
     *
     * @param date on which it takes the first of it
     * @param orders how many orders, and stock, of the same demands are there by then
     * @param from the last of these to come
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TakenItem(
            String item,
            @Nullable String description,
            String site,
            double quantity,
            LocalDate date,
            long orders,
            List<PeggedOrder> from) {}

    /**
     * @param late racks of it; null when none is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServedDemand(
            String demand,
            String site,
            String generation,
            LocalDate needBy,
            String item,
            double quantity,
            @Nullable Long late) {}
}
