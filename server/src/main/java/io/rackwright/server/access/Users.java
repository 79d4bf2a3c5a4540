package io.rackwright.server.access;

import io.rackwright.server.web.Refusal;
import io.rackwright.server.web.Refusal.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The users. Every request asks whether its user is still there, so they are held in memory beside
 * the database; one server at a time has the data folder, and so both agree.
 */
@Component
public final class Users {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private final JdbcClient database;
    private final Passwords passwords;
    private final Clock clock;
    private final Map<String, User> byName = new ConcurrentHashMap<>();

    public Users(JdbcClient database, Passwords passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        for (User user : database.sql("select * from users").query(Users::read).list()) {
            byName.put(user.name(), user);
        }
    }

    private static User read(ResultSet row, int number) throws SQLException {
        return new User(
                row.getString("name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("must_change"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("credentials_version"));
    }

    Optional<User> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<User> all() {
        return byName.values().stream().sorted(Comparator.comparing(User::name)).toList();
    }

    /** The user of that name and password. */
    Optional<User> verified(String name, String password) {
        User user = byName.get(name);
        String hash = user == null ? passwords.nobodys() : user.passwordHash();
        boolean right = passwords.matches(password, hash);
        return right ? Optional.ofNullable(user) : Optional.empty();
    }

    /**
     * Adds a user.
     *
     * @return the one-time password
     */
    synchronized String add(String name, Role role) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.wrong(
                    "No user can be called that.",
                    List.of(
                            Fault.of(
                                    "name",
                                    "expected 1 to 64 letters, digits and . _ @ -, the first a"
                                            + " letter or digit")));
        }
        if (byName.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
            throw Refusal.conflict("There is a user '%s' already.".formatted(name));
        }
        String password = passwords.oneTime();
        User user = new User(name, passwords.hash(password), role, true, now(), 1);
        database.sql(
                        "insert into users (name, password_hash, role, must_change, created_at,"
                                + " credentials_version) values (?, ?, ?, ?, ?, ?)")
                .params(
                        user.name(),
                        user.passwordHash(),
                        user.role().name(),
                        true,
                        user.createdAt().atOffset(ZoneOffset.UTC),
                        user.credentialsVersion())
                .update();
        byName.put(name, user);
        return password;
    }

    /** A new one-time password; empty when there is no such user. */
    public synchronized Optional<String> resetPassword(String name) {
        User user = byName.get(name);
        if (user == null) {
            return Optional.empty();
        }
        String password = passwords.oneTime();
        change(user, passwords.hash(password), user.role(), true);
        return Optional.of(password);
    }

    /** The user's own change; sessions that began before have ended. */
    synchronized User changePassword(String name, String current, String next) {
        User user =
                verified(name, current)
                        .orElseThrow(() ->
                                Refusal.wrong(
                                        "The current password is not right.",
                                        List.of(Fault.of("current", "is not right"))));
        passwords.requireStrong(name, next);
        if (next.equals(current)) {
            throw Refusal.wrong(
                    "The new password is the old one.",
                    List.of(Fault.of("next", "is the current one")));
        }
        return change(user, passwords.hash(next), user.role(), false);
    }

    synchronized void changeRole(User user, Role role) {
        if (user.role() == Role.ADMIN && role != Role.ADMIN) {
            requireAnotherAdministrator(user);
        }
        change(user, user.passwordHash(), role, user.mustChange());
    }

    synchronized void remove(User user) {
        requireAnotherAdministrator(user);
        database.sql("delete from users where name = ?").param(user.name()).update();
        byName.remove(user.name());
    }

    private void requireAnotherAdministrator(User user) {
        boolean another =
                byName.values().stream()
                        .anyMatch(u -> u.role() == Role.ADMIN && !u.name().equals(user.name()));
        if (!another) {
            throw Refusal.conflict(
                    "'%s' is the last administrator: nobody could keep users any more."
                            .formatted(user.name()));
        }
    }

    private User change(User user, String hash, Role role, boolean mustChange) {
        User changed =
                new User(
                        user.name(),
                        hash,
                        role,
                        mustChange,
                        user.createdAt(),
                        user.credentialsVersion() + 1);
        database.sql(
                        "update users set password_hash = ?, role = ?, must_change = ?,"
                                + " credentials_version = ? where name = ?")
                .params(hash, role.name(), mustChange, changed.credentialsVersion(), user.name())
                .update();
        byName.put(changed.name(), changed);
        return changed;
    }

    private Instant now() {
        return clock.instant();
    }
}
