package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A data folder on a small disk of its own, which asks for the right to mount one. */
@EnabledOnOs(OS.LINUX)
final class FullDiskTest {
    private static final String SCENARIO =
            "{\"title\": \"x\", \"changes\": [{\"kind\": \"demand_changed\", \"factor\": 1.1}]}";

    @TempDir Path disk;

    @Test
    void aFullDiskTakesNothingNewSaysSoAndLosesNothing() throws Exception {
        assumeTrue(
                system("mount", "-t", "tmpfs", "-o", "size=90m", "tmpfs", disk.toString()),
                "no disk can be mounted here");
        try (TestServer server = TestServer.start(disk)) {
            Caller admin = server.administrator();
            admin.awaitRun(1);
            // What is read in place of the run's tables is made once, and asks for room.
            admin.get("/runs/1/overview").expect(200);

            fill();
            assertThat(admin.post("/runs", plan()).expect(507).text()).contains("disk");
            assertThat(admin.put("/programs/us-ai-racks/scenarios/x", SCENARIO).status())
                    .isEqualTo(507);
            // A change that the guard lets pass finds the database without room.
            assertThat(admin.send("PATCH", "/runs/1", label(), "application/json").text())
                    .contains("disk");
            admin.get("/runs/1/overview").expect(200);
            assertThat(admin.get("/programs/us-ai-racks/scenarios").expect(200).json())
                    .noneMatch(s -> s.path("name").asString().equals("x"));

            Files.delete(disk.resolve("fill"));
            admin.put("/programs/us-ai-racks/scenarios/x", SCENARIO).expect(200);
            JsonNode begun = admin.post("/runs", plan()).expect(202).json();
            assertThat(admin.awaitRun(begun.path("id").asLong()).path("state").asString())
                    .isEqualTo("DONE");
        } finally {
            assertThat(system("umount", disk.toString())).isTrue();
        }
    }

    private static String plan() {
        return "{\"kind\": \"PLAN\", \"program\": \"us-ai-racks\"}";
    }

    private static byte[] label() {
        return "{\"label\": \"another\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void fill() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream file = Files.newOutputStream(disk.resolve("fill"))) {
            while (true) {
                file.write(megabyte);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static boolean system(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }
}
