package io.rackwright.server.run;

import io.rackwright.server.DataFolder;
import io.rackwright.server.ServeOptions;
import io.rackwright.server.table.RunTables;
import io.rackwright.server.web.Problems;
import io.rackwright.server.web.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Makes runs one after the other, each in a process of its own.
 *
 * <p>A run is made in a folder that is hidden, forced to the disk and then renamed; only then does
 * the database say that it is done. Wherever the server is killed, a restart finds either a run
 * whose folder is in place, which it enters as done, or one that it queues again.
 */
@Component
@Profile("!offline")
public class RunQueue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final int MOST_QUEUED = 500;
    private static final String WORKING = ".working";
    private static final String CANCELLED = "cancelled";
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    /** For native libraries that a worker unpacks, a small run, and what must stay free. */
    private static final long ROOM_FOR_A_RUN_BYTES = 32L << 20;

    private final Runs runs;
    private final WorkerCommand commands;
    private final RunEvents events;
    private final RunTables tables;
    private final DataFolder data;
    private final ServeOptions.Limits limits;
    private final Clock clock;
    private final ApplicationEventPublisher announcer;

    /** One permit for each run that may be waiting; an idle thread looks in vain at most once. */
    private final Semaphore waiting = new Semaphore(0);

    private final Map<Long, Run.Progress> progress = new ConcurrentHashMap<>();
    private final Map<Long, Worker> workers = new ConcurrentHashMap<>();
    private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    RunQueue(
            Runs runs,
            WorkerCommand commands,
            RunEvents events,
            RunTables tables,
            DataFolder data,
            ServeOptions options,
            Clock clock,
            ApplicationEventPublisher announcer) {
        this.runs = runs;
        this.commands = commands;
        this.events = events;
        this.tables = tables;
        this.data = data;
        this.limits = options.limits();
        this.clock = clock;
        this.announcer = announcer;
    }

    @Override
    public void start() {
        running = true;
        recover();
        waiting.release(runs.queued());
        for (int k = 0; k < limits.workers(); k++) {
            threads.add(Thread.ofVirtual().name("runs-" + k).start(this::work));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What runs is stopped and stays in the queue. */
    @Override
    public void stop() {
        running = false;
        workers.values().forEach(w -> w.stop("the server stopped"));
        // Woken, not interrupted: that would close the database's file under it.
        waiting.release(threads.size());
        for (Thread thread : threads) {
            try {
                thread.join(5000);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    /** Settles what a server that was killed left: see the class. */
    private void recover() {
        for (Run run : runs.in(RunState.RUNNING)) {
            try {
                if (Files.isDirectory(runs.folder(run.id()))) {
                    enter(run);
                } else if (run.attempts() >= MOST_ATTEMPTS) {
                    end(
                            run,
                            RunState.FAILED,
                            "the server was stopped while it ran, %d times"
                                    .formatted(run.attempts()));
                } else {
                    runs.requeue(run.id());
                }
            } catch (IOException e) {
                end(run, RunState.FAILED, "its folder cannot be read: " + e.getMessage());
            }
        }
        try (Stream<Path> left = Files.list(data.runs())) {
            for (Path folder : left.toList()) {
                String name = String.valueOf(folder.getFileName());
                boolean known =
                        name.matches("\\d{1,18}")
                                && runs.find(Long.parseLong(name))
                                        .filter(r -> r.state() == RunState.DONE)
                                        .isPresent();
                if (!known) {
                    DataFolder.remove(folder);
                }
            }
        } catch (IOException e) {
            LOG.warn("folders of unfinished runs could not be removed", e);
        }
    }

    /**
     * Queues a run.
     *
     * @throws Refusal when it cannot be run
     */
    public Run add(RunRequest request, String by) {
        String label = commands.checked(request);
        if (runs.queued() >= MOST_QUEUED) {
            throw Refusal.conflict(
                    "%d runs wait already; cancel some, or wait.".formatted(MOST_QUEUED));
        }
        Run run = runs.add(request, label, by);
        Run shown = live(run);
        events.changed(shown);
        waiting.release();
        return shown;
    }

    /** With its place in the queue, or how far its worker is. */
    Run live(Run run) {
        Integer place =
                run.state() == RunState.QUEUED
                        ? Integer.valueOf(1 + runs.queuedBefore(run.id()))
                        : null;
        return run.live(place, progress.get(run.id()), clock.instant());
    }

    /**
     * Stops a run, or takes it out of the queue.
     *
     * @throws Refusal when it is over
     */
    Run cancel(long id) {
        if (runs.cancelQueued(id)) {
            LOG.info("run {} was cancelled", id);
            return changed(id);
        }
        if (runs.get(id).state().isOver()) {
            throw Refusal.conflict("Run %d is over.".formatted(id));
        }
        // One that has begun and has no worker yet finds it here when it has.
        cancelled.add(id);
        Worker worker = workers.get(id);
        if (worker != null) {
            worker.stop(CANCELLED);
        }
        return changed(id);
    }

    /** Removes a run that is over, with all that it made. */
    void remove(long id) throws IOException {
        Run run = runs.get(id);
        if (!run.state().isOver()) {
            throw Refusal.conflict("Run %d is not over: cancel it first.".formatted(id));
        }
        if (run.parent() != null) {
            throw Refusal.conflict(
                    "Run %d is a level of frontier %d: remove that.".formatted(id, run.parent()));
        }
        Path folder = runs.folder(id);
        for (Run level : runs.levels(id)) {
            tables.forget(runs.folder(level.id()));
        }
        runs.remove(id);
        tables.forget(folder);
        DataFolder.remove(folder);
        Files.deleteIfExists(log(id));
        events.deleted(id);
    }

    /** What its worker said. */
    Path log(long id) {
        return data.root().resolve("logs").resolve(id + ".log");
    }

    private Run changed(long id) {
        Run now = live(runs.get(id));
        events.changed(now);
        return now;
    }

    private void work() {
        while (running) {
            try {
                waiting.acquire();
                Optional<Run> next = next();
                if (next.isPresent()) {
                    MDC.put("run", Long.toString(next.get().id()));
                    make(next.get());
                    retire();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | IOException e) {
                LOG.error("the queue stumbled", e);
                // What it was woken for may still wait.
                pause();
                waiting.release();
            } finally {
                MDC.remove("run");
            }
        }
    }

    private synchronized Optional<Run> next() {
        return running ? runs.start() : Optional.empty();
    }

    private void make(Run run) throws InterruptedException {
        LOG.info("{} begins: {}", run.kind(), run.label());
        progress.put(run.id(), new Run.Progress("start", null, clock.instant()));
        changed(run.id());
        Path working = data.runs().resolve("." + run.id() + WORKING);
        try {
            DataFolder.remove(working);
            Files.createDirectories(working);
            Files.createDirectories(data.root().resolve("logs"));
            Worker.End end = work(run, working);
            settle(run, working, end);
        } catch (IOException e) {
            end(
                    run,
                    RunState.FAILED,
                    Problems.isDiskFull(e)
                            ? Worker.DISK_FULL
                            : "its folder could not be written: " + e.getMessage());
        } catch (Refusal e) {
            end(run, RunState.FAILED, e.detail());
        } catch (RuntimeException | Error e) {
            LOG.error("the run failed by a fault of the server", e);
            end(run, RunState.FAILED, "a fault of the server, whose log says more: " + e);
        } finally {
            progress.remove(run.id());
            workers.remove(run.id());
            cancelled.remove(run.id());
            removeQuietly(working);
            if (runs.find(run.id()).isPresent()) {
                changed(run.id());
            }
        }
    }

    private Worker.End work(Run run, Path working) throws IOException, InterruptedException {
        long room = data.roomBytes();
        if (room < ROOM_FOR_A_RUN_BYTES) {
            return new Worker.End(
                    null,
                    "the disk is full: a run begins when %d MB are free, and %d are"
                            .formatted(ROOM_FOR_A_RUN_BYTES >> 20, room >> 20),
                    List.of());
        }
        Path out = working.resolve("result");
        if (run.kind() == RunKind.DESIGN) {
            Files.createDirectories(out);
        }
        Worker worker;
        try {
            worker = Worker.start(commands.of(run.request(), out), working.resolve("answer.txt"));
        } catch (IOException e) {
            if (Problems.isDiskFull(e)) {
                throw e;
            }
            return Worker.End.notStarted(e);
        }
        workers.put(run.id(), worker);
        if (cancelled.contains(run.id())) {
            worker.stop(CANCELLED);
        }
        if (!running) {
            worker.stop("the server stopped");
        }
        return worker.watch(
                new Follower(run.id()),
                log(run.id()),
                limits.workerTime(),
                limits.workerMemoryMb(),
                () -> data.isFull(0));
    }

    private void settle(Run run, Path working, Worker.End end) throws IOException {
        if (cancelled.remove(run.id())) {
            end(run, RunState.CANCELLED, CANCELLED);
        } else if (!running && !end.isGood()) {
            written(() -> runs.requeue(run.id()));
        } else if (end.isGood()) {
            Path result = working.resolve("result");
            Files.move(working.resolve("answer.txt"), result.resolve("answer.txt"));
            DataFolder.force(result);
            Files.move(result, runs.folder(run.id()), StandardCopyOption.ATOMIC_MOVE);
            enter(run);
            LOG.info("done");
        } else {
            // A worker that finds no room says so in its own words, or in none.
            end(
                    run,
                    RunState.FAILED,
                    end.exitCode() != null && data.isFull(0) ? Worker.DISK_FULL : why(end));
        }
    }

    /** Its folder is in place. */
    private void enter(Run run) throws IOException {
        Path folder = runs.folder(run.id());
        PlanFigures figures = FiguresFile.read(folder);
        List<Runs.Level> levels = FiguresFile.levels(folder);
        written(() -> runs.finish(run, figures, levels));
        announcer.publishEvent(new RunDone(run.id(), run.kind()));
    }

    private static String why(Worker.End end) {
        if (end.stopped() != null || end.exitCode() == null) {
            return String.valueOf(end.stopped());
        }
        int signal = end.exitCode() - 128;
        if (signal > 0) {
            return "its process was killed (signal %d)%s"
                    .formatted(signal, signal == 9 ? ", maybe for want of memory" : "");
        }
        String told = String.join("\n", end.said());
        return told.isEmpty() ? "its process ended with code " + end.exitCode() : told;
    }

    /**
     * What became of a run is known to nobody else: a database that cannot be written is tried
     * again.
     */
    private void written(Runnable change) {
        while (true) {
            try {
                change.run();
                return;
            } catch (NestedRuntimeException e) {
                if (!running || !isOutOfReach(e)) {
                    throw e;
                }
                LOG.error("the database cannot be written, and is tried again", e);
                pause();
            }
        }
    }

    /** As on a full disk; a change that the database refuses for what it says would be for ever. */
    private static boolean isOutOfReach(NestedRuntimeException e) {
        return Problems.isDiskFull(e)
                || e instanceof DataAccessResourceFailureException
                || e instanceof CannotCreateTransactionException;
    }

    private static void pause() {
        try {
            Thread.sleep(TRY_AGAIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Run run, RunState state, String message) {
        written(() -> runs.end(run.id(), state, message));
        LOG.info("{}: {}", state, message);
    }

    /** Old runs make room. */
    private void retire() throws IOException {
        for (Run old : runs.beyond(limits.keptRuns())) {
            remove(old.id());
            LOG.info(
                    "run {} was removed, being older than the {} that are kept",
                    old.id(),
                    limits.keptRuns());
        }
    }

    private static void removeQuietly(Path folder) {
        try {
            DataFolder.remove(folder);
        } catch (IOException e) {
            LOG.warn("{} could not be removed; the next start will", folder, e);
        }
    }

    /** Tells browsers how far a run is, not more often than they can show. */
    private final class Follower implements Worker.Listener {
        private static final long GRAIN_NANOS = 300_000_000;

        private final long run;
        private long toldAt;

        Follower(long run) {
            this.run = run;
        }

        @Override
        public void stage(String name) {
            progress.put(run, new Run.Progress(name, null, clock.instant()));
            tell();
            toldAt = System.nanoTime();
        }

        @Override
        public void gap(double proven) {
            progress.computeIfPresent(
                    run, (_, last) -> new Run.Progress(last.stage(), proven, last.since()));
            if (System.nanoTime() - toldAt > GRAIN_NANOS) {
                toldAt = System.nanoTime();
                tell();
            }
        }

        private void tell() {
            try {
                changed(run);
            } catch (NestedRuntimeException e) {
                LOG.warn("how far the run is cannot be told", e);
            }
        }
    }
}
