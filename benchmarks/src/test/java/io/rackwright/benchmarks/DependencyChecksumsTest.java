package io.rackwright.benchmarks;

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

/** What the launcher would refuse to run, found before it does. */
class DependencyChecksumsTest {

    @Test
    void everyJarOfOthersIsInTheListOfTheProductOrInThatOfTheBenchmarks()
            throws IOException, NoSuchAlgorithmException {
        String listed =
                Files.readString(Path.of("../dependencies.sha256"))
                        + Files.readString(Path.of("dependencies.sha256"));
        List<String> unlisted = new ArrayList<>();
        int seen = 0;
        Path clone = Path.of("..").toAbsolutePath().normalize();
        for (String entry :
                System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (!entry.endsWith(".jar") || jar.startsWith(clone) || isOfSurefire(jar)) {
                continue;
            }
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            String line = HexFormat.of().formatHex(sum) + "  ";
            seen++;
            if (!listed.contains(line)) {
                unlisted.add(line + jar.getFileName());
            }
        }

        assertThat(seen).isGreaterThan(10);
        assertThat(unlisted).isEmpty();
    }

    private static boolean isOfSurefire(Path jar) {
        return jar.toString().contains("surefire") || jar.toString().contains("junit");
    }
}
