package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The web UI in a real Chromium, as its users have it: a server started as by the launcher, the
 * reference program planned by its first start, and the walks of {@code ui/e2e}. Their pictures
 * stand in {@code docs/screenshots}. First of all, being the longest.
 */
@Order(1)
final class BrowserTest {
    private static final Path CLONE = TestServer.repository();
    private static final Pattern AT =
            Pattern.compile("Rackwright is at (http://127\\.0\\.0\\.1:\\d+)/");

    @TempDir Path scratch;

    @Test
    void eachPageIsWalkedThroughAsItsUserWould() throws Exception {
        requireBrowser();
        Process server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx2g",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Drackwright.home=" + CLONE,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "--port=0",
                                "--data=" + scratch.resolve("data"))
                        .redirectErrorStream(true)
                        .start();
        try {
            walk(server);
        } finally {
            server.destroy();
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private static void walk(Process server) throws Exception {
        BufferedReader lines = server.inputReader();
        String base = "";
        String password = "";
        StringBuilder said = new StringBuilder();
        while (password.isEmpty()) {
            String line = lines.readLine();
            assertThat(line).as(said.toString()).isNotNull();
            said.append(line).append('\n');
            Matcher at = AT.matcher(line);
            if (at.find()) {
                base = at.group(1);
            }
            if (line.contains("one-time password ")) {
                password = line.substring(line.lastIndexOf(' ') + 1);
            }
        }
        StringBuffer log = new StringBuffer();
        Thread.ofVirtual().start(() -> lines.lines().forEach(l -> log.append(l).append('\n')));
        ProcessBuilder walks =
                new ProcessBuilder("node", "--test", "--test-reporter=spec", "e2e/walks.test.mjs")
                        .directory(CLONE.resolve("ui").toFile())
                        .redirectErrorStream(true);
        walks.environment().put("RACKWRIGHT_URL", base);
        walks.environment().put("RACKWRIGHT_PASSWORD", password);
        walks.environment()
                .put("RACKWRIGHT_SCREENSHOTS", CLONE.resolve("docs/screenshots").toString());
        Process walking = walks.start();
        String told = new String(walking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(Path.of("target", "walks.txt"), told);
        assertThat(walking.waitFor()).as(told + "\nThe server said:\n" + log).isZero();
        assertThat(told).containsPattern("tests [1-9]");
        assertThat(log).doesNotContain("ERROR");
    }

    /**
     * A build without npm or Chromium cannot drive one; where all is checked, they must be there.
     */
    private static void requireBrowser() throws IOException {
        boolean built = isBuilt();
        boolean browser =
                Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .anyMatch(p -> Files.isExecutable(Path.of(p)));
        if (built && browser) {
            return;
        }
        List<String> missing =
                Stream.of(built ? "" : "the built web UI (npm)", browser ? "" : "Chromium")
                        .filter(m -> !m.isEmpty())
                        .toList();
        if ("true".equals(System.getenv("CI"))) {
            fail("missing: " + missing);
        }
        abort("not walked, for want of " + missing);
    }

    private static boolean isBuilt() throws IOException {
        try (InputStream page = Main.class.getResourceAsStream("/ui/index.html")) {
            return page != null;
        }
    }
}
