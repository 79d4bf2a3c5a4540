package io.rackwright.design.file;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files that a design file may name: those of its own folder and below. Each is read once, so
 * that what is wrong with it is said once.
 */
public final class Siblings {
    /** Where no file can be named. */
    public static final Siblings NONE = new Siblings(null, "", new Findings());

    private final @Nullable Path folder;
    private final String prefix;
    private final Findings findings;
    private final Map<String, Optional<?>> read = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    private Siblings(@Nullable Path folder, String prefix, Findings findings) {
        this.folder = folder;
        this.prefix = prefix;
        this.findings = findings;
    }

    /**
     * @param prefix of the files' names in findings, such as {@code designs/}
     */
    public static Siblings in(Path folder, String prefix, Findings findings) {
        return new Siblings(folder, prefix, findings);
    }

    /** The same of the folder that a design file is in. */
    public static Siblings of(Path file, String prefix, Findings findings) {
        return new Siblings(file.toAbsolutePath().normalize().getParent(), prefix, findings);
    }

    /** The texts of all files that were named, by name. */
    public Map<String, String> texts() {
        return new TreeMap<>(texts);
    }

    /**
     * What the file says that stands below a key.
     *
     * @param standard where the key is not there, or the file is faulty: the findings say so
     */
    @SuppressWarnings("unchecked") // a file is always read the same way
    public <T> T read(Fields in, String key, Function<Fields, T> of, T standard) {
        String name = in.text(key);
        if (name.isEmpty()) {
            return standard;
        }
        return ((Optional<T>) read.computeIfAbsent(name, n -> file(in, key, n, of)))
                .orElse(standard);
    }

    /** The folder that a key names; empty when it names none, or none that is there. */
    public Optional<Path> folder(Fields in, String key) {
        String name = in.text(key);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path home = folder;
        Path found = home == null ? null : within(home, name);
        if (found == null || !Files.isDirectory(found)) {
            in.error(
                    key,
                    name,
                    Fault.ofValue("no-such-folder", "is no folder beside the design")
                            .expecting("a folder in that of the design, or below it"));
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private <T> Optional<T> file(Fields in, String key, String name, Function<Fields, T> of) {
        Path home = folder;
        Path file = home == null ? null : within(home, name);
        if (file == null || !Files.isRegularFile(file)) {
            in.error(
                    key,
                    name,
                    Fault.ofValue("no-such-file", "is no file beside the design")
                            .expecting("a file in the folder of the design, or below it"));
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            texts.put(name, text);
            Optional<T> found = Fields.read(prefix + name, text, findings, of);
            if (found.isEmpty()) {
                in.error(key, name, Fault.ofValue("faulty-file", "has errors of its own"));
            }
            return found;
        } catch (IOException e) {
            in.error(key, name, Fault.ofValue("unreadable", "cannot be read as text in UTF-8"));
            return Optional.empty();
        }
    }

    /** Null when the name leads out of the folder, or is none. */
    private static @Nullable Path within(Path folder, String name) {
        try {
            Path file = folder.resolve(name).normalize();
            return file.startsWith(folder.normalize()) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
