package io.rackwright.design.rack;

import io.rackwright.design.file.Fields;
import io.rackwright.design.rack.Kit.Basis;
import io.rackwright.io.finding.Fault;
import java.util.List;
import java.util.Map;

/** The kits of a rack's design file: what each rack needs of things that stand elsewhere. */
final class KitFile {
    /** What a line may be counted by, beside the kinds of ports. */
    private static final Map<String, Basis> BASES =
            Map.of(
                    "rack", Basis.RACK,
                    "kw", Basis.KW,
                    "facility_kw", Basis.FACILITY_KW,
                    "facility_kva", Basis.FACILITY_KVA);

    private static final int MOST_DECIMALS = 9;

    private KitFile() {}

    static List<Kit> kits(Fields top, InForce inForce) {
        return top.list(
                "kits",
                in -> {
                    in.only("item", "lines");
                    List<Kit.Line> lines = in.list("lines", line -> line(line, inForce));
                    if (lines.isEmpty()) {
                        in.error("lines", "", Fault.of("empty-kit", "the kit has no line"));
                    }
                    return new Kit(in.required("item"), lines, in.line());
                });
    }

    private static Kit.Line line(Fields in, InForce inForce) {
        in.only(
                "item",
                "per",
                "count",
                "serves",
                "decimals",
                "effective_from",
                "effective_to",
                "alternate_group",
                "alternate_priority");
        String per = in.required("per");
        Basis basis = BASES.getOrDefault(per, Basis.PORT);
        Double count = in.number("count", 0.000001, 1_000_000);
        Double serves = in.number("serves", 0.000001, 1_000_000_000);
        Double decimals = in.number("decimals", 0, MOST_DECIMALS);
        return new Kit.Line(
                in.required("item"),
                basis,
                basis == Basis.PORT ? per : "",
                count == null ? 1 : count,
                serves == null ? 1 : serves,
                decimals == null ? null : Integer.valueOf(decimals.intValue()),
                RackFile.inForce(in, inForce),
                RackFile.alternate(in),
                in.line());
    }
}
