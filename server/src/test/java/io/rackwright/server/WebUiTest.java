package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web UI's own checks: its rules of style, and its tests without a browser. */
final class WebUiTest {
    @ParameterizedTest
    @ValueSource(strings = {"lint", "test"})
    void itsOwnChecksPass(String script) throws Exception {
        File ui = TestServer.repository().resolve("ui").toFile();
        assumeTrue(
                "true".equals(System.getenv("CI")) || new File(ui, "node_modules").isDirectory(),
                "the web UI is not built here, for want of npm");
        Process npm =
                new ProcessBuilder("npm", "run", "--silent", script)
                        .directory(ui)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(npm.waitFor()).as(said).isZero();
    }
}
