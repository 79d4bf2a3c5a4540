package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docs/openapi.json} is the document that the server gives, from which the web UI's types
 * are made; {@code -Drewrite=true} writes it anew.
 */
final class ApiDocumentTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theDocumentInTheRepositoryIsTheOneThatIsServed() throws IOException {
        Path kept = TestServer.repository().resolve("docs/openapi.json");
        JsonNode served = TestServer.shared().administrator().get("/openapi").expect(200).json();
        String text = JSON.writeValueAsString(served).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("rewrite")) {
            Files.writeString(kept, text);
        }

        assertThat(served.path("openapi").asString()).startsWith("3.1");
        assertThat(text).doesNotContain("127.0.0.1");
        assertThat(Files.readString(kept)).isEqualTo(text);
    }
}
