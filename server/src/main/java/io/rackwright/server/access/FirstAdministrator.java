package io.rackwright.server.access;

import io.rackwright.server.ServeOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator where there is no user, and keeps a server with a first password
 * off the network.
 */
@Component
@Profile("!offline")
public final class FirstAdministrator {
    public static final String NAME = "admin";

    private final @Nullable String password;

    public FirstAdministrator(Users users, ServeOptions options) {
        boolean first = users.all().isEmpty();
        boolean unchanged =
                first
                        || users.all().stream()
                                .anyMatch(u -> u.role() == Role.ADMIN && u.mustChange());
        if (unchanged && !options.isLoopback()) {
            throw new FirstPasswordException(
                    "an administrator has not changed the one-time password, which must not be open"
                            + " to a network. Maybe start it on loopback first, log in and change"
                            + " it");
        }
        password = first ? users.add(NAME, Role.ADMIN) : null;
    }

    /** The network would see a server whose administrator has a one-time password. */
    public static final class FirstPasswordException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FirstPasswordException(String message) {
            super(message);
        }
    }

    /** To be told once; empty where there was an administrator already. */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }
}
