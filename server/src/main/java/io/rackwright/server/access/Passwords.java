package io.rackwright.server.access;

import io.rackwright.server.web.Refusal;
import io.rackwright.server.web.Refusal.Fault;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, 19 MiB and two passes, as OWASP's cheat sheet on password storage
 * recommends; two at a time, so that many who try at once cannot take the memory.
 */
@Component
public final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** Without those that are easily taken for each other. */
    private static final String ONE_TIME_LETTERS =
            "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

    /** Long enough to pass by length, and the first that anybody tries. */
    private static final Set<String> COMMON =
            Set.of(
                    "123456789012",
                    "1234567890123",
                    "passwordpassword",
                    "password1234",
                    "password12345",
                    "qwertyuiop12",
                    "qwertyuiopas",
                    "administrator",
                    "iloveyouiloveyou",
                    "rackwright",
                    "rackwrightrackwright",
                    "rackwright123",
                    "letmeinletmein",
                    "changemechangeme",
                    "welcomewelcome");

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore atATime = new Semaphore(2);
    private final SecureRandom random = new SecureRandom();

    private final String nobodys = encoder.encode(oneTime());

    String hash(String password) {
        return limited(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return limited(() -> encoder.matches(password, hash));
    }

    /** Of a password that nobody has, to compare with where there is no user: it takes as long. */
    String nobodys() {
        return nobodys;
    }

    /** Twenty letters and digits, some 112 bits. */
    String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int k = 0; k < 20; k++) {
            password.append(ONE_TIME_LETTERS.charAt(random.nextInt(ONE_TIME_LETTERS.length())));
        }
        return password.toString();
    }

    /**
     * @throws Refusal when a password is too weak, saying all that is wrong with it
     */
    void requireStrong(String userName, String password) {
        List<Fault> faults = new ArrayList<>();
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            faults.add(
                    Fault.of(
                            "next",
                            "has %d characters; expected %d to %d"
                                    .formatted(password.length(), SHORTEST, LONGEST)));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(userName.toLowerCase(Locale.ROOT))) {
            faults.add(Fault.of("next", "contains the user's name"));
        }
        if (COMMON.contains(plain) || plain.chars().distinct().count() < 5) {
            faults.add(Fault.of("next", "is one of the first that anybody would try"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.wrong("The new password is too weak.", faults);
        }
    }

    private <T> T limited(Supplier<T> work) {
        atATime.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atATime.release();
        }
    }
}
