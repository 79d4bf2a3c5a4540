package io.rackwright.plan.order;

import io.rackwright.plan.content.ContentStandard;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one source of each component that the racks of an order have.
 *
 * @param standard that the racks pass by it
 * @param sites by component
 */
record Composition(ContentStandard standard, SortedMap<String, String> sites) {
    Composition {
        sites = new TreeMap<>(Map.copyOf(sites));
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
