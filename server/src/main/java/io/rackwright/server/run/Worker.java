package io.rackwright.server.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that makes one run. Its standard input stays open as long as this server lives, and it
 * ends with it; what it prints is its log, but for lines of progress.
 */
final class Worker {
    static final String DISK_FULL = "the disk is full: nothing of the run was kept";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration MERCY = Duration.ofSeconds(5);
    private static final long MOST_LOG_CHARACTERS = 4L << 20;
    private static final int MOST_SAID = 20;

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private volatile @Nullable String stopped;

    private Worker(Process process) {
        this.process = process;
    }

    /**
     * What became of it.
     *
     * @param exitCode of the process; null when it could not be started
     * @param stopped why it was not left to end by itself
     * @param said its first lines that are no progress, as in its log
     */
    record End(@Nullable Integer exitCode, @Nullable String stopped, List<String> said) {
        static End notStarted(IOException e) {
            return new End(null, "its process could not be started: " + e.getMessage(), List.of());
        }

        boolean isGood() {
            return exitCode != null && exitCode == 0;
        }
    }

    /** Told of progress, by a thread of the worker's. */
    interface Listener {
        void stage(String name);

        void gap(double proven);
    }

    /**
     * @param answers where its standard output goes
     */
    static Worker start(List<String> command, Path answers) throws IOException {
        return new Worker(new ProcessBuilder(command).redirectOutput(answers.toFile()).start());
    }

    long pid() {
        return process.pid();
    }

    /**
     * Waits for its end.
     *
     * @param log where the rest of what it says goes
     * @param isDiskFull whether it must stop writing
     */
    End watch(
            Listener listener,
            Path log,
            Duration most,
            int mostMemoryMb,
            BooleanSupplier isDiskFull)
            throws IOException, InterruptedException {
        Thread reader = Thread.ofVirtual().start(() -> read(listener, log));
        long end = System.nanoTime() + most.toNanos();
        while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > end) {
                stop("took longer than the %d minutes that a run may".formatted(most.toMinutes()));
            }
            long memoryMb = memoryMb(process.pid());
            if (memoryMb > mostMemoryMb) {
                stop(
                        "took %,d MB of memory, more than the %,d that a run may"
                                .formatted(memoryMb, mostMemoryMb));
            }
            if (isDiskFull.getAsBoolean()) {
                stop(DISK_FULL);
            }
        }
        reader.join(MERCY.toMillis());
        return new End(process.exitValue(), stopped, List.copyOf(said));
    }

    /**
     * Ends it before its time.
     *
     * @param why for its message
     */
    void stop(String why) {
        stopped = why;
        process.destroy();
        try {
            if (!process.waitFor(MERCY.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read(Listener listener, Path log) {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
                Log to = Log.open(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (isProgress(line, listener)) {
                    continue;
                }
                if (said.size() < MOST_SAID) {
                    said.add(line);
                }
                to.write(line);
            }
        } catch (IOException _) {
            // The process is gone, and its end says why.
        }
    }

    private static boolean isProgress(String line, Listener listener) {
        if (!line.startsWith("{\"")) {
            return false;
        }
        try {
            JsonNode said = JsonMapper.shared().readTree(line);
            if (said.has("stage")) {
                listener.stage(said.path("stage").asString());
            } else if (said.has("gap")) {
                listener.gap(said.path("gap").asDouble());
            }
            return said.has("stage") || said.has("gap");
        } catch (JacksonException _) {
            return false;
        }
    }

    /** What it holds in memory now; 0 where the system does not tell. */
    private static long memoryMb(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        long[] found = {0};
        Consumer<String> line =
                text -> {
                    if (text.startsWith("VmRSS:")) {
                        found[0] = Long.parseLong(text.replaceAll("\\D", "")) / 1024;
                    }
                };
        try {
            if (Files.isReadable(status)) {
                Files.readAllLines(status).forEach(line);
            }
        } catch (IOException _) {
            // It ended between the two.
        }
        return found[0];
    }

    /**
     * A file of bounded size. A disk that takes no more ends the file and not the process, which
     * would wait for ever to be read.
     */
    private static final class Log implements AutoCloseable {
        private @Nullable Writer file;
        private long written;

        private Log(@Nullable Writer file) {
            this.file = file;
        }

        static Log open(Path path) {
            try {
                return new Log(Files.newBufferedWriter(path));
            } catch (IOException _) {
                return new Log(null);
            }
        }

        void write(String line) {
            if (file == null || written >= MOST_LOG_CHARACTERS) {
                return;
            }
            try {
                file.write(line + "\n");
                file.flush();
                written += line.length();
            } catch (IOException _) {
                close();
            }
        }

        @Override
        public void close() {
            Writer open = file;
            file = null;
            if (open != null) {
                try {
                    open.close();
                } catch (IOException _) {
                    // What could not be written is lost to the log alone.
                }
            }
        }
    }
}
