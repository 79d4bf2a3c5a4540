package io.rackwright.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LoginLimiterTest {
    private long nanos;
    private final LoginLimiter limiter = new LoginLimiter(() -> nanos);

    @Test
    void fiveFailuresOfANameBlockItFromThatAddressForFiveMinutes() {
        for (int k = 0; k < 5; k++) {
            assertThat(limiter.blocked("ann", "1.1.1.1")).isEmpty();
            limiter.failed("ann", "1.1.1.1");
        }

        assertThat(limiter.blocked("ann", "1.1.1.1")).contains(Duration.ofMinutes(5));
        assertThat(limiter.blocked("ann", "2.2.2.2")).isEmpty();
        assertThat(limiter.blocked("bob", "1.1.1.1")).isEmpty();
        nanos += Duration.ofMinutes(5).toNanos() + 1;
        assertThat(limiter.blocked("ann", "1.1.1.1")).isEmpty();
    }

    @Test
    void anAddressThatTriesManyNamesIsBlockedToo() {
        for (int k = 0; k < 20; k++) {
            limiter.failed("user" + k, "1.1.1.1");
        }

        assertThat(limiter.blocked("ann", "1.1.1.1")).isPresent();
        assertThat(limiter.blocked("ann", "2.2.2.2")).isEmpty();
    }

    @Test
    void aSuccessForgetsTheFailuresOfThatName() {
        for (int k = 0; k < 4; k++) {
            limiter.failed("ann", "1.1.1.1");
        }
        limiter.succeeded("ann", "1.1.1.1");
        limiter.failed("ann", "1.1.1.1");

        assertThat(limiter.blocked("ann", "1.1.1.1")).isEmpty();
    }
}
