package io.rackwright.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at a browser: with a token, compressed answers, and an own memory of what it has seen.
 */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String base;
    private final String token;
    private final Map<String, String> etags = new ConcurrentHashMap<>();

    Visitor(HttpClient client, String base, String token) {
        this.client = client;
        this.base = base;
        this.token = token;
    }

    /**
     * Asks as a page that is opened again does.
     *
     * @return the status: 200, or 304 when it has not changed
     */
    int get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Accept-Encoding", "gzip");
        String etag = etags.get(path);
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
        answer.headers().firstValue("ETag").ifPresent(e -> etags.put(path, e));
        return answer.statusCode();
    }

    JsonNode json(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }
}
