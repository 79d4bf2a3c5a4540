package io.rackwright.design.catalogue;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of the NetBox device-type library: {@code device-types}, {@code module-types} and {@code
 * rack-types} with a folder for each manufacturer, or any folder of such files.
 */
public final class NetBoxLibrary {
    /** No file of the library is near it. */
    private static final long LARGEST_BYTES = 4L << 20;

    private NetBoxLibrary() {}

    /**
     * What a folder holds.
     *
     * @param files that were read, with those that make no component
     */
    public record Read(Catalogue catalogue, int files) {}

    /** A file as it was read, with what was found in it: files are read side by side. */
    private record Parsed(Optional<ComponentType> component, Findings findings) {}

    /**
     * Reads all files below a folder.
     *
     * @param findings takes what does not make sense, by the path below the folder
     */
    public static Read read(Path folder, Findings findings) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(NetBoxLibrary::isYaml)
                            .sorted()
                            .toList();
        }
        List<Parsed> parsed = files.parallelStream().map(f -> parsed(folder, f)).toList();
        List<ComponentType> components = new ArrayList<>();
        for (Parsed p : parsed) {
            findings.addAll(p.findings());
            p.component().ifPresent(components::add);
        }
        return new Read(new Catalogue(components), files.size());
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static Parsed parsed(Path folder, Path file) {
        Findings findings = new Findings();
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                findings.error(name, 0, Fault.of("too-large", "is larger than any such file"));
                return new Parsed(Optional.empty(), findings);
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new Parsed(TypeFile.read(name, text, findings), findings);
        } catch (CharacterCodingException e) {
            findings.error(name, 0, Fault.of("not-utf-8", "is not text in UTF-8"));
        } catch (IOException e) {
            findings.error(name, 0, Fault.of("unreadable", "cannot be read"));
        }
        return new Parsed(Optional.empty(), findings);
    }
}
