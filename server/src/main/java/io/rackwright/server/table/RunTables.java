package io.rackwright.server.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.rackwright.server.DataFolder;
import io.rackwright.server.table.TableFolder.ClosedFolderException;
import io.rackwright.server.web.Refusal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of runs: opened when they are first asked for, the last few kept open. */
@Component
public final class RunTables {
    private static final int MOST_OPEN = 6;

    private final DataFolder data;
    private final Cache<Path, TableFolder> open =
            Caffeine.newBuilder()
                    .maximumSize(MOST_OPEN)
                    .expireAfterAccess(Duration.ofMinutes(30))
                    .evictionListener(RunTables::closed)
                    .removalListener(RunTables::closed)
                    .build();

    RunTables(DataFolder data) {
        this.data = data;
    }

    private static void closed(
            @Nullable Path run, @Nullable TableFolder folder, RemovalCause cause) {
        if (folder != null) {
            folder.close();
        }
    }

    /**
     * Asks a run's tables.
     *
     * @param run its folder, below that of all runs
     */
    public <T> T of(Path run, Function<TableFolder, T> question) {
        try {
            return question.apply(open.get(run, this::openFolder));
        } catch (ClosedFolderException _) {
            return question.apply(open.get(run, this::openFolder));
        }
    }

    private TableFolder openFolder(Path run) {
        if (!Files.isDirectory(run)) {
            throw Refusal.missing("The run's folder is no longer there.");
        }
        Path copy = copyOf(run);
        try {
            ParquetCopy.ensure(run, copy);
            return TableFolder.open(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + run + " cannot be opened", e);
        }
    }

    private Path copyOf(Path run) {
        return data.cache().resolve(data.runs().relativize(run).toString().replace('/', '_'));
    }

    /** Forgets a run that is being removed, and its copy. */
    public void forget(Path run) throws IOException {
        open.invalidate(run);
        DataFolder.remove(copyOf(run));
    }

    @PreDestroy
    void closeAll() {
        open.invalidateAll();
        open.cleanUp();
    }
}
