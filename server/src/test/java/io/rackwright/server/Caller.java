package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API that keeps cookies and sends the second proof, as a browser's page does. */
public final class Caller {
    private static final String API = "/api/v1";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Caller(String base) {
        this.base = base;
    }

    /** An answer, read whole. */
    public record Answer(int status, HttpResponse<byte[]> response) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public Answer expect(int wanted) {
            assertThat(status).as(() -> response.request() + ": " + text()).isEqualTo(wanted);
            return this;
        }
    }

    /** With a header on every request from now on. */
    public Caller with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer logIn(String name, String password) {
        get("/session");
        return post(
                "/session",
                JsonMapper.shared().writeValueAsString(Map.of("name", name, "password", password)));
    }

    /** A file as a form sends it, with fields beside it. */
    public Answer upload(
            String method, String path, Map<String, String> fields, String fileName, byte[] file) {
        String boundary = "rackwright-test-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                write(
                        body,
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, name, value)));
        write(
                body,
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .formatted(boundary, fileName));
        body.writeBytes(file);
        write(body, "\r\n--" + boundary + "--\r\n");
        return send(method, path, body.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(
            String method, String path, byte @Nullable [] body, @Nullable String contentType) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + API + path))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (!cookies.isEmpty()) {
            StringBuilder all = new StringBuilder();
            cookies.forEach(
                    (name, value) -> all.append(name).append('=').append(value).append("; "));
            request.header("Cookie", all.toString());
        }
        String proof = cookies.get("XSRF-TOKEN");
        if (proof != null && !method.equals("GET") && !headers.containsKey("X-XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", proof);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response =
                    CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        List<String> pair = List.of(cookie.split(";", 2)[0].split("=", 2));
        if (pair.size() < 2 || pair.get(1).isEmpty()) {
            cookies.remove(pair.getFirst());
        } else {
            cookies.put(pair.getFirst(), pair.get(1));
        }
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public void forgetCookie(String name) {
        cookies.remove(name);
    }

    /** Waits until a run is over. */
    public JsonNode awaitRun(long id) {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < end) {
            JsonNode run = get("/runs/" + id).expect(200).json();
            if (!List.of("QUEUED", "RUNNING").contains(run.path("state").asString())) {
                return run;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("run " + id + " is not over after 4 minutes");
    }
}
