package io.rackwright.server.program;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rackwright.app.Programs;
import io.rackwright.io.CheckedDraft;
import io.rackwright.server.DataFolder;
import io.rackwright.server.program.ServedProgram.Source;
import io.rackwright.server.web.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps programs. A revision is moved into place whole and only then entered in the database, so
 * one that was acknowledged is there, and one that was not leaves nothing that anybody sees.
 */
@Component
public final class ProgramLibrary {
    /** Older ones may still be planned by what is queued. */
    private static final int KEPT_REVISIONS = 5;

    private static final int LONGEST_ID = 40;

    private final JdbcClient database;
    private final DataFolder data;
    private final Clock clock;
    private final Cache<Path, CheckedDraft> drafts =
            Caffeine.newBuilder().maximumSize(8).softValues().build();

    ProgramLibrary(JdbcClient database, DataFolder data, Clock clock) throws IOException {
        this.database = database;
        this.data = data;
        this.clock = clock;
        removeUnfinished();
    }

    /** What a server that was killed left behind. */
    private void removeUnfinished() throws IOException {
        Set<Path> known = new HashSet<>();
        for (ServedProgram program : all()) {
            known.add(data.programs().resolve(program.id()));
            removeRevisions(program, r -> r > program.revision());
        }
        try (Stream<Path> folders = Files.list(data.programs())) {
            for (Path folder : folders.filter(f -> !known.contains(f)).toList()) {
                DataFolder.remove(folder);
            }
        }
    }

    private interface Which {
        boolean revision(int number);
    }

    private void removeRevisions(ServedProgram program, Which which) throws IOException {
        try (Stream<Path> revisions = Files.list(data.programs().resolve(program.id()))) {
            for (Path revision : revisions.toList()) {
                String name = String.valueOf(revision.getFileName());
                if (!name.matches("\\d+") || which.revision(Integer.parseInt(name))) {
                    DataFolder.remove(revision);
                }
            }
        }
    }

    /** By name. */
    public List<ServedProgram> all() {
        return database.sql("select * from programs order by name, id")
                .query(ProgramLibrary::read)
                .list();
    }

    private static ServedProgram read(ResultSet row, int number) throws SQLException {
        return new ServedProgram(
                row.getString("id"),
                row.getString("name"),
                Source.valueOf(row.getString("source")),
                row.getInt("revision"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    public Optional<ServedProgram> find(String id) {
        return database.sql("select * from programs where id = ?")
                .param(id)
                .query(ProgramLibrary::read)
                .optional();
    }

    /**
     * @throws Refusal when there is none
     */
    public ServedProgram get(String id) {
        return find(id).orElseThrow(() -> Refusal.missing("There is no program of that name."));
    }

    /** The tables of a revision. */
    public Path folder(String id, int revision) {
        return data.programs().resolve(id).resolve(Integer.toString(revision));
    }

    public Path folder(ServedProgram program) {
        return folder(program.id(), program.revision());
    }

    /** What is in its tables, with every finding; read once a revision. */
    public CheckedDraft draft(ServedProgram program) {
        return drafts.get(folder(program), Programs::draft);
    }

    /**
     * Adds a program.
     *
     * @param folder with its tables, on the same disk as the data folder; it is moved away
     */
    public synchronized ServedProgram add(String name, Source source, String by, Path folder)
            throws IOException {
        if (all().stream().anyMatch(p -> p.name().equalsIgnoreCase(name))) {
            throw Refusal.conflict(
                    "There is a program '%s' already: replace it, or take another name."
                            .formatted(name));
        }
        String id = freeId(name);
        Files.createDirectories(data.programs().resolve(id));
        move(folder, folder(id, 1));
        database.sql(
                        "insert into programs (id, name, source, revision, created_at, created_by)"
                                + " values (?, ?, ?, 1, ?, ?)")
                .params(id, name, source.name(), clock.instant().atOffset(ZoneOffset.UTC), by)
                .update();
        return get(id);
    }

    /** A program's next revision. */
    public synchronized ServedProgram replace(ServedProgram program, String by, Path folder)
            throws IOException {
        ServedProgram now = get(program.id());
        int revision = now.revision() + 1;
        move(folder, folder(now.id(), revision));
        database.sql(
                        "update programs set revision = ?, source = ?, created_at = ?, created_by ="
                                + " ? where id = ?")
                .params(
                        revision,
                        Source.UPLOADED.name(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by,
                        now.id())
                .update();
        removeRevisions(now, r -> r <= revision - KEPT_REVISIONS);
        return get(now.id());
    }

    private static void move(Path folder, Path to) throws IOException {
        DataFolder.force(folder);
        Files.move(folder, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of letters, digits and dashes, so that it can be in addresses and be a folder. */
    private String freeId(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String base =
                plain.isEmpty()
                        ? "program"
                        : plain.substring(0, Math.min(LONGEST_ID, plain.length()));
        String id = base;
        for (int k = 2; find(id).isPresent(); k++) {
            id = base + "-" + k;
        }
        return id;
    }

    /** Removes a program; its runs stay, with the tables that they were planned from. */
    public synchronized void remove(ServedProgram program) throws IOException {
        database.sql("delete from programs where id = ?").param(program.id()).update();
        DataFolder.remove(data.programs().resolve(program.id()));
    }
}
