package io.rackwright.plan.audit;

/** The kinds of fault that the audit knows, by the table in which they show. */
public enum ViolationCode {
    /** Two orders have one id. */
    ORDER_ID_REPEATED,
    /** An order's id is a demand's, or reads as stock or a receipt. */
    ORDER_ID_RESERVED,
    ORDER_UNKNOWN_ITEM,
    ORDER_UNKNOWN_SITE,
    /** A made item is bought, a bought one made, a phantom or money ordered. */
    ORDER_TYPE,
    /** A buy or make order between two sites, a move within one, or to or from a hub. */
    ORDER_SITES,
    ORDER_QUANTITY,
    /** Started is not quantity / yield. */
    ORDER_STARTED,
    /** Released before the plan begins or after it ends. */
    ORDER_RELEASE,
    ORDER_LEAD_TIME,
    ORDER_PRICE,
    ORDER_ORIGIN,
    ORDER_LOT_SIZE,
    ORDER_MINIMUM,
    ORDER_FREIGHT,
    ORDER_DUTY,

    /** Nothing in the program supplies the item at the site. */
    SOURCE_MISSING,
    SOURCE_NOT_QUALIFIED,
    SOURCE_CAPACITY,
    POOL_CAPACITY,
    RACK_BEFORE_FIRST_SHIP,

    /** A share of traced value that must be met is not. */
    TRACED_VALUE_MISSED,

    OPTION_UNKNOWN,
    OPTION_TAKEN_TWICE,
    OPTION_DECIDED,
    OPTION_LEAD_TIME,
    /** The option that it requires is not there when it is decided. */
    OPTION_REQUIREMENT,
    /** An order uses an option that the plan does not take. */
    OPTION_NOT_TAKEN,
    /** An order uses an option that adds no capacity for it. */
    OPTION_UNFIT,
    OPTION_NOT_READY,
    /** An option that the program forbids is taken. */
    OPTION_FORBIDDEN,
    /** An option that the program forces is not decided by its day. */
    OPTION_NOT_DECIDED,
    OPTION_CAPACITY,

    /** A route that does not read as SITE&gt;mode&gt;SITE from one end of the move to the other. */
    ROUTE_FORM,
    ROUTE_NO_LANE,
    /** A route passes through a site that is no hub. */
    ROUTE_STOP,
    /** A piece is heavier than the mode carries. */
    ROUTE_PIECE_WEIGHT,
    ROUTE_TRANSIT,
    LANE_CAPACITY,
    /** A mode that the item may not take. */
    ROUTE_MODE_FORBIDDEN,
    /** Something leaves on a leg while the leg is closed. */
    LANE_CLOSED,
    /** Something is finished or deployed at, or leaves, a site while the site is closed. */
    SITE_CLOSED,

    STOCK_NEGATIVE,
    STOCK_KEPT_TOO_LONG,

    CONSUMPTION_UNKNOWN_NAME,
    /** Consumption by what is neither a make order nor a demand. */
    CONSUMPTION_CONSUMER,
    /** The bill of materials in force asks for no such component. */
    CONSUMPTION_UNNEEDED,
    CONSUMPTION_SITE,
    CONSUMPTION_DATE,
    CONSUMPTION_QUANTITY,

    DELIVERY_UNKNOWN_DEMAND,
    DELIVERY_SITE,
    DELIVERY_GENERATION,
    DELIVERY_RACKS,
    /** More racks than the demand asks for. */
    DELIVERY_EXCESS,
    /** Deployed before arrived, or outside the horizon. */
    DELIVERY_DATES,
    /** The racks come from no order, stock or receipt of that rack. */
    DELIVERY_ORDER,
    /** More racks than the order, stock or receipt holds. */
    DELIVERY_OVER_ORDER,
    /** No move brings the racks to the data center in time. */
    DELIVERY_NOT_MOVED,
    POWER_EXCEEDED,

    SHARE_BELOW_MINIMUM,
    SHARE_ABOVE_MAXIMUM,

    /** A recipe is not of the order, rack or quarter that names it; or there are too many. */
    RECIPE_ORDER,
    /** A recipe has other components than the order that is made by it. */
    RECIPE_COMPONENTS,
    /** Recipes take more of a source than it brought. */
    RECIPE_SOURCE,
    /** Racks are deployed that are not shown to pass the content test asked of them. */
    CONTENT_MISSED,

    FIRM_ORDER_MISSING,
    /** An order calls itself firm, and the program has no such firm order. */
    FIRM_ORDER_INVENTED,
    /** A firm order is listed as changed in a way in which it is not. */
    FIRM_CHANGE_FALSE,
    /** A firm order is changed, and nothing says why. */
    FIRM_CHANGE_UNEXPLAINED,
    /** A firm order is changed that could have stood as it was placed. */
    FIRM_CHANGE_NEEDLESS,

    PEG_UNKNOWN_DEMAND,
    PEG_UNKNOWN_ORDER,
    PEG_ITEM,
    PEG_QUANTITY,
    /** More is pegged than the order, stock or receipt holds. */
    PEG_OVER_ORDER,
    /** Racks are delivered that are not pegged to their demand. */
    PEG_RACKS,
    /** Pegged to a demand whose last rack was deployed before. */
    PEG_TOO_LATE,
    /** Less of a component is pegged to a demand than its parents took. */
    PEG_COMPONENTS
}
