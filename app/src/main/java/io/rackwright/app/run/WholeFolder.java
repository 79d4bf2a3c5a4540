package io.rackwright.app.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that is there whole or not at all, whether a part of it fails, the disk is full or the
 * process is stopped: everything is written into a folder beside it, forced to the disk, and
 * renamed.
 */
public final class WholeFolder {
    private static final int BUFFER = 1 << 16;

    private WholeFolder() {}

    /** What is to be in it. */
    @FunctionalInterface
    public interface Contents {
        void writeTo(Path folder) throws IOException;
    }

    /**
     * To be asked before a long run, so that it does not fail at its end.
     *
     * @throws FileAlreadyExistsException when a folder cannot be written there
     */
    public static void requireFree(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new FileAlreadyExistsException(
                    "'" + target + "' is a file; a run is a folder. Maybe another name with --out");
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new FileAlreadyExistsException(
                        "the folder '"
                                + target
                                + "' is not empty, and a run never overwrites one."
                                + " Maybe another name with --out");
            }
        }
    }

    /**
     * Writes a folder.
     *
     * @throws FileAlreadyExistsException when the target is there and is not an empty folder
     */
    public static void write(Path target, Contents contents) throws IOException {
        requireFree(target);
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException("'" + target + "' is not a place for a folder");
        }
        Files.createDirectories(parent);
        Path beside = createBeside(parent, target);
        Thread onExit = new Thread(() -> removeQuietly(beside), "remove partial folder");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            contents.writeTo(beside);
            force(beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            force(parent);
        } finally {
            remove(beside);
            forget(onExit);
        }
    }

    /** With the permissions of any new folder, since it is the run that others will read. */
    private static Path createBeside(Path parent, Path target) throws IOException {
        for (int attempt = 0; ; attempt++) {
            String name =
                    ".%s.partial-%d-%d"
                            .formatted(
                                    target.getFileName(), ProcessHandle.current().pid(), attempt);
            try {
                return Files.createDirectory(parent.resolve(name));
            } catch (FileAlreadyExistsException e) {
                if (attempt > 100) {
                    throw e;
                }
            }
        }
    }

    /** A file that is on the disk, not only in the system's memory, once it is closed. */
    public static Writer open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel);
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER) {
            @Override
            public void close() throws IOException {
                try (channel) {
                    flush();
                    channel.force(true);
                }
            }
        };
    }

    static void force(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending: the hook runs, and finds nothing left to remove.
        }
    }

    private static void removeQuietly(Path folder) {
        try {
            remove(folder);
        } catch (IOException _) {
            // The process is ending and nobody is left to be told; the name says what it is.
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException _) {
            // Renamed into place, or removed already.
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
