package io.rackwright.server.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rackwright.app.explain.Answer;
import io.rackwright.app.explain.Explanations;
import io.rackwright.app.explain.UnknownSubjectException;
import io.rackwright.app.report.Column;
import io.rackwright.app.report.Table;
import io.rackwright.app.run.Run;
import io.rackwright.app.run.RunReader;
import io.rackwright.app.run.UnreadableRunException;
import io.rackwright.server.run.RunKind;
import io.rackwright.server.run.Runs;
import io.rackwright.server.table.TableColumn;
import io.rackwright.server.view.Why.WhyAnswer;
import io.rackwright.server.view.Why.WhyPart;
import io.rackwright.server.view.Why.WhyStage;
import io.rackwright.server.web.Refusal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Answers "why?" as {@code ./rackwright explain} does. An answer may take the better part of a
 * minute, since the run is read and the optimiser's model solved again: it is made one at a time,
 * beside the requests, which are told how far it is. The runs that were asked about last stay read,
 * and answers are kept.
 */
@Component
@Profile("!offline")
final class WhyAnswers {
    /** A read run of the reference program's size takes some 200 MB. */
    private static final int MOST_RUNS_READ = 2;

    private static final int MOST_KEPT = 400;
    private static final int MOST_WAITING = 30;
    private static final long PATIENCE_MS = 250;

    /** For the command line; here nothing is planned again. */
    private static final String ONLY_A_COMMAND =
            " --try plans the whole program without these limits.";

    private final Runs runs;
    private final Cache<Key, Asked> asked = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Cache<Long, Run> read =
            Caffeine.newBuilder()
                    .maximumSize(MOST_RUNS_READ)
                    .expireAfterAccess(Duration.ofMinutes(30))
                    .build();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService oneAtATime =
            Executors.newSingleThreadExecutor(
                    task -> Thread.ofPlatform().name("why").daemon().unstarted(task));

    private record Key(long run, String subject) {}

    WhyAnswers(Runs runs) {
        this.runs = runs;
    }

    @PreDestroy
    void stop() {
        oneAtATime.shutdownNow();
    }

    /**
     * The answer, if it comes at once; else how far it is.
     *
     * @throws Refusal when the run is no plan, or has nothing of that name
     */
    Why of(long id, String subject) {
        if (runs.done(id).kind() != RunKind.PLAN) {
            throw Refusal.conflict("Run %d is no plan.".formatted(id));
        }
        Path folder = runs.folder(id);
        Key key = new Key(id, subject);
        Asked one = asked.get(key, _ -> begin(key, folder));
        try {
            return one.within(PATIENCE_MS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            asked.invalidate(key);
            throw new IllegalStateException("no answer about " + subject, e.getCause());
        }
    }

    private Asked begin(Key key, Path folder) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            throw Refusal.conflict("Too many questions wait for their answer. Ask again later.");
        }
        Asked one = new Asked();
        oneAtATime.execute(() -> answer(key, folder, one));
        return one;
    }

    private void answer(Key key, Path folder, Asked one) {
        try {
            one.stage = WhyStage.READING;
            Run run = read(key.run(), folder);
            one.stage = WhyStage.SOLVING;
            Answer answer = Explanations.of(run, key.subject(), false);
            one.answer.complete(told(answer));
        } catch (UnknownSubjectException e) {
            one.answer.completeExceptionally(
                    Refusal.missing(sentence(String.valueOf(e.getMessage()))));
        } catch (UnreadableRunException e) {
            one.answer.completeExceptionally(
                    Refusal.conflict(sentence(String.valueOf(e.getMessage()))));
        } catch (IOException | RuntimeException e) {
            one.answer.completeExceptionally(e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static String sentence(String message) {
        String end = message.endsWith("'") || message.endsWith(".") ? "" : ".";
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + end;
    }

    private Run read(long id, Path folder) throws IOException {
        Run known = read.getIfPresent(id);
        if (known == null) {
            known = RunReader.read(folder);
            read.put(id, known);
        }
        return known;
    }

    private static WhyAnswer told(Answer answer) {
        List<WhyPart> parts = new ArrayList<>();
        for (Answer.Part part : answer.parts()) {
            Table<?> table = part.table();
            parts.add(
                    new WhyPart(
                            part.name(),
                            part.title(),
                            part.sentences().stream()
                                    .map(s -> s.replace(ONLY_A_COMMAND, ""))
                                    .toList(),
                            table == null ? null : Why.page(columns(table), rows(table))));
        }
        return new WhyAnswer(answer.kind(), answer.subject(), answer.headline(), parts);
    }

    private static List<TableColumn> columns(Table<?> table) {
        List<TableColumn> columns = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            columns.add(
                    TableColumn.ofRun(
                            column.name(), TableColumn.Type.valueOf(column.type().name())));
        }
        return columns;
    }

    private static <R> List<List<@Nullable Object>> rows(Table<R> table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (R row : table.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (Column<R> column : table.columns()) {
                cells.add(cell(column.type(), column.text(row)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static @Nullable Object cell(Column.Type type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case TEXT, DATE -> text;
            case WHOLE -> Long.valueOf(text);
            case NUMBER -> Double.valueOf(text);
            case FLAG -> Boolean.valueOf(text);
        };
    }

    /** A question, until its answer is there and after. */
    private static final class Asked {
        private final long since = System.nanoTime();
        private final CompletableFuture<WhyAnswer> answer = new CompletableFuture<>();
        private volatile WhyStage stage = WhyStage.WAITING;

        Why within(long milliseconds) throws ExecutionException {
            try {
                return new Why(WhyStage.DONE, 0, answer.get(milliseconds, TimeUnit.MILLISECONDS));
            } catch (TimeoutException _) {
                return new Why(stage, (System.nanoTime() - since) / 1e9, null);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new Why(stage, (System.nanoTime() - since) / 1e9, null);
            }
        }
    }
}
