package io.rackwright.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program folders of this repository. */
public final class ProgramFolders {
    private static final Path ROOT = Path.of("..");

    private ProgramFolders() {}

    public static List<Path> committed() throws IOException {
        try (Stream<Path> programs = Files.list(ROOT.resolve("programs"));
                Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
            return Stream.concat(programs, examples)
                    .filter(p -> Files.exists(p.resolve("program.yaml")))
                    .sorted()
                    .toList();
        }
    }

    public static Path program(String name) {
        return ROOT.resolve("programs").resolve(name);
    }
}
