package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people send, and what the server makes of it. */
final class ProgramsTest {
    @TempDir static Path scratch;
    private static TestServer server;
    private static Caller admin;
    private static int uploads;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(scratch);
        admin = server.administrator();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Map<String, byte[]> starter() {
        Path folder = TestServer.repository().resolve("programs/starter");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
                files.put("mine/" + folder.relativize(file), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Caller.Answer send(String fileName, byte[] file) {
        return admin.upload(
                "POST", "/programs", Map.of("name", "upload " + ++uploads), fileName, file);
    }

    private static Caller.Answer changed(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = starter();
        change.accept(files);
        return send("mine.zip", zip(files));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aZippedProgramIsTakenWithItsFindingsAndReplaced() {
        JsonNode program = changed(files -> {}).expect(201).json();
        String id = program.path("id").asString();
        assertThat(program.path("errors").asInt()).isZero();
        assertThat(program.path("racksDemanded").asDouble()).isPositive();

        Map<String, byte[]> faulty = starter();
        faulty.computeIfPresent(
                "mine/items.csv",
                (name, was) ->
                        bytes(text(was).replaceFirst("\n", "\n<script>alert(1)</script>,,\n")));
        JsonNode replaced =
                admin.upload(
                                "PUT",
                                "/programs/%s/file".formatted(id),
                                Map.of(),
                                "m.zip",
                                zip(faulty))
                        .expect(200)
                        .json();
        assertThat(replaced.path("revision").asInt()).isEqualTo(2);
        assertThat(replaced.path("errors").asInt()).isPositive();
        JsonNode finding =
                admin.get("/programs/%s/findings".formatted(id)).json().path("items").get(0);
        assertThat(finding.path("file").asString()).isEqualTo("items.csv");
        assertThat(finding.path("line").asInt()).isEqualTo(2);

        JsonNode page = admin.get("/programs/%s/tables/items".formatted(id)).expect(200).json();
        assertThat(page.path("rows").get(0).get(0).asString())
                .isEqualTo("<script>alert(1)</script>");
        assertThat(page.path("findings").get(0).path("row").asInt()).isZero();
        assertThat(page.path("lines").get(0).asInt()).isEqualTo(2);
        admin.post("/runs", "{\"kind\": \"PLAN\", \"program\": \"%s\"}".formatted(id)).expect(409);
        admin.delete("/programs/" + id).expect(204);
        admin.get("/programs/" + id).expect(404);
    }

    @Test
    void aProgramGoesOutAsAWorkbookAndComesBack() {
        byte[] workbook = admin.get("/programs/us-ai-racks/file").expect(200).response().body();

        JsonNode program = send("mine.xlsx", workbook).expect(201).json();

        assertThat(program.path("racksDemanded"))
                .isEqualTo(admin.get("/programs/us-ai-racks").json().path("racksDemanded"));
        send("mine.xlsx", Arrays.copyOf(workbook, workbook.length / 2)).expect(400);
    }

    @Test
    void archivesThatLieAreRefusedWithAReason() {
        assertRefused(files -> files.put("../evil.csv", bytes("x")), "outside its folder");
        assertRefused(files -> files.put("/etc/evil.csv", bytes("x")), "outside its folder");
        assertRefused(files -> files.put("mine\\..\\evil.csv", bytes("x")), "outside its folder");
        assertRefused(files -> files.put("C:/evil.csv", bytes("x")), "outside its folder");
        assertRefused(files -> files.put("mine/evil.sh", bytes("x")), "which is none of a program");
        assertRefused(files -> files.put("mine/a/b/c/d/e.csv", bytes("x")), "too deep");
        assertRefused(
                files -> files.put("mine/big.csv", new byte[80 << 20]), "unpacks to more than");
        assertRefused(
                files -> {
                    for (int k = 0; k < 1001; k++) {
                        files.put("mine/designs/%d.yaml".formatted(k), bytes("x"));
                    }
                },
                "entries");
        assertRefused(files -> files.remove("mine/program.yaml"), "no program.yaml");
        assertRefused(Map::clear, "no file in it");
        assertThat(send("mine.zip", bytes("no zip")).expect(400).text()).contains("no zip");
        assertThat(send("mine.exe", bytes("MZ")).expect(400).text()).contains("neither a .zip");
        byte[] cut = zip(starter());
        send("mine.zip", Arrays.copyOf(cut, cut.length - 200)).expect(400);
        assertThat(server.data().resolve("scratch")).isDirectoryNotContaining("glob:**upload*");
    }

    private static void assertRefused(Consumer<Map<String, byte[]>> change, String why) {
        assertThat(changed(change).expect(400).json().path("detail").asString()).contains(why);
    }

    @Test
    void whatFileManagersAddIsLeftOut() {
        changed(
                        files -> {
                            files.put("mine/.DS_Store", bytes("x"));
                            files.put("__MACOSX/mine/._items.csv", bytes("x"));
                        })
                .expect(201);
    }

    @Test
    void yamlAliasesAndXmlEntitiesAreFindingsAndNothingElse() {
        JsonNode program =
                changed(files ->
                                files.computeIfPresent(
                                        "mine/program.yaml",
                                        (name, was) -> bytes(text(was) + "\na: &a [1,2]\nb: *a\n")))
                        .expect(201)
                        .json();
        assertThat(program.path("errors").asInt()).isPositive();

        Map<String, byte[]> evil = new LinkedHashMap<>();
        evil.put(
                "xl/workbook.xml",
                bytes(
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM"
                                + " \"file:///etc/passwd\">]><workbook>&e;</workbook>"));
        assertThat(send("mine.xlsx", zip(evil)).expect(400).text()).doesNotContain("root:");
    }

    @Test
    void aProgramCannotChooseWhatElseIsRead() {
        JsonNode program =
                changed(files ->
                                files.computeIfPresent(
                                        "mine/program.yaml",
                                        (name, was) ->
                                                bytes(
                                                        text(was)
                                                                + "\ntrade: {rules:"
                                                                + " ../../../../../../etc}\n")))
                        .expect(201)
                        .json();
        assertThat(program.path("errors").asInt()).isPositive();
    }

    @Test
    void aHallCannotBeMadeOfFilesElsewhere() throws IOException {
        Path clone = TestServer.repository();
        String hall = Files.readString(clone.resolve("designs/ai-hall-64.yaml"));
        String up =
                server.data()
                        .toRealPath()
                        .resolve("programs/x/1/designs")
                        .relativize(clone.toRealPath())
                        .toString();
        Path racks = clone.resolve("programs/us-ai-racks/designs");
        String inside = hall.replace("../programs/us-ai-racks/designs/", "");
        String outside = hall.replace("../programs/", up + "/programs/");
        assertThat(inside).isNotEqualTo(hall);
        JsonNode program =
                changed(
                                files -> {
                                    files.put("mine/designs/inside.yaml", bytes(inside));
                                    files.put("mine/designs/outside.yaml", bytes(outside));
                                    for (String name : java.util.List.of("gb300", "catalogue")) {
                                        files.put(
                                                "mine/designs/" + name + ".yaml",
                                                read(racks.resolve(name + ".yaml")));
                                    }
                                })
                        .expect(201)
                        .json();
        String id = program.path("id").asString();

        JsonNode refused = designed(id, "outside");
        assertThat(refused.path("state").asString()).isEqualTo("FAILED");
        assertThat(refused.path("message").asString()).contains("design");
        JsonNode drawn = designed(id, "inside");
        assertThat(drawn.path("state").asString()).as(drawn.toString()).isEqualTo("DONE");
    }

    private static JsonNode designed(String program, String design) {
        JsonNode run =
                admin.post(
                                "/runs",
                                "{\"kind\": \"DESIGN\", \"program\": \"%s\", \"design\": \"%s\"}"
                                        .formatted(program, design))
                        .expect(202)
                        .json();
        return admin.awaitRun(run.path("id").asLong());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesAreUniqueAndTheirFoldersPlain() {
        JsonNode program =
                admin.upload(
                                "POST",
                                "/programs",
                                Map.of("name", "Ünïcode & <Friends>/../x"),
                                "m.zip",
                                zip(starter()))
                        .expect(201)
                        .json();
        assertThat(program.path("id").asString()).matches("[a-z0-9-]+");
        admin.upload(
                        "POST",
                        "/programs",
                        Map.of("name", "Ünïcode & <Friends>/../x"),
                        "m.zip",
                        zip(starter()))
                .expect(409);
    }

    @Test
    void aScenarioIsKeptOnlyWhenItCanBeApplied() {
        String path = "/programs/us-ai-racks/scenarios/more-racks";
        JsonNode kept =
                admin.put(
                                path,
                                """
                                {"title": "More: racks", "question": "What if?",
                                 "changes": [{"kind": "demand_changed", "factor": 1.5}]}\
                                """)
                        .expect(200)
                        .json();
        assertThat(kept.path("changes").get(0).asString()).contains("1.5");
        assertThat(kept.path("yaml").asString()).contains("demand_changed");

        JsonNode problem =
                admin.put(
                                path,
                                """
                                {"title": "x", "changes": [{"kind": "demand_changed",
                                  "sites": "NOWHERE", "factor": 2}]}\
                                """)
                        .expect(400)
                        .json();
        assertThat(problem.path("errors").get(0).path("line").asInt()).isPositive();
        admin.put(path, "{\"yaml\": \"title: x\\nchanges: [{dance: {}}]\"}").expect(400);
        admin.put(path, "{\"yaml\": \"a: &a 1\\nb: *a\"}").expect(400);
        admin.put("/programs/us-ai-racks/scenarios/..%2fevil", "{\"title\": \"x\"}").expect(400);
        assertThat(admin.get("/programs/us-ai-racks/scenarios").json())
                .anyMatch(s -> s.path("title").asString().equals("More: racks"));
        admin.delete(path).expect(204);
        admin.delete(path).expect(404);
    }

    @Test
    void aProgramsTableIsAskedAsARunsIs() {
        JsonNode page =
                admin.get(
                                "/programs/us-ai-racks/tables/demand?sort=-racks&filter=racks:gt:0&limit=3")
                        .expect(200)
                        .json();
        int racks = -1;
        for (int k = 0; k < page.path("columns").size(); k++) {
            if (page.path("columns").get(k).path("name").asString().equals("racks")) {
                racks = k;
            }
        }
        double first = page.path("rows").get(0).get(racks).asDouble();
        double second = page.path("rows").get(1).get(racks).asDouble();
        assertThat(first).isGreaterThanOrEqualTo(second);
        admin.get("/programs/us-ai-racks/tables/nothing").expect(404);
        admin.get("/programs/us-ai-racks/tables/demand?filter=racks:gt:x").expect(400);
    }
}
