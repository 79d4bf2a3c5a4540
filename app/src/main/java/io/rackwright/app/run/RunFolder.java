package io.rackwright.app.run;

import io.rackwright.app.report.CsvTables;
import io.rackwright.app.report.PlanView;
import io.rackwright.app.report.Report;
import io.rackwright.app.report.Reports;
import io.rackwright.app.report.Tables;
import io.rackwright.app.report.html.HtmlReport;
import io.rackwright.io.ProgramWriter;
import io.rackwright.model.Program;
import io.rackwright.plan.OptimisedPlan;
import io.rackwright.plan.WarmStart;
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
import java.util.List;
import java.util.stream.Stream;

/**
 * A run on disk. Everything is written into a folder beside the target, forced to the disk, and
 * renamed: the target is there whole or not at all, whether a report fails, the disk is full or the
 * process is stopped.
 */
public final class RunFolder {
    /** The folder in a run that holds the program as it was planned, its scenario applied. */
    static final String PROGRAM = "program";

    private static final int BUFFER = 1 << 16;

    private final List<Report<?>> reports;

    public RunFolder() {
        this(Reports.ALL);
    }

    RunFolder(List<Report<?>> reports) {
        this.reports = List.copyOf(reports);
    }

    /**
     * Writes a run.
     *
     * @throws FileAlreadyExistsException when the target is there and is not an empty folder
     */
    public static void write(Path target, PlanView plan) throws IOException {
        new RunFolder().writeWhole(target, plan);
    }

    /**
     * To be asked before a long run, so that it does not fail at its end.
     *
     * @throws FileAlreadyExistsException when a run cannot be written there
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

    void writeWhole(Path target, PlanView plan) throws IOException {
        requireFree(target);
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException("'" + target + "' is not a place for a run");
        }
        Files.createDirectories(parent);
        Path beside = createBeside(parent, target);
        Thread onExit = new Thread(() -> removeQuietly(beside), "remove partial run");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            writeFiles(beside, plan);
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

    private void writeFiles(Path folder, PlanView plan) throws IOException {
        long start = System.nanoTime();
        Tables tables = new Tables(plan);
        for (Report<?> report : reports.stream().filter(r -> r.appliesTo(plan)).toList()) {
            try (Writer writer = open(folder.resolve(report.name() + ".csv"))) {
                CsvTables.write(tables.of(report), writer);
            }
        }
        writeProgram(folder.resolve(PROGRAM), plan.network().program());
        OptimisedPlan optimised = plan.optimised();
        if (optimised != null && optimised.end() != null) {
            writeEnd(optimised.end(), folder.resolve(WarmStartFile.NAME));
        }
        try (Writer writer = open(folder.resolve("report.html"))) {
            writer.write(HtmlReport.of(tables));
        }
        try (Writer writer = open(folder.resolve("run.json"))) {
            writer.write(RunJson.of(plan, (System.nanoTime() - start) / 1e9));
        }
    }

    /** So that the run can be asked for reasons, and planned on from, whatever becomes of it. */
    private static void writeProgram(Path folder, Program program) throws IOException {
        ProgramWriter.write(program, folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                force(file);
            }
        }
        force(folder);
    }

    private static void writeEnd(WarmStart end, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            WarmStartFile.write(end, out);
        }
        force(file);
    }

    /** A file that is on the disk, not only in the system's memory, once it is closed. */
    private static Writer open(Path file) throws IOException {
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

    private static void force(Path fileOrFolder) throws IOException {
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
