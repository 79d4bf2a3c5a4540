package io.rackwright.server.run;

import io.rackwright.server.DataFolder;
import io.rackwright.server.web.Page;
import io.rackwright.server.web.Refusal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database knows of runs. A run's state changes here alone, each time in one statement.
 */
@Component
public final class Runs {
    private static final String SELECT = "select * from runs";

    private final JdbcClient database;
    private final DataFolder data;
    private final Clock clock;
    private final JsonMapper json;
    private final TransactionTemplate atOnce;

    Runs(
            JdbcClient database,
            TransactionTemplate atOnce,
            DataFolder data,
            Clock clock,
            JsonMapper json) {
        this.database = database;
        this.atOnce = atOnce;
        this.data = data;
        this.clock = clock;
        this.json = json;
    }

    /** What a list of runs may be limited to; null for any. */
    record Wanted(@Nullable String program, @Nullable RunKind kind, @Nullable RunState state) {}

    private Run read(ResultSet row, int number) throws SQLException {
        RunRequest request = json.readValue(row.getString("request"), RunRequest.class);
        Instant started = instant(row, "started_at");
        Instant ended = instant(row, "ended_at");
        String figures = row.getString("figures");
        long parent = row.getLong("parent");
        boolean hasParent = !row.wasNull();
        return new Run(
                row.getLong("id"),
                RunKind.valueOf(row.getString("kind")),
                row.getString("program"),
                row.getString("label"),
                request.scenarioNames(),
                RunState.valueOf(row.getString("state")),
                null,
                null,
                null,
                null,
                row.getString("message"),
                Objects.requireNonNull(instant(row, "created_at")),
                row.getString("created_by"),
                started,
                ended,
                started == null || ended == null ? null : Run.seconds(started, ended),
                row.getInt("attempts"),
                row.getBoolean("pinned"),
                hasParent ? parent : null,
                request,
                figures == null ? null : json.readValue(figures, PlanFigures.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    public Optional<Run> find(long id) {
        return database.sql(SELECT + " where id = ?").param(id).query(this::read).optional();
    }

    /**
     * @throws Refusal when there is none
     */
    public Run get(long id) {
        return find(id).orElseThrow(() -> Refusal.missing("There is no run %d.".formatted(id)));
    }

    /**
     * @throws Refusal when there is none, or it has not been finished
     */
    public Run done(long id) {
        Run run = get(id);
        if (run.state() != RunState.DONE) {
            throw Refusal.conflict(
                    "Run %d is %s: there is nothing in it to show."
                            .formatted(id, run.state().name().toLowerCase(Locale.ROOT)));
        }
        return run;
    }

    /** Newest first; levels of a frontier stay with it. */
    Page<Run> list(Wanted wanted, int offset, int limit) {
        List<String> conditions = new ArrayList<>(List.of("parent is null"));
        List<Object> values = new ArrayList<>();
        condition(conditions, values, "program", wanted.program());
        RunKind kind = wanted.kind();
        condition(conditions, values, "kind", kind == null ? null : kind.name());
        RunState state = wanted.state();
        condition(conditions, values, "state", state == null ? null : state.name());
        String where = " where " + String.join(" and ", conditions);
        long total =
                database.sql("select count(*) from runs" + where)
                        .params(values)
                        .query(Long.class)
                        .single();
        List<Object> paged = new ArrayList<>(values);
        paged.add(limit);
        paged.add(offset);
        List<Run> items =
                database.sql(SELECT + where + " order by id desc limit ? offset ?")
                        .params(paged)
                        .query(this::read)
                        .list();
        return new Page<>(items, total, offset, limit);
    }

    private static void condition(
            List<String> conditions, List<Object> values, String column, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }

    /** The id of the plan that was asked for last, of those that are done. */
    public Optional<Long> newestPlan() {
        return list(new Wanted(null, RunKind.PLAN, RunState.DONE), 0, 1).items().stream()
                .map(Run::id)
                .findFirst();
    }

    /** First the one that has waited longest. */
    List<Run> in(RunState state) {
        return database.sql(SELECT + " where state = ? order by id")
                .param(state.name())
                .query(this::read)
                .list();
    }

    /** How many wait. */
    int queued() {
        return queuedBefore(Long.MAX_VALUE);
    }

    /** How many of those that wait come before a run. */
    int queuedBefore(long id) {
        return database.sql("select count(*) from runs where state = 'QUEUED' and id < ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** The levels of a frontier, lowest first. */
    List<Run> levels(long frontier) {
        return database.sql(SELECT + " where parent = ? order by id")
                .param(frontier)
                .query(this::read)
                .list();
    }

    Run add(RunRequest request, String label, String by) {
        return Objects.requireNonNull(
                atOnce.execute(_ -> {
                    long id = insert(request, label, by, RunState.QUEUED, null, null);
                    database.sql("update runs set folder = ? where id = ?")
                            .params(Long.toString(id), id)
                            .update();
                    return get(id);
                }));
    }

    /** Of a comparison, that of its plans. */
    private @Nullable String programOf(RunRequest request) {
        List<Long> compared = request.runs();
        return request.kind() == RunKind.COMPARE && compared != null
                ? get(compared.getFirst()).program()
                : request.program();
    }

    private long insert(
            RunRequest request,
            String label,
            String by,
            RunState state,
            @Nullable Long parent,
            @Nullable String folder) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        "insert into runs (kind, program, label, request, state, created_at,"
                                + " created_by, attempts, pinned, parent, folder)"
                                + " values (?, ?, ?, ?, ?, ?, ?, 0, false, ?, ?)")
                .params(
                        Arrays.asList(
                                request.kind().name(),
                                programOf(request),
                                label,
                                json.writeValueAsString(request),
                                state.name(),
                                now(),
                                by,
                                parent,
                                folder == null ? "" : folder))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    /** Takes the run that has waited longest; empty when none waits. */
    Optional<Run> start() {
        Optional<Long> next =
                database.sql(
                                "select id from runs where state = 'QUEUED' order by id limit 1 for"
                                        + " update")
                        .query(Long.class)
                        .optional();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        int taken =
                database.sql(
                                "update runs set state = 'RUNNING', started_at = ?, ended_at ="
                                        + " null, message = null, attempts = attempts + 1 where id"
                                        + " = ? and state = 'QUEUED'")
                        .params(now(), next.get())
                        .update();
        return taken == 0 ? Optional.empty() : find(next.get());
    }

    /** Its folder is in place. Levels of a frontier become runs of their own with it. */
    void finish(Run run, @Nullable PlanFigures figures, List<Level> levels) {
        atOnce.executeWithoutResult(_ -> enter(run, figures, levels));
    }

    private void enter(Run run, @Nullable PlanFigures figures, List<Level> levels) {
        database.sql("update runs set state = 'DONE', ended_at = ?, figures = ? where id = ?")
                .params(
                        Arrays.asList(
                                now(),
                                figures == null ? null : json.writeValueAsString(figures),
                                run.id()))
                .update();
        for (Level level : levels) {
            long id =
                    insert(
                            RunRequest.plan(String.valueOf(run.program()), List.of()),
                            level.label(),
                            run.createdBy(),
                            RunState.DONE,
                            run.id(),
                            run.id() + "/" + level.folder());
            database.sql(
                            "update runs set started_at = ?, ended_at = ?, figures = ? where id ="
                                    + " ?")
                    .params(now(), now(), json.writeValueAsString(level.figures()), id)
                    .update();
        }
    }

    /** A plan within a frontier. */
    record Level(String folder, String label, PlanFigures figures) {}

    void end(long id, RunState state, String message) {
        database.sql("update runs set state = ?, ended_at = ?, message = ? where id = ?")
                .params(
                        state.name(),
                        now(),
                        message.substring(0, Math.min(4000, message.length())),
                        id)
                .update();
    }

    /** Back to where it was in the queue, since the server stopped while it ran. */
    void requeue(long id) {
        database.sql(
                        "update runs set state = 'QUEUED', started_at = null where id = ? and state"
                                + " = 'RUNNING'")
                .param(id)
                .update();
    }

    /** True when it waited, and does no longer. */
    boolean cancelQueued(long id) {
        return database.sql(
                                "update runs set state = 'CANCELLED', ended_at = ? where id = ? and"
                                        + " state = 'QUEUED'")
                        .params(now(), id)
                        .update()
                > 0;
    }

    void rename(long id, String label) {
        database.sql("update runs set label = ? where id = ?").params(label, id).update();
    }

    void pin(long id, boolean pinned) {
        database.sql("update runs set pinned = ? where id = ?").params(pinned, id).update();
    }

    void remove(long id) {
        database.sql("delete from runs where id = ?").param(id).update();
    }

    /** Runs that are over and nobody pinned, older than the newest so many. */
    List<Run> beyond(int kept) {
        return database.sql(
                        SELECT
                                + " where state in ('DONE', 'FAILED', 'CANCELLED') and not pinned"
                                + " and parent is null order by id desc offset ?")
                .param(kept)
                .query(this::read)
                .list();
    }

    /** Whether any run was ever asked for. */
    public boolean isEmpty() {
        return database.sql("select count(*) from runs").query(Long.class).single() == 0;
    }

    /** Where a run's result is, or will be. */
    public Path folder(long id) {
        String folder =
                database.sql("select folder from runs where id = ?")
                        .param(id)
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> Refusal.missing("There is no run %d.".formatted(id)));
        return data.runs().resolve(folder);
    }
}
