package io.rackwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Holds every jar that Rackwright and its tests run on against {@code dependencies.sha256}, lines
 * of {@code sha256 group:artifact:version[:classifier]}. After a wanted change of dependencies
 * {@code ./rackwright test -Dtest=DependencyChecksumsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -DwriteChecksums} writes the list anew.
 */
final class DependencyChecksumsTest {
    private static final Path LIST = Repository.root().resolve("dependencies.sha256");

    @Test
    void theJarsOnTheClassPathAreTheOnesListed() throws IOException {
        List<String> jars = jarsOnTheClassPath();
        if (System.getProperty("writeChecksums") != null) {
            Files.write(LIST, jars);
        }

        assertThat(jars).as("jars of other projects").hasSizeGreaterThan(10);
        assertThat(Files.readAllLines(LIST)).containsExactlyElementsOf(jars);
    }

    private static List<String> jarsOnTheClassPath() {
        Path localRepository = Path.of(System.getProperty("localRepository", ""));
        assumeFalse(localRepository.toString().isEmpty(), "started by Maven");
        TreeMap<String, String> sumByName = new TreeMap<>();
        String classPath = System.getProperty("java.class.path", "");
        Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(p -> p.startsWith(localRepository) && p.toString().endsWith(".jar"))
                .forEach(p -> sumByName.put(coordinates(localRepository.relativize(p)), sha256(p)));
        return sumByName.entrySet().stream().map(e -> e.getValue() + "  " + e.getKey()).toList();
    }

    /** From {@code org/example/tool/1.0/tool-1.0-linux.jar}. */
    private static String coordinates(Path jar) {
        int names = jar.getNameCount();
        String version = jar.getName(names - 2).toString();
        String artifact = jar.getName(names - 3).toString();
        String group = jar.subpath(0, names - 3).toString().replace(File.separatorChar, '.');
        String file = jar.getFileName().toString();
        String rest = file.substring((artifact + "-" + version).length(), file.length() - 4);
        return group + ":" + artifact + ":" + version + rest.replaceFirst("^-", ":");
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
