package io.rackwright.model.trade;

import java.util.List;

/**
 * A firm or a region that may not be a source, at any tier.
 *
 * @param list the list or act
 * @param entity the firm, or the region
 * @param affiliates other names by which it is found
 * @param what is banned of it
 */
public record BannedSource(
        String list,
        String entity,
        List<String> affiliates,
        String what,
        Period period,
        Evidence evidence) {
    public BannedSource {
        affiliates = List.copyOf(affiliates);
    }
}
