package io.rackwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher in a clone of its own, in a folder with a space and an accent in its name, with
 * JDKs and a Maven that only say how they were called.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private record Ended(int exitCode, String out, String err) {}

    @TempDir Path temporary;
    private Path clone;
    private Path jdks;
    private Path maven;

    @BeforeEach
    void makeClone() throws IOException {
        clone = Files.createDirectories(temporary.resolve("a clône of it"));
        Files.copy(Repository.root().resolve("rackwright"), clone.resolve("rackwright"));
        write(clone.resolve("pom.xml"), "<project/>");
        write(clone.resolve(".mvn/jvm.config"), "");
        write(clone.resolve("dependencies.sha256"), "");
        write(clone.resolve("app/pom.xml"), "<project/>");
        write(clone.resolve("app/src/main/java/A.java"), "class A {}");
        jdks = Files.createDirectories(temporary.resolve("jdks"));
        maven = temporary.resolve("maven");
        mavenThat(
                """
                echo "$@" >>calls
                mkdir -p app/target
                touch app/target/rackwright.jar app/target/lib.jar
                printf %s "$PWD/app/target/lib.jar" >app/target/runtime.classpath
                """);
    }

    @Test
    void passesArgumentsAndTheExitCodeThrough() {
        jdk("25", "for a in \"$@\"; do echo \"[$a]\"; done; exit 3");

        Ended ended = launch("plan", "two words", "--out=é");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("[io.rackwright.app.cli.Main]\n[plan]\n[two words]\n[--out=é]\n")
                .contains("[-Drackwright.home=" + clone + "]")
                .contains(clone + "/app/target/rackwright.jar:" + clone + "/app/target/lib.jar");
    }

    @Test
    void runsTheProgramInTheCallersFolder() {
        jdk("25", "pwd -P");

        assertThat(launch("plan").out()).isEqualTo(real(temporary) + "\n");
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJdk() {
        Path old = jdk("17.0.9", "");

        Ended ended = launch(Map.of("JAVA_HOME", old.toString()), "plan");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("a JDK 25 or newer is needed, and none was found")
                .contains("JAVA_HOME is " + old + ", which is JDK 17")
                .contains("install");
    }

    @Test
    void saysThatJavaHomeIsNoJdk() {
        Ended ended = launch(Map.of("JAVA_HOME", clone.toString()), "plan");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("JAVA_HOME is " + clone + ", which is not a JDK");
    }

    @Test
    void takesAnotherJdkWhenJavaHomeIsTooOld() {
        Path old = jdk("17.0.9", "echo old");
        jdk("26.0.1", "echo newest");
        jdk("25.0.3", "echo chosen");

        Ended ended = launch(Map.of("JAVA_HOME", old.toString()), "plan");

        assertThat(ended.out()).isEqualTo("chosen\n");
    }

    @Test
    void takesJavaHomeWhenItWillDo() {
        jdk("25.0.3", "echo other");
        Path home = jdk("26-ea", "echo chosen");

        assertThat(launch(Map.of("JAVA_HOME", home.toString()), "plan").out())
                .isEqualTo("chosen\n");
    }

    @Test
    void buildsOnceAndAgainWhenASourceChanges() {
        jdk("25", "");

        assertThat(launch("plan").err()).isEqualTo("rackwright: building (once)...\n");
        assertThat(launch("plan").err()).isEmpty();
        write(clone.resolve("app/src/main/java/A.java"), "class B {}");
        assertThat(launch("plan").err()).isEqualTo("rackwright: building (once)...\n");
        assertThat(mavenCalls()).hasSize(2).allMatch(c -> c.contains("-pl app -am"));
    }

    @Test
    void buildsAgainWhenAJarOfTheClassPathIsGone() throws IOException {
        jdk("25", "");
        launch("plan");
        Files.delete(clone.resolve("app/target/lib.jar"));

        launch("plan");

        assertThat(mavenCalls()).hasSize(2);
    }

    @Test
    void manyStartsAtOnceBuildOnce() {
        jdk("25", "echo ran");
        mavenThat("sleep 0.5; " + read(maven.resolve("bin/mvn")));

        List<CompletableFuture<Ended>> starts =
                IntStream.range(0, 5)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> launch("plan")))
                        .toList();

        assertThat(starts).allMatch(s -> s.join().out().equals("ran\n"));
        assertThat(mavenCalls()).hasSize(1);
        assertThat(clone.resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void aLockWhoseHolderIsDeadHoldsNobodyUp() throws Exception {
        jdk("25", "echo ran");
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(clone.resolve("target"));
        Files.createSymbolicLink(
                clone.resolve("target/build.lock"), Path.of(Long.toString(dead.pid())));

        assertThat(launch("plan").out()).isEqualTo("ran\n");
    }

    @Test
    void showsWhyABuildFailedAndRunsNothing() {
        jdk("25", "echo ran");
        mavenThat("echo '[INFO] much'; echo '[ERROR] A.java:[3,1] missing ;'; exit 1");

        Ended ended = launch("plan");

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("[ERROR] A.java:[3,1] missing ;")
                .doesNotContain("much")
                .contains(clone + "/target/build.log");
    }

    @Test
    void refusesAJarThatIsNotListed() {
        jdk("25", "echo ran");
        mavenThat(
                """
                mkdir -p app/target
                echo changed >../evil.jar
                touch app/target/rackwright.jar
                printf %s "$(cd ..; pwd)/evil.jar" >app/target/runtime.classpath
                """);

        Ended ended = launch("plan");

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("evil.jar").contains("dependencies.sha256");
    }

    @Test
    void testRunsMavensTestsWithTheirExitCode() {
        jdk("25", "echo ran");
        mavenThat("echo \"$JAVA_HOME\"; echo \"$@\"; exit 1");

        Ended ended = launch("test", "-pl", "io");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains(jdks + "/25\n").endsWith(" test -pl io\n");
    }

    @Test
    void worksThroughASymbolicLink() throws IOException {
        jdk("25", "echo ran");
        Path link = temporary.resolve("link");
        Files.createSymbolicLink(link, clone.resolve("rackwright"));

        assertThat(run(List.of(link.toString(), "plan"), Map.of()).out()).isEqualTo("ran\n");
    }

    private Ended launch(String... arguments) {
        return launch(Map.of(), arguments);
    }

    private Ended launch(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", clone.resolve("rackwright") + ""));
        command.addAll(List.of(arguments));
        return run(command, environment);
    }

    private Ended run(List<String> command, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile(temporary, "stdout", "");
            Path err = Files.createTempFile(temporary, "stderr", "");
            ProcessBuilder start =
                    new ProcessBuilder(command)
                            .directory(temporary.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            start.environment().remove("JAVA_HOME");
            start.environment().put("RACKWRIGHT_JDKS", listed(jdks));
            start.environment().put("MAVEN_HOME", maven.toString());
            start.environment().putAll(environment);
            return new Ended(start.start().waitFor(), read(out), read(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String listed(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return String.join(":", inside.map(Path::toString).sorted().toList());
        }
    }

    /** A JDK that runs a script instead of Java. */
    private Path jdk(String version, String script) {
        Path home = jdks.resolve(version);
        executable(home.resolve("bin/java"), script);
        executable(home.resolve("bin/javac"), "");
        write(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void mavenThat(String script) {
        executable(maven.resolve("bin/mvn"), script);
    }

    private List<String> mavenCalls() {
        return read(clone.resolve("calls")).lines().toList();
    }

    private static void executable(Path file, String script) {
        write(file, script.startsWith("#!") ? script : "#!/usr/bin/env bash\n" + script + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot make " + file + " executable");
        }
    }

    private static void write(Path file, String text) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
