package io.rackwright.io.table;

import io.rackwright.model.Actual;
import io.rackwright.model.BomLine;
import io.rackwright.model.CapacityStep;
import io.rackwright.model.Certificate;
import io.rackwright.model.Closure;
import io.rackwright.model.ContentTarget;
import io.rackwright.model.Demand;
import io.rackwright.model.Expansion;
import io.rackwright.model.FirmOrder;
import io.rackwright.model.ForbiddenMode;
import io.rackwright.model.Generation;
import io.rackwright.model.Inventory;
import io.rackwright.model.Item;
import io.rackwright.model.Lane;
import io.rackwright.model.NamedTexts;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Provenance;
import io.rackwright.model.Site;
import io.rackwright.model.SitePower;
import io.rackwright.model.Source;
import io.rackwright.model.SourcingRule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records to the cells of their rows, one method a table: the inverse of {@link Records}. */
public final class RecordCells {
    private final Map<String, String> cells = new HashMap<>();

    private RecordCells() {}

    private RecordCells put(String column, @Nullable Object value) {
        String cell = value == null ? "" : spelling(value);
        if (!cell.isEmpty()) {
            cells.put(column, cell);
        }
        return this;
    }

    /** The text of a value in a cell; empty for a number that is none. */
    static String spelling(Object value) {
        return switch (value) {
            case Double number -> Double.isNaN(number) ? "" : text(number);
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
            case List<?> names -> String.join(";", names.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }

    private Map<String, String> with(Provenance provenance) {
        put("mark", provenance.mark());
        put("refs", provenance.refs());
        return cells;
    }

    public static Map<String, String> of(Generation generation) {
        return new RecordCells()
                .put("generation", generation.name())
                .put("title", generation.title())
                .put("vendor", generation.vendor())
                .put("architecture", generation.architecture())
                .put("rack_item", generation.rackItem())
                .put("modelled", generation.modelled())
                .put("gpus_per_rack", generation.gpusPerRack())
                .put("hbm_tb_per_rack", generation.hbmTbPerRack())
                .put("fp4_petaflops_dense", generation.fp4PetaflopsDense())
                .put("rack_power_kw", generation.rackPowerKw())
                .put("facility_mw_per_rack", generation.facilityMwPerRack())
                .put("first_ship", generation.firstShip())
                .put("volume_from", generation.volumeFrom())
                .put("last_order", generation.lastOrder())
                .put("rack_price_usd", generation.rackPriceUsd())
                .put("first_pass_yield_start", generation.firstPassYieldStart())
                .put("first_pass_yield_mature", generation.firstPassYieldMature())
                .put("learning_rate", generation.learningRate())
                .with(generation.provenance());
    }

    public static Map<String, String> of(Item item) {
        return new RecordCells()
                .put("item", item.name())
                .put("description", item.description())
                .put("family", item.family())
                .put("kind", item.kind())
                .put("unit_cost_usd", item.unitCostUsd())
                .put("shipping_weight_kg", item.shippingWeightKg())
                .put("target_stock_weeks", item.targetStockWeeks())
                .put("max_storage_days", item.maxStorageDays())
                .put("money", item.money())
                .put("hts", item.hts())
                .put("cots", item.cots())
                .put("hts_alternative", item.htsAlternative())
                .put("trade_facts", item.tradeFacts())
                .put("own_weight_kg", item.ownWeightKg())
                .put("manufacturer", item.identity().manufacturer())
                .put("part_number", item.identity().partNumber())
                .put("revision", item.identity().revision())
                .put("eccn", item.identity().eccn())
                .with(item.provenance());
    }

    public static Map<String, String> of(BomLine line) {
        return new RecordCells()
                .put("parent", line.parent())
                .put("component", line.component())
                .put("quantity", line.quantity())
                .put("generation", line.generation())
                .put("effective_from", line.from())
                .put("effective_to", line.to())
                .put("consumed_at", line.consumedAtSite() ? "site" : "plant")
                .put("alternate_group", line.alternateGroup())
                .put("alternate_priority", line.alternatePriority())
                .with(line.provenance());
    }

    public static Map<String, String> of(ContentTarget target) {
        return new RecordCells()
                .put("target", target.name())
                .put("measure", target.measure())
                .put("generations", target.generations())
                .put("effective_from", target.from())
                .put("effective_to", target.to())
                .put("country", target.country())
                .put("minimum_pct", target.minimumPct())
                .put("design_margin", target.designMargin())
                .put("shortfall_usd", target.shortfallUsd())
                .with(target.provenance());
    }

    public static Map<String, String> of(Site site) {
        return new RecordCells()
                .put("site", site.name())
                .put("title", site.title())
                .put("kind", site.kind())
                .put("country", site.country())
                .put("state", site.state())
                .put("latitude", site.latitude())
                .put("longitude", site.longitude())
                .put("owner", site.owner())
                .put("free_trade_zone", site.freeTradeZone())
                .with(site.provenance());
    }

    public static Map<String, String> of(SitePower power) {
        return new RecordCells()
                .put("site", power.site())
                .put("effective_from", power.from())
                .put("megawatts", power.megawatts())
                .with(power.provenance());
    }

    public static Map<String, String> of(Source source) {
        return new RecordCells()
                .put("item", source.item())
                .put("site", source.site())
                .put("unit_price_usd", source.unitPriceUsd())
                .put("lead_time_weeks", source.leadTimeWeeks())
                .put("yield", source.yield())
                .put("lot_size", source.lotSize())
                .put("moq", source.minimumOrder())
                .put("qualified_from", source.qualifiedFrom())
                .put("pool", source.pool())
                .put(
                        "pool_units_per_item",
                        source.pool() == null ? null : source.poolUnitsPerItem())
                .put("lead_time_cv", source.leadTimeCv())
                .put("yield_cv", source.yieldCv())
                .with(source.provenance());
    }

    public static Map<String, String> of(CapacityStep step) {
        return new RecordCells()
                .put("item", step.item())
                .put("site", step.site())
                .put("effective_from", step.from())
                .put("capacity_per_week", step.unitsPerWeek())
                .with(step.provenance());
    }

    public static Map<String, String> of(PoolStep step) {
        return new RecordCells()
                .put("pool", step.pool())
                .put("site", step.site())
                .put("unit", step.unit())
                .put("effective_from", step.from())
                .put("capacity_per_week", step.unitsPerWeek())
                .with(step.provenance());
    }

    public static Map<String, String> of(Lane lane) {
        return new RecordCells()
                .put("from_site", lane.from())
                .put("to_site", lane.to())
                .put("mode", lane.mode())
                .put("transit_weeks", lane.transitWeeks())
                .put("cost_usd_per_kg", lane.costUsdPerKg())
                .put("capacity_kg_per_week", lane.capacityKgPerWeek())
                .put("transit_cv", lane.transitCv())
                .with(lane.provenance());
    }

    public static Map<String, String> of(SourcingRule rule) {
        return new RecordCells()
                .put("rule", rule.name())
                .put("item", rule.item())
                .put("site", rule.site())
                .put("owner", rule.owner())
                .put("country", rule.country())
                .put("minimum_share", rule.minimumShare())
                .put("maximum_share", rule.maximumShare())
                .put("effective_from", rule.from())
                .put("effective_to", rule.to())
                .with(rule.provenance());
    }

    public static Map<String, String> of(Demand demand) {
        return new RecordCells()
                .put("demand_id", demand.name())
                .put("site", demand.site())
                .put("generation", demand.generation())
                .put("racks", demand.racks())
                .put("need_by", demand.needBy())
                .put("priority", demand.priority())
                .with(demand.provenance());
    }

    public static Map<String, String> of(Inventory stock) {
        return new RecordCells()
                .put("site", stock.site())
                .put("item", stock.item())
                .put("kind", stock.kind())
                .put("date", stock.date())
                .put("quantity", stock.quantity())
                .with(stock.provenance());
    }

    public static Map<String, String> of(FirmOrder order) {
        return new RecordCells()
                .put("order_id", order.name())
                .put("type", order.type())
                .put("item", order.item())
                .put("from_site", order.fromSite())
                .put("to_site", order.toSite())
                .put("route", order.route())
                .put("quantity", order.quantity())
                .put("release_date", order.release())
                .put("available_date", order.expected())
                .put("source_option", order.option())
                .put("components_from", order.componentsFrom())
                .with(order.provenance());
    }

    public static Map<String, String> of(Certificate certificate) {
        SortedMap<String, String> content = new TreeMap<>();
        certificate.contentPct().forEach((test, pct) -> content.put(test, pct.toPlainString()));
        return new RecordCells()
                .put("subject", certificate.subject())
                .put("item", certificate.item())
                .put("quantity", certificate.quantity())
                .put("source_site", certificate.sourceSite())
                .put("content", new NamedTexts(content))
                .with(certificate.provenance());
    }

    public static Map<String, String> of(Expansion option) {
        return new RecordCells()
                .put("option", option.name())
                .put("site", option.site())
                .put("family", option.family())
                .put("pool", option.pool())
                .put("items", option.items())
                .put("capital_usd", option.capitalUsd())
                .put("program_share", option.programShare())
                .put("requires", option.requires())
                .put("added_capacity_per_week", option.unitsPerWeek())
                .put("capacity_unit", option.capacityUnit())
                .put("lead_time_weeks", option.leadTimeWeeks())
                .put("direct_jobs", option.directJobs())
                .put("decided_date", option.decided())
                .put("unit_price_delta_pct", option.unitPriceDeltaPct())
                .put("decide", option.decide())
                .put("decide_by", option.decideBy())
                .with(option.provenance());
    }

    public static Map<String, String> of(Closure closure) {
        return new RecordCells()
                .put("site", closure.site())
                .put("from_site", closure.fromSite())
                .put("to_site", closure.toSite())
                .put("mode", closure.mode())
                .put("closed_from", closure.from())
                .put("closed_to", closure.to())
                .with(closure.provenance());
    }

    public static Map<String, String> of(ForbiddenMode forbidden) {
        return new RecordCells()
                .put("item", forbidden.item())
                .put("mode", forbidden.mode())
                .put("from_site", forbidden.from())
                .put("to_site", forbidden.to())
                .with(forbidden.provenance());
    }

    public static Map<String, String> of(Actual actual) {
        return new RecordCells()
                .put("order", actual.order())
                .put("item", actual.item())
                .put("date", actual.date())
                .put("received", actual.received())
                .put("scrapped", actual.scrapped())
                .put("expected", actual.expected())
                .with(actual.provenance());
    }

    /** The shortest decimal that reads back as the same number. */
    public static String text(double number) {
        return NumberText.plain(number);
    }
}
