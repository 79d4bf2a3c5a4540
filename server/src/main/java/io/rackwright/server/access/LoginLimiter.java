package io.rackwright.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Bounds how often passwords can be tried: five failures of one name from one address, twenty of
 * one address whatever the name, each within five minutes. A name alone is not blocked, or anybody
 * could lock a user out.
 */
@Component
final class LoginLimiter {
    private static final int OF_ONE_NAME = 5;
    private static final int OF_ONE_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Ticker time;
    private final Cache<String, Failures> failures;

    private record Failures(int count, long firstNanos) {}

    @Autowired
    LoginLimiter() {
        this(Ticker.systemTicker());
    }

    LoginLimiter(Ticker time) {
        this.time = time;
        this.failures =
                Caffeine.newBuilder()
                        .ticker(time)
                        .expireAfterWrite(WINDOW)
                        .maximumSize(10_000)
                        .build();
    }

    /** How long until the name may be tried again from the address; empty when it may be now. */
    Optional<Duration> blocked(String name, String address) {
        Duration wait = wait(both(name, address), OF_ONE_NAME);
        Duration other = wait(address, OF_ONE_ADDRESS);
        Duration longer = wait.compareTo(other) > 0 ? wait : other;
        return longer.isPositive() ? Optional.of(longer) : Optional.empty();
    }

    void failed(String name, String address) {
        count(both(name, address));
        count(address);
    }

    void succeeded(String name, String address) {
        failures.invalidate(both(name, address));
    }

    private void count(String key) {
        long now = time.read();
        failures.asMap()
                .merge(
                        key,
                        new Failures(1, now),
                        (old, one) ->
                                now - old.firstNanos() > WINDOW.toNanos()
                                        ? one
                                        : new Failures(old.count() + 1, old.firstNanos()));
    }

    private Duration wait(String key, int allowed) {
        Failures seen = failures.getIfPresent(key);
        if (seen == null || seen.count() < allowed) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(seen.firstNanos() + WINDOW.toNanos() - time.read());
    }

    private static String both(String name, String address) {
        return address + "\n" + name;
    }
}
