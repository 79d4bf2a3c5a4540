package io.rackwright.benchmarks.design;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.fabric.Topologies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Textbook topologies: {@code name=formula=value} in each of the columns q1 to q6. */
final class TopologyRows {
    private static final Pattern PARAMETER = Pattern.compile("\\b([kh])=(\\d+)");
    private static final Pattern SCALE_UP =
            Pattern.compile("(\\d+) GPU x (\\d+) NVLink(\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** Of a link, in both directions, by generation of NVLink: NVIDIA's data sheets. */
    private static final Map<String, Integer> LINK_GB_PER_SECOND =
            Map.of("2", 50, "3", 50, "4", 50, "5", 100, "6", 200);

    private TopologyRows() {}

    static List<Figure> of(NamedCsvRecord row) {
        String name = row.getField("topology") + ", " + row.getField("params");
        Matcher scaleUp = SCALE_UP.matcher(row.getField("params"));
        if (scaleUp.find()) {
            return scaleUp(name, row, scaleUp);
        }
        Map<String, Long> counts = counts(row);
        List<Figure> figures = new ArrayList<>();
        for (String cell : cells(row)) {
            String[] words = cell.split("=", -1);
            Long own = counts.get(words[0].strip());
            String expected = words[words.length - 1].strip();
            figures.add(
                    own == null
                            ? Figure.unknown(name, words[0].strip(), expected)
                            : Figure.exact(name, words[0].strip(), own, expected));
        }
        return figures;
    }

    private static Map<String, Long> counts(NamedCsvRecord row) {
        Matcher parameter = PARAMETER.matcher(row.getField("params"));
        if (!parameter.find()) {
            return Map.of();
        }
        int value = Integer.parseInt(parameter.group(2));
        String topology = row.getField("topology").toLowerCase(Locale.ROOT);
        if (topology.contains("fat-tree")) {
            return Topologies.fatTree(value);
        }
        if (topology.contains("dragonfly")) {
            return Topologies.dragonfly(value);
        }
        return topology.contains("leaf-spine") ? Topologies.leafSpine(value) : Map.of();
    }

    /** What the links of a node add up to; how many switches there are is a choice of its maker. */
    private static List<Figure> scaleUp(String name, NamedCsvRecord row, Matcher params) {
        double gpus = Double.parseDouble(params.group(1));
        double links = Double.parseDouble(params.group(2));
        Integer each = LINK_GB_PER_SECOND.get(params.group(3));
        List<Figure> figures = new ArrayList<>();
        for (String cell : cells(row)) {
            Matcher number = NUMBER.matcher(cell);
            if (each != null && number.find() && cell.contains("B/s")) {
                boolean whole = cell.contains("aggregate");
                double own = links * each * (whole ? gpus : 1) / (cell.contains("TB/s") ? 1000 : 1);
                String field = whole ? "aggregate" : "per GPU";
                figures.add(Figure.exact(name, field, own, number.group()));
            }
        }
        return figures;
    }

    private static List<String> cells(NamedCsvRecord row) {
        List<String> cells = new ArrayList<>();
        for (int q = 1; q <= 6; q++) {
            row.findField("q" + q).filter(cell -> !cell.isBlank()).ifPresent(cells::add);
        }
        return cells;
    }
}
