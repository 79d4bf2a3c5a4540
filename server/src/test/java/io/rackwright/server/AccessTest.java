package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class AccessTest {
    @TempDir static Path scratch;
    private static TestServer server;
    private static Caller admin;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(scratch);
        Caller before = server.caller();
        before.logIn("admin", server.firstPassword()).expect(200);
        // With the one-time password nothing but changing it is allowed.
        assertThat(before.get("/runs").expect(403).json().path("type").asString())
                .isEqualTo("urn:rackwright:password-must-change");
        admin = server.administrator();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Caller user(String name, String role) {
        JsonNode made =
                admin.post("/users", "{\"name\": \"%s\", \"role\": \"%s\"}".formatted(name, role))
                        .expect(201)
                        .json();
        Caller user = server.caller();
        String oneTime = made.path("oneTimePassword").asString();
        user.logIn(name, oneTime).expect(200);
        user.put(
                        "/session/password",
                        "{\"current\": \"%s\", \"next\": \"a long passphrase of mine\"}"
                                .formatted(oneTime))
                .expect(204);
        return user;
    }

    @Test
    void everyOperationAsksForALoginFirst() {
        JsonNode paths = admin.get("/openapi").expect(200).json().path("paths");
        int asked = 0;
        for (var path : paths.properties()) {
            String address = path.getKey().replace("/api/v1", "").replaceAll("\\{\\w+}", "1");
            for (var operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                if (address.equals("/session") && method.equals("POST")) {
                    continue;
                }
                Caller nobody = server.caller();
                nobody.get("/session").expect(401);
                Caller.Answer answer = nobody.send(method, address, null, null);
                assertThat(answer.status()).as(method + " " + address).isEqualTo(401);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                asked++;
            }
        }

        assertThat(asked).isGreaterThan(25);
        server.caller().get("/metrics").expect(401);
        server.caller().get("/openapi").expect(401);
        assertThat(server.caller().get("/health/live").expect(200).json().size()).isEqualTo(1);
        assertThat(server.caller().get("/health/ready").expect(200).text())
                .contains("UP")
                .doesNotContain("database");
    }

    @Test
    void aSessionIsACookieThatScriptsCannotReadAndOtherSitesCannotSend() {
        Caller caller = server.caller();
        Caller.Answer answer = caller.logIn("admin", TestServer.PASSWORD).expect(200);

        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("RACKWRIGHT=")
                                .contains("HttpOnly")
                                .contains("SameSite=Strict"));
    }

    @Test
    void loggingInMakesANewSessionAndLoggingOutEndsIt() {
        Caller caller = server.caller();
        caller.logIn("admin", TestServer.PASSWORD).expect(200);
        String first = caller.cookie("RACKWRIGHT");
        caller.logIn("admin", TestServer.PASSWORD).expect(200);
        assertThat(caller.cookie("RACKWRIGHT")).isNotEqualTo(first);

        Caller old = server.caller();
        old.with("Cookie", "RACKWRIGHT=" + first).get("/session").expect(401);

        caller.delete("/session").expect(204);
        caller.get("/session").expect(401);
    }

    @Test
    void changesNeedTheSecondProof() {
        Caller caller = server.caller();
        caller.logIn("admin", TestServer.PASSWORD).expect(200);
        caller.with("X-XSRF-TOKEN", "guessed");

        caller.post("/tokens", "{\"name\": \"x\", \"days\": 1}").expect(403);
        caller.delete("/session").expect(403);
    }

    @Test
    void aWrongPasswordSaysNoMoreThanThat() {
        Caller caller = server.caller();

        String unknown = caller.logIn("nobody", "x").expect(401).text();
        String wrong = caller.logIn("admin", "x").expect(401).text();

        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void passwordsCannotBeTriedForever() {
        user("tried", "VIEWER");
        Caller caller = server.caller();
        for (int k = 0; k < 5; k++) {
            caller.logIn("tried", "guess " + k).expect(401);
        }

        Caller.Answer blocked = caller.logIn("tried", "a long passphrase of mine").expect(429);

        assertThat(Integer.parseInt(String.valueOf(blocked.header("Retry-After"))))
                .isBetween(1, 301);
        server.caller().logIn("admin", TestServer.PASSWORD).expect(200);
    }

    @Test
    void aWeakPasswordIsRefusedWithEveryReason() {
        Caller caller = server.caller();
        caller.logIn("admin", TestServer.PASSWORD).expect(200);

        JsonNode problem =
                caller.put(
                                "/session/password",
                                "{\"current\": \"%s\", \"next\": \"admin1admin\"}"
                                        .formatted(TestServer.PASSWORD))
                        .expect(400)
                        .json();

        assertThat(problem.path("errors"))
                .extracting(e -> e.path("message").asString())
                .anyMatch(m -> m.contains("expected 12 to 200"))
                .anyMatch(m -> m.contains("contains the user's name"));
    }

    @Test
    void rolesAllowWhatTheyShould() {
        Caller viewer = user("viewer", "VIEWER");
        Caller planner = user("planner", "PLANNER");

        viewer.get("/runs").expect(200);
        viewer.post("/runs", "{\"kind\": \"PLAN\", \"program\": \"us-ai-racks\"}").expect(403);
        viewer.delete("/programs/us-ai-racks").expect(403);
        viewer.get("/users").expect(403);
        planner.get("/users").expect(403);
        planner.post("/users", "{\"name\": \"mine\", \"role\": \"ADMIN\"}").expect(403);
        planner.post("/runs", "{\"kind\": \"PLAN\", \"program\": \"nothing\"}").expect(404);
    }

    @Test
    void anotherRoleAnotherPasswordOrNoUserEndSessionsAndTokens() {
        Caller changed = user("changed", "PLANNER");
        admin.patch("/users/changed", "{\"role\": \"VIEWER\"}").expect(200);
        changed.get("/runs").expect(401);

        Caller removed = user("removed", "PLANNER");
        String secret =
                removed.post("/tokens", "{\"name\": \"mine\", \"days\": 3}")
                        .expect(201)
                        .json()
                        .path("secret")
                        .asString();
        Caller script = server.caller().with("Authorization", "Bearer " + secret);
        script.get("/runs").expect(200);
        admin.delete("/users/removed").expect(204);
        removed.get("/runs").expect(401);
        script.get("/runs").expect(401);
    }

    @Test
    void theLastAdministratorStays() {
        admin.delete("/users/admin").expect(409);
        admin.patch("/users/admin", "{\"role\": \"VIEWER\"}").expect(409);
    }

    @Test
    void aScriptUsesATokenWithoutSessionOrProof() {
        JsonNode token =
                admin.post("/tokens", "{\"name\": \"nightly\", \"days\": 30}").expect(201).json();
        Caller script =
                server.caller().with("Authorization", "Bearer " + token.path("secret").asString());

        script.get("/runs").expect(200);
        script.post("/runs", "{\"kind\": \"PLAN\", \"program\": \"nothing\"}").expect(404);
        script.post("/tokens", "{\"name\": \"more\", \"days\": 30}").expect(403);
        assertThat(admin.get("/tokens").json().get(0).has("secret")).isFalse();
        assertThat(admin.get("/tokens").json().get(0).has("lastUsedAt")).isTrue();

        admin.delete("/tokens/" + token.path("id").asLong()).expect(204);
        script.get("/runs").expect(401);
        server.caller().with("Authorization", "Bearer rackwright_x").get("/runs").expect(401);
    }

    @Test
    void pagesOfOtherSitesAndNamesThatPointHereAreNotAnswered() {
        for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
            Caller caller = server.administrator();
            caller.with("Origin", origin).get("/runs").expect(403);
        }
        Caller own = server.administrator();
        own.with("Origin", "http://127.0.0.1:" + server.port()).get("/runs").expect(200);
        server.administrator().with("Sec-Fetch-Site", "cross-site").delete("/session").expect(403);
        assertThat(RawRequest.get(server.port(), "evil.example", "/api/v1/health/live"))
                .startsWith("HTTP/1.1 403");
        assertThat(RawRequest.get(server.port(), "localhost", "/api/v1/health/live"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void everyAnswerOfTheApiIsPrivateAndCanDoNothingAsAPage() {
        Caller.Answer answer = admin.get("/runs").expect(200);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(answer.header("ETag")).isNotNull();
        String etag = String.valueOf(admin.get("/programs").expect(200).header("ETag"));
        server.administrator().with("If-None-Match", etag).get("/programs").expect(304);
        server.administrator().with("If-None-Match", etag).get("/session").expect(200);
    }
}
