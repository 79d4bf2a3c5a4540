package io.rackwright.design.bom;

import static io.rackwright.design.bom.BillTable.number;

import io.rackwright.model.BomLine;
import io.rackwright.model.Item;
import io.rackwright.model.Provenance;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.BomReference;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Composition;
import org.cyclonedx.model.Composition.Aggregate;
import org.cyclonedx.model.LifecycleChoice;
import org.cyclonedx.model.Lifecycles;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.Property;
import org.jspecify.annotations.Nullable;

/**
 * A bill as a CycloneDX 1.6 hardware bill of materials in JSON: devices nested as they are
 * assembled, each place with a {@code bom-ref} that is its path, what the standard has no field for
 * as properties (docs/hardware-bom.md lists them). What the program does not know is left out. The
 * same bill gives the same bytes: the timestamp is the bill's day, and the serial number is made of
 * the content.
 *
 * <p>Whether a made assembly lists all that is in it, its program does not claim ({@code
 * not_specified}); what is in a bought one is {@code unknown}. Design margin is money and no
 * device.
 */
public record CycloneDxBill(RackBill bill, Origins origins) {

    public String json() {
        Bom bom = new Bom();
        bom.setMetadata(metadata());
        bom.setComponents(components(bill.rack()));
        bom.setCompositions(
                List.of(
                        composition(Aggregate.NOT_SPECIFIED, true),
                        composition(Aggregate.UNKNOWN, false)));
        byte[] content = written(bom).getBytes(StandardCharsets.UTF_8);
        bom.setSerialNumber("urn:uuid:" + UUID.nameUUIDFromBytes(content));
        return written(bom) + "\n";
    }

    private static String written(Bom bom) {
        try {
            return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
        } catch (GeneratorException e) {
            throw new IllegalStateException("a bill that CycloneDX cannot hold", e);
        }
    }

    private Metadata metadata() {
        Metadata metadata = new Metadata();
        metadata.setTimestamp(Date.from(bill.on().atStartOfDay(ZoneOffset.UTC).toInstant()));
        LifecycleChoice design = new LifecycleChoice();
        design.setPhase(LifecycleChoice.Phase.DESIGN);
        Lifecycles lifecycles = new Lifecycles();
        lifecycles.setLifecycleChoice(List.of(design));
        metadata.setLifecycles(lifecycles);
        Component rack = alone(bill.rack());
        rack.addProperty(new Property("rackwright:bom:generation", bill.generation().name()));
        put(rack, "rackwright:bom:generationTitle", bill.generation().title());
        put(rack, "rackwright:bom:designer", bill.generation().vendor());
        metadata.setComponent(rack);
        return metadata;
    }

    private @Nullable List<Component> components(BillNode parent) {
        List<Component> components = new ArrayList<>();
        for (BillNode child : parent.children()) {
            if (!child.item().money()) {
                Component component = alone(child);
                component.setComponents(components(child));
                components.add(component);
            }
        }
        return components.isEmpty() ? null : components;
    }

    private Component alone(BillNode node) {
        Item item = node.item();
        Component component = new Component();
        component.setType(Component.Type.DEVICE);
        component.setBomRef(node.path());
        component.setName(item.name());
        component.setDescription(item.description().isEmpty() ? null : item.description());
        String revision = item.identity().revision();
        component.setVersion(revision.isEmpty() ? null : revision);
        component.setManufacturer(entity(item.identity().manufacturer()));
        List<String> suppliers = origins.suppliers(item.name(), bill.on());
        if (suppliers.size() == 1) {
            component.setSupplier(entity(suppliers.getFirst()));
        }
        use(component, node);
        sourcing(component, item, suppliers);
        figures(component, node);
        return component;
    }

    private static @Nullable OrganizationalEntity entity(String name) {
        if (name.isEmpty()) {
            return null;
        }
        OrganizationalEntity entity = new OrganizationalEntity();
        entity.setName(name);
        return entity;
    }

    private static void put(Component component, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            component.addProperty(new Property(name, value));
        }
    }

    private static void use(Component component, BillNode node) {
        put(component, "cdx:device:quantity", number(node.perParent()));
        put(component, "cdx:device:function", node.item().family());
        put(component, "cdx:device:sku", node.item().name());
        put(component, "rackwright:bom:quantityPerRack", number(node.perRack()));
        put(component, "rackwright:bom:counts", Boolean.toString(node.counts()));
        put(component, "rackwright:bom:makeOrBuy", node.makeOrBuy());
        put(component, "rackwright:bom:installedAt", node.atSite() ? "site" : "plant");
        BomLine line = node.line();
        if (line != null) {
            put(component, "rackwright:bom:effectiveFrom", line.from().toString());
            put(component, "rackwright:bom:effectiveTo", BillTable.text(line.to()));
            if (!line.alternateGroup().isEmpty()) {
                put(component, "rackwright:bom:alternateGroup", line.alternateGroup());
                put(
                        component,
                        "rackwright:bom:alternatePriority",
                        Integer.toString(line.alternatePriority()));
            }
            marks(component, "rackwright:bom:line", line.provenance());
        }
        marks(component, "rackwright:bom:item", node.item().provenance());
    }

    private static void marks(Component component, String prefix, Provenance provenance) {
        put(component, prefix + "Mark", provenance.mark());
        put(component, prefix + "Refs", provenance.refs());
    }

    private void sourcing(Component component, Item item, List<String> suppliers) {
        put(component, "rackwright:hbom:manufacturerPartNumber", item.identity().partNumber());
        if (suppliers.size() > 1) {
            suppliers.forEach(s -> put(component, "rackwright:hbom:possibleSupplier", s));
        }
        String country =
                item.kind() == Item.Kind.MAKE
                        ? "rackwright:hbom:countryOfAssembly"
                        : "rackwright:hbom:countryOfManufacture";
        origins.countries(item.name(), bill.on())
                .forEach((code, share) -> {
                    put(component, country, code);
                    put(
                            component,
                            "rackwright:hbom:countryShare",
                            share.isNaN() ? "" : code + "=" + number(share));
                });
        put(component, "rackwright:hbom:hts", item.hts());
        put(component, "rackwright:hbom:eccn", item.identity().eccn());
        put(component, "rackwright:hbom:cots", BillTable.text(item.cots()));
    }

    private void figures(Component component, BillNode node) {
        put(component, "rackwright:bom:ownCostUsd", number(node.price().usd()));
        put(component, "rackwright:bom:ownCostWhy", node.price().why());
        amount(component, "rackwright:bom:unitCostUsd", node.shownCostUsd());
        amount(component, "rackwright:bom:unitWeightKg", node.shownWeightKg());
    }

    private static void amount(Component component, String name, Amount amount) {
        String bound = amount.isLowerBound() ? "AtLeast" : "";
        put(component, name + bound, number(amount.known()));
    }

    private Composition composition(Aggregate aggregate, boolean made) {
        Composition composition = new Composition();
        composition.setAggregate(aggregate);
        composition.setAssemblies(
                bill.rack()
                        .all()
                        .filter(n -> !n.item().money())
                        .filter(n -> (n.item().kind() != Item.Kind.BUY) == made)
                        .map(n -> new BomReference(n.path()))
                        .toList());
        return composition;
    }
}
