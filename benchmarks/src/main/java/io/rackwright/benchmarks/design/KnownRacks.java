package io.rackwright.benchmarks.design;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.design.rack.Check;
import io.rackwright.design.rack.RackChecks;
import io.rackwright.design.rack.RackDesign;
import io.rackwright.design.rack.RackDesign.Placed;
import io.rackwright.design.rack.RackFile;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Racks that the repository designs, and generations of its reference program, by their names. */
final class KnownRacks {
    private final List<RackDesign> designs;
    private final List<NamedCsvRecord> generations;

    private KnownRacks(List<RackDesign> designs, List<NamedCsvRecord> generations) {
        this.designs = designs;
        this.generations = generations;
    }

    static KnownRacks read(Path home) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(home.resolve("designs"))) {
            files = all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        List<RackDesign> designs = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            if (text.lines().anyMatch(line -> line.startsWith("rack:"))) {
                String name = String.valueOf(file.getFileName());
                RackFile.read(name, text, new Findings()).ifPresent(designs::add);
            }
        }
        Path table = home.resolve("programs").resolve("us-ai-racks").resolve("generations.csv");
        return new KnownRacks(designs, DesignBenchmark.rows(table));
    }

    /** The design of whose name every word occurs in a fact. */
    private Optional<RackDesign> design(String fact) {
        Set<String> words = words(fact);
        return designs.stream().filter(d -> words.containsAll(words(d.name()))).findFirst();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What the components of a design draw at most. */
    OptionalDouble designKw(String fact) {
        return checked(fact, "busbar");
    }

    OptionalDouble designKg(String fact) {
        return checked(fact, "weight");
    }

    private OptionalDouble checked(String fact, String code) {
        return design(fact).stream()
                .flatMap(d -> RackChecks.of(d).stream())
                .filter(c -> c.code().equals(code))
                .map(Check::value)
                .mapToDouble(v -> v == null ? Double.NaN : v)
                .filter(v -> !Double.isNaN(v))
                .findFirst();
    }

    /**
     * Of the components whose name has that word; "shelves" are of a shelf. A fact that names a
     * rack by its last word alone, as NVL72, is of the first design that has it.
     */
    OptionalDouble designCount(String fact, String word) {
        String singular = word.equals("shelves") ? "shelf" : word;
        Set<String> said = words(fact);
        return designs.stream()
                .filter(d -> words(d.name()).stream().anyMatch(said::contains))
                .findFirst()
                .map(d ->
                        OptionalDouble.of(
                                d.places().stream()
                                        .filter(p -> p.component().contains(singular))
                                        .mapToInt(Placed::count)
                                        .sum()))
                .orElse(OptionalDouble.empty());
    }

    /** Power of a rack of the generation that a fact begins with. */
    OptionalDouble generationKw(String fact) {
        String first = fact.split("[ ,]", 2)[0];
        return generations.stream()
                .filter(g -> g.getField("generation").equalsIgnoreCase(first))
                .map(g -> g.getField("rack_power_kw"))
                .filter(kw -> !kw.isEmpty())
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }
}
