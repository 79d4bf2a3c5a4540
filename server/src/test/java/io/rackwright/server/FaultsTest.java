package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The server as a process of its own, killed where it hurts. */
@DisabledOnOs(OS.WINDOWS)
final class FaultsTest {
    private static final int UPLOADED = 10 << 20;

    @TempDir Path scratch;

    /** A server's process, and how to reach it. */
    private record Served(Process process, int port, String firstPassword)
            implements AutoCloseable {
        Caller caller() {
            return new Caller("http://127.0.0.1:" + port);
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private Served serve(String... more) throws IOException {
        Path home = scratch.resolve("home");
        if (!Files.exists(home)) {
            DataFolder.copy(
                    TestServer.repository().resolve("programs/starter"),
                    home.resolve("programs/us-ai-racks"));
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Drackwright.home=" + home,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "--port=0",
                                "--data=" + scratch.resolve("data")));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader lines = process.inputReader();
        Pattern at = Pattern.compile("Rackwright is at http://127\\.0\\.0\\.1:(\\d+)/");
        int port = 0;
        String password = "";
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher found = at.matcher(line);
            if (found.find()) {
                port = Integer.parseInt(found.group(1));
                if (Files.exists(scratch.resolve("known"))) {
                    break;
                }
            }
            if (line.contains("one-time password ")) {
                password = line.substring(line.lastIndexOf(' ') + 1);
                Files.createFile(scratch.resolve("known"));
                break;
            }
        }
        assertThat(port).as(said.toString()).isPositive();
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        return new Served(process, port, password);
    }

    private static Caller administrator(Served served) {
        Caller caller = served.caller();
        if (served.firstPassword().isEmpty()) {
            caller.logIn("admin", TestServer.PASSWORD).expect(200);
        } else {
            caller.logIn("admin", served.firstPassword()).expect(200);
            caller.put(
                            "/session/password",
                            "{\"current\": \"%s\", \"next\": \"%s\"}"
                                    .formatted(served.firstPassword(), TestServer.PASSWORD))
                    .expect(204);
        }
        return caller;
    }

    private static long plan(Caller caller) {
        return caller.post("/runs", "{\"kind\": \"PLAN\", \"program\": \"us-ai-racks\"}")
                .expect(202)
                .json()
                .path("id")
                .asLong();
    }

    /** The process that makes the run now; before it is one, it is the JDK's that starts it. */
    private static ProcessHandle worker(Served served) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            var child =
                    served.process()
                            .descendants()
                            .filter(p -> p.info().command().orElse("").endsWith("/java"))
                            .findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no worker was started");
    }

    private List<String> runFolders() throws IOException {
        try (Stream<Path> folders = Files.list(scratch.resolve("data/runs"))) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** The server is killed in the middle of a run and of an upload, then told to stop. */
    @Test
    void nothingThatWasAcknowledgedIsLostWhateverIsKilled() throws Exception {
        long cut;
        long waiting;
        try (Served served = serve()) {
            Caller admin = administrator(served);
            admin.awaitRun(1);
            aKilledWorkerFailsItsRunOnly(served, admin);
            admin.put(
                            "/programs/us-ai-racks/scenarios/kept",
                            "{\"title\": \"x\", \"changes\": [{\"kind\": \"demand_changed\", \"factor\": 1.1}]}")
                    .expect(200);

            cut = plan(admin);
            waiting = plan(admin);
            ProcessHandle worker = worker(served);
            try (Socket upload = uploadThird(served, admin)) {
                served.kill();
                assertThat(upload.isConnected()).isTrue();
            }
            // The worker ends with the server that started it.
            worker.onExit().get(30, TimeUnit.SECONDS);
        }
        long stopped;
        try (Served served = serve()) {
            Caller admin = administrator(served);
            JsonNode resumed = admin.awaitRun(cut);
            assertThat(resumed.path("state").asString()).isEqualTo("DONE");
            assertThat(resumed.path("attempts").asInt()).isEqualTo(2);
            assertThat(admin.awaitRun(waiting).path("state").asString()).isEqualTo("DONE");
            allIsWhole(admin);

            stopped = plan(admin);
            worker(served);
            served.process().destroy();
            assertThat(served.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        try (Served served = serve()) {
            JsonNode run = administrator(served).awaitRun(stopped);
            assertThat(run.path("state").asString()).isEqualTo("DONE");
            assertThat(refused("--port=0")).contains("in use by another server");
            assertThat(served.process().isAlive()).isTrue();
        }
    }

    private static void aKilledWorkerFailsItsRunOnly(Served served, Caller admin)
            throws InterruptedException {
        long killed = plan(admin);
        worker(served).destroyForcibly();
        JsonNode failed = admin.awaitRun(killed);
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("message").asString()).contains("killed").contains("signal 9");
    }

    /** The first third of what the request says that there will be. */
    private static Socket uploadThird(Served served, Caller admin) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
        OutputStream out = socket.getOutputStream();
        out.write(
                ("POST /api/v1/programs HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie:"
                                + " RACKWRIGHT=%s; XSRF-TOKEN=%s\r\nX-XSRF-TOKEN: %s\r\n"
                                + "Content-Type: multipart/form-data; boundary=b\r\n"
                                + "Content-Length: 30000000\r\n\r\n--b\r\n"
                                + "Content-Disposition: form-data; name=\"file\";"
                                + " filename=\"m.zip\"\r\n\r\n")
                        .formatted(
                                served.port(),
                                admin.cookie("RACKWRIGHT"),
                                admin.cookie("XSRF-TOKEN"),
                                admin.cookie("XSRF-TOKEN"))
                        .getBytes(StandardCharsets.ISO_8859_1));
        out.write(new byte[UPLOADED]);
        out.flush();
        return socket;
    }

    /** Every run that is said to be done can be read, and there is nothing else. */
    private void allIsWhole(Caller admin) throws IOException {
        assertThat(admin.get("/runs").json().path("total").asInt()).isEqualTo(4);
        for (JsonNode run : admin.get("/runs?state=DONE").json().path("items")) {
            admin.get("/runs/%d/tables/orders?limit=1".formatted(run.path("id").asLong()))
                    .expect(200);
        }
        assertThat(runFolders()).noneMatch(f -> f.startsWith("."));
        assertThat(admin.get("/programs").json().path("total").asInt()).isEqualTo(1);
        assertThat(admin.get("/programs/us-ai-racks/scenarios").json())
                .anyMatch(s -> s.path("name").asString().equals("kept"));
        try (Stream<Path> left = Files.walk(scratch.resolve("data/scratch"))) {
            assertThat(left.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()))
                    .allMatch(size -> size < UPLOADED);
        }
    }

    @Test
    void whatCannotBeServedIsSaidInOneLine() throws Exception {
        assertThat(refused("--bind=0.0.0.0")).contains("asks for TLS");
        assertThat(refused("--bind=somewhere")).contains("expected an address");
        assertThat(refused("--tls-key=none.pem")).contains("go together");
        assertThat(refused("--port=70000")).contains("expected 0 to 65535");
        assertThat(refused("--bind=0.0.0.0", "--behind-proxy=127.0.0.1", "--host=plan.example"))
                .contains("has not changed the one-time password");
    }

    private String refused(String... options) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Drackwright.home=" + scratch.resolve("home"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "--data=" + scratch.resolve("data")));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said).contains("rackwright: ").doesNotContain("\tat ");
        return said;
    }
}
