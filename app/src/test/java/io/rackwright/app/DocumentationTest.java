package io.rackwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.ProgramReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages stay true when the code moves. */
final class DocumentationTest {
    private static final Path ROOT = Repository.root();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("docs", "programs", "examples")) {
            pages.addAll(filesIn(ROOT.resolve(folder)));
        }
        try (Stream<Path> atTheRoot = Files.list(ROOT)) {
            pages.addAll(atTheRoot.toList());
        }
        return pages.stream()
                .filter(p -> p.toString().endsWith(".md"))
                .map(ROOT::relativize)
                .toList();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkOfAPageLeadsSomewhere(Path page) throws IOException {
        Path from = ROOT.resolve(page);

        assertThat(LINK.matcher(Files.readString(from)).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(from.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = "us-ai-racks")
    void answersAreOfTheProgramAsItStands(String program) throws IOException {
        Path folder = ROOT.resolve("programs").resolve(program);
        String page = Files.readString(folder.resolve("ANSWERS.md"));

        assertThat(page)
                .as("made anew by: rackwright answers %s", program)
                .contains("Inputs: `" + ProgramReader.read(folder).sha256() + "`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "io",
                "design",
                "trade",
                "solver",
                "plan",
                "resilience",
                "app",
                "server"
            })
    void theArchitecturePageNamesEveryPackage(String module) throws IOException {
        String page = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
        Path packages = ROOT.resolve(module).resolve("src/main/java/io/rackwright");
        Stream<String> names =
                filesIn(packages).stream()
                        .filter(p -> p.endsWith("package-info.java"))
                        .map(p -> packages.relativize(p).getParent())
                        .map(p -> p.toString().replace(File.separatorChar, '.'));

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).containsPattern("[\\[`]" + name + "[]`]"));
    }
}
