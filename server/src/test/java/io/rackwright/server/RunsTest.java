package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class RunsTest {
    @TempDir static Path scratch;
    private static TestServer server;
    private static Caller admin;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(scratch);
        admin = server.administrator();
        assertThat(admin.awaitRun(1).path("state").asString()).isEqualTo("DONE");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static long ask(String json) {
        Caller.Answer answer = admin.post("/runs", json).expect(202);
        long id = answer.json().path("id").asLong();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/runs/" + id);
        return id;
    }

    private static long plan(String more) {
        return ask(
                "{\"kind\": \"PLAN\", \"program\": \"us-ai-racks\", \"futures\": 0 %s}"
                        .formatted(more));
    }

    private static List<NamedCsvRecord> csv(long run, String table) throws IOException {
        Path file = server.data().resolve("runs/%d/%s.csv".formatted(run, table));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    @Test
    void theReferenceProgramIsPlannedOnTheFirstStart() throws IOException {
        JsonNode run = admin.get("/runs/1").expect(200).json();

        assertThat(run.path("createdBy").asString()).isEqualTo("rackwright");
        assertThat(run.path("figures").path("auditViolations").asInt(-1)).isZero();
        assertThat(run.path("figures").path("racksDemanded").asDouble()).isPositive();
        JsonNode written =
                tools.jackson.databind.json.JsonMapper.shared()
                        .readTree(Files.readString(server.data().resolve("runs/1/run.json")));
        assertThat(run.path("figures").path("racksOnTime").asDouble())
                .isEqualTo(written.path("kpis").path("racksOnTime").asDouble());
    }

    @Test
    void aTableIsScrolledSortedAndFiltered() throws IOException {
        List<NamedCsvRecord> orders = csv(1, "orders");

        JsonNode page = admin.get("/runs/1/tables/orders?limit=5&offset=3").expect(200).json();
        assertThat(page.path("total").asLong()).isEqualTo(orders.size());
        assertThat(page.path("rows").get(0).get(0).asString())
                .isEqualTo(orders.get(3).getField("order_id"));

        JsonNode moves =
                admin.get(
                                "/runs/1/tables/orders?limit=1000&filter=type:eq:move&sort=-quantity,order_id")
                        .expect(200)
                        .json();
        List<String> expected =
                orders.stream()
                        .filter(o -> o.getField("type").equals("move"))
                        .sorted(
                                java.util.Comparator.comparing((NamedCsvRecord o) ->
                                                -Long.parseLong(o.getField("quantity")))
                                        .thenComparing(o -> o.getField("order_id")))
                        .map(o -> o.getField("order_id"))
                        .toList();
        List<String> got = new ArrayList<>();
        moves.path("rows").forEach(row -> got.add(row.get(0).asString()));
        assertThat(expected).isNotEmpty();
        assertThat(got).isEqualTo(expected.subList(0, Math.min(1000, expected.size())));
    }

    @Test
    void daysNumbersAndTextsAreComparedAsWhatTheyAre() throws IOException {
        long late =
                csv(1, "orders").stream()
                        .filter(o -> o.getField("release_date").compareTo("2026-03-01") >= 0)
                        .filter(o -> Double.parseDouble(o.getField("quantity")) < 100)
                        .filter(o -> !o.getField("item").isEmpty())
                        .count();

        JsonNode page =
                admin.get(
                                "/runs/1/tables/orders?limit=1&filter=release_date:ge:2026-03-01"
                                        + "&filter=quantity:lt:100&filter=item:has:")
                        .expect(200)
                        .json();

        assertThat(page.path("total").asLong()).isEqualTo(late).isPositive();
    }

    @Test
    void whatCannotBeAskedIsRefusedWithWhatCan() {
        for (String query :
                List.of(
                        "sort=nothing",
                        "filter=nothing:eq:1",
                        "filter=item:like:x",
                        "filter=item",
                        "filter=quantity:lt:many",
                        "filter=quantity:lt:NaN",
                        "filter=release_date:lt:2026-02-31",
                        "filter=firm:eq:maybe",
                        "limit=0",
                        "limit=1001",
                        "offset=-1",
                        "offset=x")) {
            JsonNode problem = admin.get("/runs/1/tables/orders?" + query).expect(400).json();
            assertThat(problem.path("errors").size()).as(query).isPositive();
        }
        admin.get("/runs/1/tables/secrets").expect(404);
        admin.get("/runs/99/tables").expect(404);
        admin.get("/runs/x").expect(400);
    }

    @Test
    void sqlInValuesAndNamesIsJustText() {
        String quote = "%27%3B%20drop%20view%20orders%3B--";
        admin.get("/runs/1/tables/orders?filter=item:eq:" + quote).expect(200);
        admin.get("/runs/1/tables/orders?q=" + quote).expect(200);
        admin.get("/runs/1/tables/orders?sort=item%22%3B--").expect(400);
        admin.get("/runs/1/tables/orders%27--").expect(404);
        admin.get("/runs/1/tables/orders?limit=1").expect(200);
    }

    @Test
    void rowsGoOutAsFiles() throws IOException {
        List<NamedCsvRecord> orders = csv(1, "orders");

        String text = admin.get("/runs/1/tables/orders/file?format=csv").expect(200).text();
        List<NamedCsvRecord> sent = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        assertThat(sent).hasSameSizeAs(orders);
        assertThat(sent.get(7).getField("order_id")).isEqualTo(orders.get(7).getField("order_id"));
        assertThat(new java.math.BigDecimal(sent.get(7).getField("unit_price_usd")))
                .isEqualByComparingTo(orders.get(7).getField("unit_price_usd"));

        byte[] workbook =
                admin.get("/runs/1/tables/orders/file?format=XLSX&filter=type:eq:buy")
                        .expect(200)
                        .response()
                        .body();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Stream<org.dhatim.fastexcel.reader.Row> rows = read.getFirstSheet().openStream()) {
            assertThat(rows.count())
                    .isEqualTo(
                            1
                                    + orders.stream()
                                            .filter(o -> o.getField("type").equals("buy"))
                                            .count());
        }
    }

    @Test
    void plansAreComparedInAWorker() throws IOException {
        long other = plan(", \"scenarios\": [\"packaging-stops\"]");
        assertThat(admin.awaitRun(other).path("state").asString()).isEqualTo("DONE");

        long compared = ask("{\"kind\": \"COMPARE\", \"runs\": [1, %d]}".formatted(other));

        assertThat(admin.awaitRun(compared).path("state").asString()).isEqualTo("DONE");
        assertThat(admin.get("/runs/%d/answer".formatted(compared)).expect(200).text())
                .isNotBlank();
        assertThat(admin.get("/runs/%d/tables".formatted(compared)).expect(200).json().size())
                .isPositive();
        requireComparison(compared, other);
        Caller.Answer report = admin.get("/runs/%d/report".formatted(compared)).expect(200);
        assertThat(report.header("Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'")
                .doesNotContain("allow-same-origin");
    }

    /** What the page shows, against what the plans say of themselves. */
    private static void requireComparison(long compared, long other) {
        JsonNode view = admin.get("/runs/%d/comparison".formatted(compared)).expect(200).json();
        assertThat(view.path("plans").size()).isEqualTo(2);
        assertThat(view.path("reasons").path(0).path("sentences").size()).isPositive();
        assertThat(view.path("reasons").path(0).path("run").asLong()).isEqualTo(other);
        JsonNode base = admin.get("/runs/1").expect(200).json().path("figures");
        JsonNode then = admin.get("/runs/" + other).expect(200).json().path("figures");
        for (JsonNode figure : view.path("figures")) {
            if (figure.path("figure").asString().equals("racks on time")) {
                assertThat(figure.path("base").asDouble())
                        .isEqualTo(base.path("racksOnTime").asDouble());
                assertThat(figure.path("values").path(0).asDouble())
                        .isEqualTo(then.path("racksOnTime").asDouble());
            }
        }
        JsonNode megawatts = view.path("plans").path(1).path("megawatts");
        assertThat(megawatts.size()).isEqualTo(view.path("months").size()).isPositive();
        admin.get("/runs/1/comparison").expect(409);
    }

    @Test
    void aRunThatCannotBeIsRefusedBeforeItWaits() {
        admin.post("/runs", "{\"kind\": \"PLAN\"}").expect(400);
        admin.post("/runs", "{\"kind\": \"PLAN\", \"program\": \"nothing\"}").expect(404);
        admin.post(
                        "/runs",
                        "{\"kind\": \"PLAN\", \"program\": \"us-ai-racks\", \"scenarios\": [\"../x\"]}")
                .expect(400);
        admin.post("/runs", "{\"kind\": \"COMPARE\", \"runs\": [1, 4711]}").expect(404);
        admin.post("/runs", "{\"kind\": \"COMPARE\", \"runs\": [1]}").expect(400);
        admin.post("/runs", "{\"kind\": \"DANCE\"}").expect(400);
        admin.post(
                        "/runs",
                        "{\"kind\": \"PLAN\", \"program\": \"us-ai-racks\", \"timeLimitSeconds\": 0}")
                .expect(400);
        admin.post("/runs", "not json").expect(400);
    }

    @Test
    void aRunIsRenamedPinnedAndRemovedWithAllItMade() {
        long run = plan("");
        admin.awaitRun(run);
        admin.get("/runs/%d/tables/orders?limit=1".formatted(run)).expect(200);

        JsonNode changed =
                admin.patch("/runs/" + run, "{\"label\": \"the <b>best</b>\", \"pinned\": true}")
                        .expect(200)
                        .json();
        assertThat(changed.path("label").asString()).isEqualTo("the <b>best</b>");
        assertThat(changed.path("pinned").asBoolean()).isTrue();

        admin.delete("/runs/" + run).expect(204);
        admin.get("/runs/" + run).expect(404);
        assertThat(server.data().resolve("runs/" + run)).doesNotExist();
        assertThat(server.data().resolve("cache/" + run)).doesNotExist();
    }

    @Test
    void aRunThatWaitsOrRunsIsCancelled() {
        long first = plan("");
        long second = plan("");

        JsonNode waiting = admin.post("/runs/%d/cancel".formatted(second), "").expect(200).json();
        assertThat(waiting.path("state").asString()).isEqualTo("CANCELLED");
        admin.post("/runs/%d/cancel".formatted(first), "").expect(200);

        assertThat(admin.awaitRun(first).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(server.data().resolve("runs/" + first)).doesNotExist();
        admin.post("/runs/%d/cancel".formatted(first), "").expect(409);
        admin.get("/runs/%d/tables".formatted(first)).expect(409);
    }
}
