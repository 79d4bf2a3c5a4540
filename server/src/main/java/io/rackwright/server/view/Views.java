package io.rackwright.server.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rackwright.server.run.Run;
import io.rackwright.server.run.Runs;
import io.rackwright.server.table.RunTables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
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
    private final JsonMapper json;
    private final Cache<Key, Made> made =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .weigher((Key key, Made value) -> value.bytes().length)
                    .build();

    private record Key(long run, String view) {}

    private record Made(byte[] bytes, String etag) {}

    Views(Runs runs, RunTables tables, JsonMapper json) {
        this.runs = runs;
        this.tables = tables;
        this.json = json;
    }

    /**
     * @param view a plan's, with its parameters: what tells its answer from others of the run
     */
    <T> ResponseEntity<byte[]> answer(long id, String view, View<T> of) {
        Run run = runs.done(id);
        return kept(id, view, () -> open(run, of));
    }

    /** Asks a finished run, and keeps nothing: for files. */
    <T> T open(long id, View<T> of) {
        return open(runs.done(id), of);
    }

    private <T> T open(Run run, View<T> of) {
        Path folder = runs.folder(run.id());
        return tables.of(folder, open -> of.of(new OpenRun(run, folder, open)));
    }

    private ResponseEntity<byte[]> kept(long id, String view, Supplier<?> make) {
        Made answer = made.get(new Key(id, view), _ -> made(make.get()));
        return ResponseEntity.ok()
                .eTag(answer.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.bytes());
    }

    private Made made(Object view) {
        byte[] bytes = json.writeValueAsString(view).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Made(bytes, "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
