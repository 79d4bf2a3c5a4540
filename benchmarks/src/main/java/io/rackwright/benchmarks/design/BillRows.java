package io.rackwright.benchmarks.design;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.pod.PodBill;
import io.rackwright.design.pod.PodBill.Line;
import io.rackwright.design.pod.PodDesign;
import io.rackwright.design.pod.PodFile;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines of the printed bill of the DGX H100 SuperPOD with 127 nodes, against the bill that is
 * counted out of its design. A printed line is found by its part number and group, and where
 * several have both, or it has no number, by the words that it shares with ours.
 */
final class BillRows {
    private final List<Line> bill;

    private BillRows(List<Line> bill) {
        this.bill = bill;
    }

    /**
     * @param home folder of the repository
     */
    static BillRows read(Path home) throws IOException {
        Path design = home.resolve("designs").resolve("dgx-h100-superpod.yaml");
        Findings findings = new Findings();
        PodDesign pod =
                PodFile.read("dgx-h100-superpod.yaml", Files.readString(design), findings)
                        .orElseThrow(
                                () -> new IllegalArgumentException(findings.sorted().toString()));
        return new BillRows(PodBill.of(pod));
    }

    Figure of(NamedCsvRecord row) {
        String expected = row.getField("published_qty");
        String group = row.getField("group");
        String item = row.getField("item");
        String part = row.findField("nvidia_pn").orElse("").strip();
        String name = group + ", " + item;
        return bill.stream()
                .filter(line -> part.isEmpty() || line.part().equals(part) || line.part().isEmpty())
                .filter(line -> likeness(line, group, item) > 0)
                .max(
                        Comparator.<Line>comparingInt(line -> line.part().equals(part) ? 1 : 0)
                                .thenComparingDouble(line -> likeness(line, group, item)))
                .map(line -> Figure.exact(name, "quantity", line.quantity(), expected))
                .orElseGet(() -> Figure.unknown(name, "quantity", expected));
    }

    /** Share of the words of a printed line that ours has; those of its group count twice. */
    private static double likeness(Line line, String group, String item) {
        Set<String> own = words(line.group() + " " + line.item() + " " + line.part());
        Set<String> printed = words(item);
        long same = printed.stream().filter(own::contains).count();
        long sameGroup = words(group).stream().filter(words(line.group())::contains).count();
        return (same + 2.0 * sameGroup) / (printed.size() + 2.0 * words(group).size());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(w -> !w.isEmpty())
                .map(w -> w.length() > 3 && w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
                .collect(Collectors.toSet());
    }
}
