package io.rackwright.plan.order;

import io.rackwright.plan.content.ContentStandard;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one source of each component that the racks of an order have.
 *
 * @param passed standards that the racks pass by it
 * @param sites by component
 */
record Composition(List<ContentStandard> passed, SortedMap<String, String> sites) {
    Composition {
        passed = List.copyOf(passed);
        sites = new TreeMap<>(Map.copyOf(sites));
    }

    boolean passes(ContentStandard standard) {
        return passed.stream().anyMatch(s -> s.covers(standard));
    }

    @Nullable String siteOf(String component) {
        return sites.get(component);
    }

    /** As in "BUSB@S-VRT-OH;TRAY@P-FOX-HOU". */
    String text() {
        StringBuilder text = new StringBuilder();
        sites.forEach(
                (component, site) -> text.append(component).append('@').append(site).append(';'));
        return text.toString();
    }
}
