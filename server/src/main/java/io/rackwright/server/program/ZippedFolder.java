package io.rackwright.server.program;

import io.rackwright.server.web.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a zip that may come from anyone: within limits on what comes out, counted as it comes,
 * and to nowhere but the folder. Links become plain files, since only contents are written.
 */
final class ZippedFolder {
    private static final int MOST_ENTRIES = 1_000;
    private static final long LARGEST_CONTENT_BYTES = 256L << 20;
    private static final int DEEPEST = 3;

    /** Of the names of a program's files. */
    private static final List<String> ENDINGS = List.of("csv", "yaml", "yml", "md", "txt");

    /** More than text packs to; below the size, a small file may be all the same letter. */
    private static final int MOST_UNPACKED_PER_PACKED = 200;

    private static final long ALWAYS_UNPACKED_BYTES = 1 << 20;

    private long unpackedBytes;

    private ZippedFolder() {}

    /**
     * @throws Refusal saying what is wrong with it
     */
    static void unpack(Path zip, Path into) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            new ZippedFolder().unpack(file, Files.size(zip), into);
        } catch (ZipException | IllegalArgumentException e) {
            throw refused("is no zip that can be read: " + e.getMessage());
        }
    }

    private void unpack(ZipFile file, long packedBytes, Path into) throws IOException {
        if (file.size() > MOST_ENTRIES) {
            throw refused(
                    "has %,d entries; expected at most %,d".formatted(file.size(), MOST_ENTRIES));
        }
        List<ZipEntry> entries = new ArrayList<>();
        for (ZipEntry entry : Collections.list(file.entries())) {
            requireInside(entry.getName());
            if (!entry.isDirectory() && !isOfTheSystem(entry.getName())) {
                requireText(entry.getName());
                entries.add(entry);
            }
        }
        String top = commonFolder(entries);
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName().substring(top.length());
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw refused("has two files '" + shown(name) + "'");
            }
            Path target = into.resolve(name).normalize();
            if (!target.startsWith(into) || into.relativize(target).getNameCount() > DEEPEST) {
                throw refused("has a file in folders too deep: '" + shown(name) + "'");
            }
            Files.createDirectories(target.getParent());
            try (InputStream in = file.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(target)) {
                copy(in, out, packedBytes);
            }
        }
    }

    private void copy(InputStream in, OutputStream out, long packedBytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpackedBytes += read;
            long mostForItsSize =
                    Math.max(ALWAYS_UNPACKED_BYTES, MOST_UNPACKED_PER_PACKED * packedBytes);
            if (unpackedBytes > Math.min(LARGEST_CONTENT_BYTES, mostForItsSize)) {
                throw refused(
                        "unpacks to more than %,d bytes"
                                .formatted(Math.min(LARGEST_CONTENT_BYTES, mostForItsSize)));
            }
            out.write(buffer, 0, read);
        }
    }

    private static void requireInside(String name) {
        boolean outside =
                name.startsWith("/")
                        || name.contains("\\")
                        || name.contains(":")
                        || name.chars().anyMatch(c -> c < ' ' || c == 0x7f)
                        || List.of(name.split("/", -1)).contains("..");
        if (outside) {
            throw refused("has an entry that lies outside its folder: '" + shown(name) + "'");
        }
    }

    /** What file managers add by themselves. */
    private static boolean isOfTheSystem(String name) {
        for (String part : name.split("/", -1)) {
            if (part.startsWith(".") || part.equals("__MACOSX") || part.equals("Thumbs.db")) {
                return true;
            }
        }
        return false;
    }

    private static void requireText(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ENDINGS.contains(ending)) {
            throw refused(
                    "has a file '%s', which is none of a program; expected files that end in %s"
                            .formatted(shown(name), String.join(", ", ENDINGS)));
        }
    }

    /** The one folder that all is in, with its slash; empty when there is none. */
    private static String commonFolder(List<ZipEntry> entries) {
        if (entries.isEmpty()) {
            throw refused("has no file in it");
        }
        String first = entries.getFirst().getName();
        String top = first.substring(0, first.indexOf('/') + 1);
        return entries.stream().allMatch(e -> e.getName().startsWith(top)) ? top : "";
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(100, name.length()));
    }

    private static Refusal refused(String why) {
        return Refusal.wrong("file", why);
    }
}
