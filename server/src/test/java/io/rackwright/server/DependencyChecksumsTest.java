package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the launcher would refuse to run, found before it does. A line of {@code
 * server/dependencies.sha256} for each jar that the command line does not run on.
 */
final class DependencyChecksumsTest {
    @Test
    void everyJarOfOthersIsInTheListOfTheProductOrInThatOfTheServer()
            throws IOException, NoSuchAlgorithmException {
        Path clone = TestServer.repository();
        String listed =
                Files.readString(clone.resolve("dependencies.sha256"))
                        + Files.readString(clone.resolve("server/dependencies.sha256"));
        List<String> unlisted = new ArrayList<>();
        int seen = 0;
        for (String entry :
                System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (!entry.endsWith(".jar") || jar.startsWith(clone) || entry.contains("surefire")) {
                continue;
            }
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            String line = HexFormat.of().formatHex(sum) + "  ";
            seen++;
            if (!listed.contains(line)) {
                unlisted.add(line + jar.getFileName());
            }
        }

        assertThat(seen).isGreaterThan(50);
        assertThat(unlisted).isEmpty();
    }
}
