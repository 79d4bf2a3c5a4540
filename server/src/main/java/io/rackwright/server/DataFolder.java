package io.rackwright.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all that the server keeps, open to its owner alone, and to one server at a
 * time.
 */
public final class DataFolder implements AutoCloseable {
    /** With less left nothing new is taken: what is known already must still find room. */
    private static final long LEAST_ROOM_BYTES = 8L << 20;

    private final Path root;
    private @Nullable FileChannel locked;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * Makes the folder where it is missing, and takes it for this process until it ends.
     *
     * @throws TakenException when another server has it
     */
    public static DataFolder take(Path root) throws IOException, TakenException {
        DataFolder folder = new DataFolder(root.toAbsolutePath().normalize());
        for (Path each :
                new Path[] {
                    folder.root, folder.programs(), folder.runs(), folder.cache(), folder.scratch()
                }) {
            makePrivate(each);
        }
        folder.lock();
        folder.clear(folder.scratch());
        return folder;
    }

    /** Another server is at work in the folder. */
    public static final class TakenException extends Exception {
        private static final long serialVersionUID = 1L;

        TakenException(Path root) {
            super(
                    "'%s' is in use by another server. Maybe another folder with --data, or stop"
                                    .formatted(root)
                            + " that server first");
        }
    }

    // The channel stays open, and with it the lock, until this is closed or the process ends.
    private void lock() throws IOException, TakenException {
        FileChannel channel =
                FileChannel.open(
                        root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new TakenException(root);
            }
            locked = channel;
        } catch (OverlappingFileLockException _) {
            channel.close();
            throw new TakenException(root);
        }
    }

    /** Lets another server have the folder. */
    @Override
    public void close() throws IOException {
        FileChannel channel = locked;
        if (channel != null) {
            channel.close();
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    public Path root() {
        return root;
    }

    /** How much can still be written where the folder is. */
    public long roomBytes() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether too little room is left to take something new.
     *
     * @param bytes that it is known to need
     */
    public boolean isFull(long bytes) {
        return roomBytes() - bytes < LEAST_ROOM_BYTES;
    }

    /** Without its ending. */
    public Path database() {
        return root.resolve("rackwright");
    }

    public Path programs() {
        return root.resolve("programs");
    }

    public Path runs() {
        return root.resolve("runs");
    }

    /** What can be made again. */
    public Path cache() {
        return root.resolve("cache");
    }

    /** What nobody needs after this process: uploads under way, unpacked native libraries. */
    public Path scratch() {
        return root.resolve("scratch");
    }

    /** Empties a folder. */
    public void clear(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.toList()) {
                remove(path);
            }
        }
    }

    /** Copies the files of a folder; the copy's folders are made. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Sees to it that a folder's files are on the disk, not only in the system's memory. */
    public static void force(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    /** Removes a file or a folder with all that is in it; what is not there is removed already. */
    public static void remove(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
