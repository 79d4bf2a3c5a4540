package io.rackwright.server.view;

import io.rackwright.server.run.Run;
import io.rackwright.server.run.Runs;
import io.rackwright.server.table.RunTables;
import io.rackwright.server.web.KeptAnswers;
import java.nio.file.Path;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers views. A run never changes once it is done, so each view of it is made once and kept, as
 * the bytes that are sent, while there is room.
 */
@Component
final class Views {
    private static final long MOST_BYTES = 96L << 20;

    private final Runs runs;
    private final RunTables tables;
    private final KeptAnswers<Key> kept;

    private record Key(long run, String view) {}

    Views(Runs runs, RunTables tables, JsonMapper json) {
        this.runs = runs;
        this.tables = tables;
        this.kept = new KeptAnswers<>(json, MOST_BYTES);
    }

    /**
     * @param view a plan's, with its parameters: what tells its answer from others of the run
     */
    <T> ResponseEntity<byte[]> answer(long id, String view, View<T> of) {
        Run run = runs.done(id);
        return kept.of(
                new Key(id, view),
                () -> {
                    Path folder = runs.folder(id);
                    return tables.of(folder, open -> of.of(new OpenRun(run, folder, open)));
                });
    }
}
