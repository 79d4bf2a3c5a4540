package io.rackwright.design.rack;

import io.rackwright.design.catalogue.Catalogue;
import io.rackwright.design.catalogue.ComponentType;
import io.rackwright.design.catalogue.ComponentType.Port;
import io.rackwright.design.catalogue.ComponentType.Supply;
import io.rackwright.design.catalogue.NetBoxLibrary;
import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
import io.rackwright.design.rack.RackDesign.Unit;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.finding.NearestName;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Components that a design takes from a device-type library, by their slugs. */
final class LibraryUnits {
    private final @Nullable Catalogue library;

    private LibraryUnits(@Nullable Catalogue library) {
        this.library = library;
    }

    /**
     * Of the library that a design names; what is wrong with single types of it is said elsewhere.
     */
    static LibraryUnits of(Fields top, Siblings beside) {
        return beside.folder(top, "library")
                .map(folder -> {
                    try {
                        return NetBoxLibrary.read(folder, new Findings()).catalogue();
                    } catch (IOException e) {
                        top.error(
                                "library",
                                folder.toString(),
                                Fault.ofValue("unreadable", "cannot be read"));
                        return null;
                    }
                })
                .map(LibraryUnits::new)
                .orElseGet(() -> new LibraryUnits(null));
    }

    /** What the library says of the type that a component names; null when it names none. */
    @Nullable Unit unit(Fields in) {
        String slug = in.text("type");
        if (slug.isEmpty()) {
            return null;
        }
        Catalogue all = library;
        Optional<ComponentType> type = all == null ? Optional.empty() : all.bySlug(slug);
        if (type.isEmpty()) {
            List<String> known =
                    all == null ? List.of() : all.all().stream().map(ComponentType::slug).toList();
            in.error(
                    "type",
                    slug,
                    Fault.ofValue("unknown-type", "is no type of the design's library")
                            .expecting("a slug of the folder that 'library' names")
                            .maybe(NearestName.of(slug, known)));
        }
        return type.map(LibraryUnits::unit).orElse(null);
    }

    private static Unit unit(ComponentType type) {
        Double heightU = type.heightU();
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (Port port : type.dataPorts()) {
            ports.merge(port.type(), 1, Integer::sum);
        }
        return new Unit(
                type.title(),
                type.partNumber(),
                heightU == null ? 0 : (int) Math.ceil(heightU),
                type.weightKg(),
                allocatedW(type),
                type.maximumW(),
                null,
                null,
                0,
                ports,
                Map.of(),
                "fact",
                "device-type library, " + type.place().file());
    }

    /** Of all supplies; null when one does not say. */
    private static @Nullable Double allocatedW(ComponentType type) {
        double sum = 0;
        for (Supply supply : type.supplies()) {
            Double allocated = supply.allocatedW();
            if (allocated == null) {
                return null;
            }
            sum += allocated;
        }
        return type.supplies().isEmpty() ? null : Double.valueOf(sum);
    }
}
