package io.rackwright.design.bom;

import static io.rackwright.design.bom.BillTable.number;
import static io.rackwright.design.bom.BillTable.text;

import io.rackwright.design.bom.BillTable.Column;
import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A bill with the attributes that a buyer asks of hardware, as CSV: what a component is, who makes
 * and supplies it, where, in which quantity, and under which tariff and export codes. The fields
 * follow the kinds of attribute in CISA's "A Hardware Bill of Materials (HBOM) Framework for Supply
 * Chain Risk Management" (2023, appendix C). What the program does not know stays empty, and is
 * counted. Design margin is money and no hardware: it is left out.
 */
public record HardwareBill(RackBill bill, Origins origins) {

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.addAll(identification());
        columns.addAll(sourcing());
        columns.addAll(use());
        return columns;
    }

    private static List<Column> identification() {
        return List.of(
                new Column("level", n -> Integer.toString(n.level())),
                new Column("component_name", n -> n.item().name()),
                new Column("component_description", n -> n.item().description()),
                new Column("component_type", n -> n.item().family()),
                new Column("manufacturer", n -> n.item().identity().manufacturer()),
                new Column("manufacturer_part_number", n -> n.item().identity().partNumber()),
                new Column("revision", n -> n.item().identity().revision()),
                new Column("make_or_buy", BillNode::makeOrBuy));
    }

    private List<Column> sourcing() {
        return List.of(
                new Column(
                        "suppliers",
                        n -> String.join(";", origins.suppliers(n.item().name(), bill.on()))),
                new Column("supplier_sites", n -> sites(n, Site::name)),
                new Column("country_of_manufacture", n -> made(n, false)),
                new Column("country_of_assembly", n -> made(n, true)),
                new Column("country_shares", this::shares),
                new Column("hts", n -> n.item().hts()),
                new Column("eccn", n -> n.item().identity().eccn()),
                new Column("cots", n -> text(n.item().cots())));
    }

    private static List<Column> use() {
        return List.of(
                new Column("parent", n -> line(n, BomLine::parent)),
                new Column("quantity_per_parent", n -> number(n.perParent())),
                new Column("quantity_per_rack", n -> number(n.perRack())),
                new Column("alternate_of", n -> line(n, BomLine::alternateGroup)),
                new Column("installed_at", n -> n.atSite() ? "site" : "plant"),
                new Column("effective_from", n -> line(n, BomLine::from)),
                new Column("effective_to", n -> line(n, l -> text(l.to()))),
                new Column("mark", n -> n.item().provenance().mark()),
                new Column("refs", n -> n.item().provenance().refs()));
    }

    private List<BillNode> rows() {
        return bill.rack().all().filter(n -> !n.item().money()).toList();
    }

    public String csv() {
        return BillTable.csv(columns(), rows());
    }

    /** Of attributes that every component has: how many distinct components are without. */
    public Map<String, Long> unknown() {
        Map<String, BillNode> components =
                rows().stream()
                        .filter(n -> n.item().kind() != Item.Kind.PHANTOM)
                        .collect(
                                Collectors.toMap(
                                        n -> n.item().name(),
                                        n -> n,
                                        (a, _) -> a,
                                        LinkedHashMap::new));
        Map<String, Long> unknown = new LinkedHashMap<>();
        List<Column> asked = new ArrayList<>(identification());
        asked.addAll(sourcing());
        for (Column column : asked) {
            unknown.put(
                    column.name(),
                    components.values().stream()
                            .filter(n -> applies(column, n) && column.cell().apply(n).isEmpty())
                            .count());
        }
        return unknown;
    }

    /** How many distinct components there are, kits not counted. */
    public long components() {
        return rows().stream()
                .map(BillNode::item)
                .filter(i -> i.kind() != Item.Kind.PHANTOM)
                .distinct()
                .count();
    }

    private static boolean applies(Column column, BillNode node) {
        boolean assembled = node.item().kind() == Item.Kind.MAKE;
        return switch (column.name()) {
            case "country_of_manufacture" -> !assembled;
            case "country_of_assembly" -> assembled;
            default -> true;
        };
    }

    private String sites(BillNode node, Function<Site, String> of) {
        return origins.sites(node.item().name(), bill.on()).stream()
                .map(of)
                .collect(Collectors.joining(";"));
    }

    /** A bought component is manufactured where its sources are; a made one is assembled there. */
    private String made(BillNode node, boolean assembled) {
        return (node.item().kind() == Item.Kind.MAKE) == assembled
                ? String.join(";", origins.countries(node.item().name(), bill.on()).keySet())
                : "";
    }

    /** Known of a run's orders, or where there is one country only. */
    private String shares(BillNode node) {
        Map<String, Double> countries = origins.countries(node.item().name(), bill.on());
        if (countries.size() == 1) {
            return countries.keySet().iterator().next() + "=1";
        }
        return countries.values().stream().anyMatch(s -> Double.isNaN(s))
                ? ""
                : countries.entrySet().stream()
                        .map(e -> e.getKey() + "=" + number(e.getValue()))
                        .collect(Collectors.joining(";"));
    }

    private static String line(BillNode node, Function<BomLine, Object> of) {
        return node.line() == null ? "" : of.apply(node.line()).toString();
    }
}
