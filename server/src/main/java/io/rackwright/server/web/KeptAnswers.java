package io.rackwright.server.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that never change once they are made, kept while there is room as the bytes that are
 * sent.
 *
 * @param <K> what tells one answer from another
 */
public final class KeptAnswers<K> {
    private final JsonMapper json;
    private final Cache<K, Made> made;

    private record Made(byte[] bytes, String etag) {}

    /**
     * @param mostBytes of all answers together
     */
    public KeptAnswers(JsonMapper json, long mostBytes) {
        this.json = json;
        this.made =
                Caffeine.newBuilder()
                        .maximumWeight(mostBytes)
                        .weigher((K key, Made value) -> value.bytes().length)
                        .build();
    }

    /** The answer of a key, made when it is first asked for. */
    public ResponseEntity<byte[]> of(K key, Supplier<?> make) {
        Made answer = made.get(key, _ -> made(make.get()));
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
