package io.rackwright.design.explode;

import io.rackwright.design.file.Fields;
import io.rackwright.design.file.Siblings;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.DesignBill;
import io.rackwright.design.rack.RackChecks;
import io.rackwright.design.rack.RackDesign;
import io.rackwright.design.rack.RackFile;
import io.rackwright.design.rack.UnknownQuantityException;
import io.rackwright.io.BomExplosion;
import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.DraftProgram;
import io.rackwright.io.table.EditedTables;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Sha256;
import io.rackwright.io.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rack designs of a program become lines of its bill. A design that names an item has the say
 * over that item and its kits: what {@code bom.csv} says otherwise is not planned, and a warning.
 */
public final class DesignedBills implements BomExplosion {
    private static final String FOLDER = "designs/";
    private static final Table BOM = Schema.current().table("bom");

    /** A design, and the file that it stands in. */
    record Designed(String file, RackDesign rack) {}

    @Override
    public Exploded of(Path folder, DraftProgram draft, Findings findings) {
        Path designs = folder.resolve("designs");
        if (!Files.isDirectory(designs) || draft.settings().isEmpty()) {
            return new Exploded(draft, "");
        }
        Map<String, String> texts = new TreeMap<>();
        List<Designed> racks = racks(designs, texts, findings);
        Revisions.check(racks, findings);
        EditedTables tables = new EditedTables(draft, findings);
        List<Row> rows = new ArrayList<>();
        for (Designed designed : racks) {
            rows.addAll(rows(designed, tables, findings));
            limits(designed, findings);
        }
        DesignedBom bom = new DesignedBom(draft.rows("bom"), rows);
        tables.replace("bom", bom.merged(findings));
        return new Exploded(tables.draft(), bom.saysAsStated() ? "" : sha256(texts));
    }

    private static String sha256(Map<String, String> texts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Sha256.ofFiles(files);
    }

    private static List<Designed> racks(
            Path designs, Map<String, String> texts, Findings findings) {
        List<Designed> racks = new ArrayList<>();
        Siblings siblings = Siblings.in(designs, FOLDER, findings);
        try (Stream<Path> files = Files.list(designs)) {
            List<String> names =
                    files.map(f -> String.valueOf(f.getFileName()))
                            .filter(name -> name.endsWith(".yaml"))
                            .sorted()
                            .toList();
            for (String name : names) {
                String text = Files.readString(designs.resolve(name));
                texts.put(name, text);
                rack(FOLDER + name, text, siblings, findings)
                        .ifPresent(rack -> racks.add(new Designed(FOLDER + name, rack)));
            }
        } catch (IOException e) {
            findings.error("designs", 0, Fault.of("unreadable", "cannot be read as text: " + e));
        }
        texts.putAll(siblings.texts());
        return racks;
    }

    /** Empty when the file is of something else than a rack, or of a rack that is no item. */
    private static Optional<RackDesign> rack(
            String file, String text, Siblings siblings, Findings findings) {
        Optional<Optional<RackDesign>> read =
                Fields.read(
                        file,
                        text,
                        findings,
                        top ->
                                top.has("rack")
                                        ? Optional.of(RackFile.of(top, siblings))
                                        : Optional.empty());
        return read.flatMap(rack -> rack).filter(rack -> !rack.bill().item().isEmpty());
    }

    private static List<Row> rows(Designed designed, EditedTables tables, Findings findings) {
        Table table = BOM.keptIn(designed.file());
        List<Row> rows = new ArrayList<>();
        try {
            for (DesignBill.Line line : DesignBill.of(designed.rack())) {
                rows.add(tables.made(table, cells(designed.rack(), line), line.line()));
            }
        } catch (UnknownQuantityException e) {
            findings.error(
                    designed.file(),
                    e.line(),
                    Fault.of("unknown-quantity", String.valueOf(e.getMessage())));
        }
        return rows;
    }

    private static Map<String, String> cells(RackDesign rack, DesignBill.Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("parent", line.parent());
        cells.put("component", line.item());
        cells.put("quantity", line.quantity().stripTrailingZeros().toPlainString());
        cells.put("generation", rack.bill().generation());
        cells.put("effective_from", text(line.inForce().from()));
        cells.put("effective_to", text(line.inForce().to()));
        cells.put("consumed_at", line.atSite() ? "site" : "plant");
        cells.put("alternate_group", line.alternate().group());
        cells.put("alternate_priority", Integer.toString(line.alternate().priority()));
        return cells;
    }

    private static String text(@Nullable Object date) {
        return date == null ? "" : date.toString();
    }

    /** What is planned can also be built: a limit that does not hold is a warning. */
    private static void limits(Designed designed, Findings findings) {
        for (Check check : RackChecks.of(designed.rack())) {
            if (check.verdict() == Check.Verdict.FAILS) {
                findings.warning(
                        designed.file(),
                        check.line(),
                        "",
                        "",
                        Fault.of("design-limit", check.inWords()).maybe(check.suggestion()));
            }
        }
    }
}
