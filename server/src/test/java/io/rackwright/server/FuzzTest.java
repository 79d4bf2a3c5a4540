package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of the API's document, with values that fit, nearly fit and do not: it may refuse
 * them, never fail, and answers nothing without a login.
 */
final class FuzzTest {
    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "1",
                    "2",
                    "99999999999999999999",
                    "9223372036854775807",
                    "1e309",
                    "NaN",
                    "null",
                    "true",
                    "[]",
                    "{}",
                    "'",
                    "\" or 1=1 --",
                    "%00",
                    "\u0000",
                    "../../etc/passwd",
                    "<script>alert(1)</script>",
                    "\uD83D\uDE80",
                    "\uFFFD",
                    "a".repeat(3000),
                    "2026-02-31",
                    "2026-13",
                    "item:eq:x",
                    "us-ai-racks",
                    "orders",
                    "items",
                    "admin",
                    "PLAN",
                    "CSV");

    @TempDir static Path scratch;
    private static TestServer server;
    private static Caller admin;
    private static JsonNode document;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(scratch);
        admin = server.administrator();
        document = admin.get("/openapi").expect(200).json();
        admin.awaitRun(1);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** {@code -Dseeds=100} tries more. */
    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("seeds", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOperationFailsWhateverItIsSent(int seed) {
        Random random = new Random(seed);
        List<String> failures = new ArrayList<>();
        int sent = 0;
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                if (wouldEndTheTest(path.getKey(), method)) {
                    continue;
                }
                for (int k = 0; k < 6; k++) {
                    String address = address(path.getKey(), operation.getValue(), random);
                    byte[] body = body(operation.getValue(), random);
                    Caller.Answer answer =
                            admin.send(
                                    method,
                                    address,
                                    body,
                                    contentType(operation.getValue(), random));
                    sent++;
                    if (answer.status() >= 500) {
                        failures.add(
                                "%s %s %s: %s"
                                        .formatted(
                                                method,
                                                address,
                                                body == null
                                                        ? ""
                                                        : new String(body, StandardCharsets.UTF_8),
                                                answer.text()));
                    }
                }
            }
        }

        assertThat(sent).isGreaterThan(150);
        assertThat(failures).as("seed " + seed).isEmpty();
        admin.get("/session").expect(200);
    }

    /** The stream never ends, and these would log the test out. */
    private static boolean wouldEndTheTest(String path, String method) {
        return path.endsWith("/events")
                || path.contains("/session") && !method.equals("GET")
                || path.contains("/users/");
    }

    private static String address(String path, JsonNode operation, Random random) {
        String address = path.replace("/api/v1", "");
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("path")) {
                String value = random.nextInt(3) == 0 ? "1" : odd(random);
                address = address.replace("{" + name + "}", encoded(value.isEmpty() ? "x" : value));
            } else if (random.nextInt(3) > 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(encoded(odd(random)));
            }
        }
        return address + query;
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private static byte @Nullable [] body(JsonNode operation, Random random) {
        JsonNode json =
                operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema");
        if (json.isMissingNode()) {
            return random.nextInt(4) == 0 ? odd(random).getBytes(StandardCharsets.UTF_8) : null;
        }
        return switch (random.nextInt(8)) {
            case 0 -> odd(random).getBytes(StandardCharsets.UTF_8);
            case 1 -> "[".repeat(5000).getBytes(StandardCharsets.UTF_8);
            case 2 ->
                    ("{\"label\": \"" + "x".repeat(2 << 20) + "\"}")
                            .getBytes(StandardCharsets.UTF_8);
            default -> JsonMapper.shared().writeValueAsBytes(value(json, random, 0));
        };
    }

    private static String contentType(JsonNode operation, Random random) {
        if (operation.path("requestBody").path("content").has("multipart/form-data")) {
            return random.nextBoolean() ? "multipart/form-data" : "multipart/form-data; boundary=x";
        }
        return random.nextInt(10) == 0 ? "text/plain" : "application/json";
    }

    /** What a schema asks for, or something else. */
    private static Object value(JsonNode given, Random random, int depth) {
        JsonNode schema = resolved(given);
        if (depth > 5 || random.nextInt(5) == 0) {
            return odd(random);
        }
        String type =
                schema.path("type").isArray()
                        ? schema.path("type").get(0).asString()
                        : schema.path("type").asString("");
        if (schema.has("enum") && random.nextInt(4) > 0) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size())).asString();
        }
        return switch (type) {
            case "object" -> {
                Map<String, Object> object = new java.util.LinkedHashMap<>();
                for (var property : schema.path("properties").properties()) {
                    if (random.nextInt(4) > 0) {
                        object.put(
                                property.getKey(), value(property.getValue(), random, depth + 1));
                    }
                }
                yield object;
            }
            case "array" -> {
                List<Object> array = new ArrayList<>();
                for (int k = random.nextInt(4); k > 0; k--) {
                    array.add(value(schema.path("items"), random, depth + 1));
                }
                yield array;
            }
            case "integer" -> random.nextBoolean() ? random.nextInt(4) : random.nextLong();
            case "number" -> random.nextGaussian() * 1e9;
            case "boolean" -> random.nextBoolean();
            default -> odd(random);
        };
    }

    private static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : document.path("components")
                        .path("schemas")
                        .path(reference.substring("#/components/schemas/".length()));
    }
}
