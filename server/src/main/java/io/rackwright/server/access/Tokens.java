package io.rackwright.server.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rackwright.server.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Tokens for scripts. What is kept is a hash: a token has 256 random bits, so a fast one will do.
 */
@Component
final class Tokens {
    private static final String PREFIX = "rackwright_";
    private static final int MOST_OF_ONE_USER = 50;

    /** How exactly the last use is known, so that not every request writes. */
    private static final Duration USE_GRAIN = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A token as its owner sees it.
     *
     * @param secret what a script sends; only once, when it was made
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Token(
            long id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String secret) {}

    List<Token> of(String user) {
        return database.sql("select * from tokens where user_name = ? order by id")
                .param(user)
                .query(Tokens::read)
                .list();
    }

    private static Token read(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant(),
                null);
    }

    Token make(String user, String name, int days) {
        if (of(user).size() >= MOST_OF_ONE_USER) {
            throw Refusal.conflict(
                    "There are %d tokens already; remove one first.".formatted(MOST_OF_ONE_USER));
        }
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        Instant expires = now.plus(Duration.ofDays(days));
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        "insert into tokens (user_name, name, sha256, created_at, expires_at)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        user,
                        name,
                        sha256(secret),
                        now.atOffset(ZoneOffset.UTC),
                        expires.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return new Token(
                Objects.requireNonNull(key.getKeyAs(Long.class)), name, now, expires, null, secret);
    }

    boolean remove(String user, long id) {
        return database.sql("delete from tokens where user_name = ? and id = ?")
                        .params(user, id)
                        .update()
                > 0;
    }

    /** The user whose token it is, if it is one that has not expired. */
    Optional<String> owner(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String hash = sha256(secret);
        Optional<String> owner =
                database.sql("select user_name from tokens where sha256 = ? and expires_at > ?")
                        .params(hash, now)
                        .query(String.class)
                        .optional();
        if (owner.isPresent()) {
            database.sql(
                            "update tokens set last_used_at = ? where sha256 = ? and"
                                    + " (last_used_at is null or last_used_at < ?)")
                    .params(now, hash, now.minus(USE_GRAIN))
                    .update();
        }
        return owner;
    }

    private static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
