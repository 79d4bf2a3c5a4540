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
import io.rackwright.model.PartIdentity;
import io.rackwright.model.PoolStep;
import io.rackwright.model.Provenance;
import io.rackwright.model.Site;
import io.rackwright.model.SitePower;
import io.rackwright.model.Source;
import io.rackwright.model.SourcingRule;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sound rows to records, one method a table. ProgramWriter is the way back. */
final class Records {
    private Records() {}

    private static Provenance provenance(Row row) {
        String mark = row.text("mark");
        String refs = row.text("refs");
        return mark.isEmpty() && refs.isEmpty() ? Provenance.NONE : new Provenance(mark, refs);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, Row row, String column) {
        return Enum.valueOf(type, row.text(column).toUpperCase(Locale.ROOT));
    }

    /** A figure of a generation that is not modelled may be unknown: it is then not a number. */
    private static double figure(Row row, String column) {
        Double value = row.numberOrNull(column);
        return value == null ? Double.NaN : value;
    }

    static Generation generation(Row row) {
        return new Generation(
                row.text("generation"),
                row.text("title"),
                row.text("vendor"),
                row.text("architecture"),
                row.textOrNull("rack_item"),
                row.flag("modelled"),
                row.has("gpus_per_rack") ? row.integer("gpus_per_rack") : 0,
                figure(row, "hbm_tb_per_rack"),
                figure(row, "fp4_petaflops_dense"),
                figure(row, "rack_power_kw"),
                figure(row, "facility_mw_per_rack"),
                row.dateOrNull("first_ship"),
                row.dateOrNull("volume_from"),
                row.dateOrNull("last_order"),
                figure(row, "rack_price_usd"),
                figure(row, "first_pass_yield_start"),
                figure(row, "first_pass_yield_mature"),
                figure(row, "learning_rate"),
                provenance(row));
    }

    static Item item(Row row) {
        return new Item(
                row.text("item"),
                row.text("description"),
                row.text("family"),
                choice(Item.Kind.class, row, "kind"),
                row.number("unit_cost_usd"),
                row.number("shipping_weight_kg"),
                row.number("target_stock_weeks"),
                row.intOrNull("max_storage_days"),
                row.flag("money"),
                row.text("hts"),
                row.flagOrNull("cots"),
                row.text("hts_alternative"),
                row.facts("trade_facts"),
                row.numberOrNull("own_weight_kg"),
                new PartIdentity(
                        row.text("manufacturer"),
                        row.text("part_number"),
                        row.text("revision"),
                        row.text("eccn")),
                provenance(row));
    }

    static BomLine bomLine(Row row) {
        return new BomLine(
                row.text("parent"),
                row.text("component"),
                row.number("quantity"),
                row.textOrNull("generation"),
                row.date("effective_from"),
                row.dateOrNull("effective_to"),
                row.text("alternate_group"),
                row.integer("alternate_priority"),
                row.text("consumed_at").equals("site"),
                provenance(row));
    }

    static Site site(Row row) {
        return new Site(
                row.text("site"),
                row.text("title"),
                choice(Site.Kind.class, row, "kind"),
                row.text("country"),
                row.text("state"),
                row.number("latitude"),
                row.number("longitude"),
                row.text("owner"),
                row.flagOrNull("free_trade_zone"),
                provenance(row));
    }

    static SitePower sitePower(Row row) {
        return new SitePower(
                row.text("site"),
                row.date("effective_from"),
                row.number("megawatts"),
                provenance(row));
    }

    static Source source(Row row) {
        return new Source(
                row.text("item"),
                row.text("site"),
                row.number("unit_price_usd"),
                row.number("lead_time_weeks"),
                row.number("yield"),
                row.whole("lot_size"),
                row.whole("moq"),
                row.date("qualified_from"),
                row.textOrNull("pool"),
                row.has("pool_units_per_item") ? row.number("pool_units_per_item") : 0,
                row.numberOrNull("lead_time_cv"),
                row.numberOrNull("yield_cv"),
                provenance(row));
    }

    static CapacityStep capacityStep(Row row) {
        return new CapacityStep(
                row.text("item"),
                row.text("site"),
                row.date("effective_from"),
                row.number("capacity_per_week"),
                provenance(row));
    }

    static PoolStep poolStep(Row row) {
        return new PoolStep(
                row.text("pool"),
                row.text("site"),
                row.text("unit"),
                row.date("effective_from"),
                row.number("capacity_per_week"),
                provenance(row));
    }

    static Lane lane(Row row) {
        return new Lane(
                row.text("from_site"),
                row.text("to_site"),
                row.text("mode"),
                row.number("transit_weeks"),
                row.number("cost_usd_per_kg"),
                row.numberOrNull("capacity_kg_per_week"),
                row.numberOrNull("transit_cv"),
                provenance(row));
    }

    static ContentTarget contentTarget(Row row) {
        return new ContentTarget(
                row.text("target"),
                row.text("measure"),
                row.names("generations"),
                row.date("effective_from"),
                row.dateOrNull("effective_to"),
                row.text("country"),
                row.numberOrNull("minimum_pct"),
                row.flag("design_margin"),
                row.numberOrNull("shortfall_usd"),
                provenance(row));
    }

    static SourcingRule sourcingRule(Row row) {
        return new SourcingRule(
                row.text("rule"),
                row.text("item"),
                row.textOrNull("site"),
                row.textOrNull("owner"),
                row.textOrNull("country"),
                row.number("minimum_share"),
                row.number("maximum_share"),
                row.date("effective_from"),
                row.dateOrNull("effective_to"),
                provenance(row));
    }

    static Demand demand(Row row) {
        return new Demand(
                row.text("demand_id"),
                row.text("site"),
                row.text("generation"),
                row.whole("racks"),
                row.date("need_by"),
                row.integer("priority"),
                provenance(row));
    }

    static Inventory inventory(Row row) {
        return new Inventory(
                row.text("site"),
                row.text("item"),
                choice(Inventory.Kind.class, row, "kind"),
                row.date("date"),
                row.number("quantity"),
                provenance(row));
    }

    static FirmOrder firmOrder(Row row) {
        return new FirmOrder(
                row.text("order_id"),
                choice(FirmOrder.Type.class, row, "type"),
                row.text("item"),
                row.text("from_site"),
                row.text("to_site"),
                route(row),
                row.whole("quantity"),
                row.date("release_date"),
                row.dateOrNull("available_date"),
                row.text("source_option"),
                row.namedTexts("components_from"),
                provenance(row));
    }

    static Certificate certificate(Row row) {
        SortedMap<String, BigDecimal> content = new TreeMap<>();
        row.namedTexts("content")
                .byName()
                .forEach((test, pct) -> {
                    // What is none is a finding of CertificateCheck.
                    NumberText.percentage(pct).ifPresent(value -> content.put(test, value));
                });
        return new Certificate(
                row.text("subject"),
                row.text("item"),
                row.number("quantity"),
                row.text("source_site"),
                content,
                provenance(row));
    }

    private static String route(Row row) {
        return row.text("mode").isEmpty()
                ? row.text("route")
                : "%s>%s>%s"
                        .formatted(row.text("from_site"), row.text("mode"), row.text("to_site"));
    }

    static Actual actual(Row row) {
        return new Actual(
                row.text("order"),
                row.text("item"),
                row.date("date"),
                row.number("received"),
                row.number("scrapped"),
                row.dateOrNull("expected"),
                provenance(row));
    }

    static Expansion expansion(Row row) {
        return new Expansion(
                row.text("option"),
                row.text("site"),
                row.text("family"),
                row.textOrNull("pool"),
                row.names("items"),
                row.number("capital_usd"),
                row.number("program_share"),
                row.textOrNull("requires"),
                row.number("added_capacity_per_week"),
                row.text("capacity_unit"),
                row.number("lead_time_weeks"),
                row.integer("direct_jobs"),
                row.number("unit_price_delta_pct"),
                choice(Expansion.Decide.class, row, "decide"),
                row.dateOrNull("decide_by"),
                row.dateOrNull("decided_date"),
                provenance(row));
    }

    static Closure closure(Row row) {
        return new Closure(
                row.textOrNull("site"),
                row.textOrNull("from_site"),
                row.textOrNull("to_site"),
                row.textOrNull("mode"),
                row.date("closed_from"),
                row.dateOrNull("closed_to"),
                provenance(row));
    }

    static ForbiddenMode forbiddenMode(Row row) {
        return new ForbiddenMode(
                row.text("item"),
                row.text("mode"),
                row.textOrNull("from_site"),
                row.textOrNull("to_site"),
                provenance(row));
    }
}
