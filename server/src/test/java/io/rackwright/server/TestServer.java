package io.rackwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A server on loopback, in this process, with a data folder of its own. Its reference program is
 * the starter, which is planned in a second or two.
 */
public final class TestServer implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery staple";

    private static @Nullable TestServer shared;

    private final DataFolder folder;
    private final ConfigurableApplicationContext context;
    private final String firstPassword;

    private TestServer(
            DataFolder folder, ConfigurableApplicationContext context, String firstPassword) {
        this.folder = folder;
        this.context = context;
        this.firstPassword = firstPassword;
    }

    /**
     * @param scratch holds the data folder and the home; of one server after another
     */
    public static TestServer start(Path scratch) throws IOException {
        return start(scratch, 200);
    }

    public static TestServer start(Path scratch, int keptRuns) throws IOException {
        Path home = scratch.resolve("home");
        Path program = home.resolve("programs/us-ai-racks");
        if (!Files.isDirectory(program)) {
            DataFolder.copy(repository().resolve("programs/starter"), program);
        }
        ServeOptions options =
                new ServeOptions(
                        home,
                        scratch.resolve("data"),
                        0,
                        InetAddress.getLoopbackAddress(),
                        null,
                        null,
                        List.of(),
                        new ServeOptions.Limits(1, 6000, Duration.ofMinutes(5), keptRuns));
        try {
            DataFolder folder = DataFolder.take(options.data());
            ConfigurableApplicationContext context =
                    Server.application(options, folder, false).run();
            String password =
                    context.getBean(io.rackwright.server.access.FirstAdministrator.class)
                            .password()
                            .orElse("");
            return new TestServer(folder, context, password);
        } catch (DataFolder.TakenException e) {
            throw new IOException(e);
        }
    }

    /** One for all tests that only look; its first run is done. */
    static synchronized TestServer shared() throws IOException {
        if (shared == null) {
            Path scratch = Files.createTempDirectory("rackwright-tests-");
            TestServer started = start(scratch);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> started.end(scratch)));
            JsonNode first = started.administrator().awaitRun(1);
            assertThat(first.path("state").asString())
                    .as(() -> first.path("message").asString(""))
                    .isEqualTo("DONE");
            shared = started;
        }
        return shared;
    }

    private void end(Path scratch) {
        try {
            close();
            DataFolder.remove(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The clone that the tests are of. */
    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("rackwright"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("no launcher above the working directory");
            }
        }
        return folder;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Server.port(context);
    }

    /** Of the first administrator; empty when the data folder had one. */
    public String firstPassword() {
        return firstPassword;
    }

    public Path data() {
        return folder.root();
    }

    /** Nobody, yet. */
    public Caller caller() {
        return new Caller("http://127.0.0.1:" + port());
    }

    /** The administrator, logged in. */
    public Caller administrator() {
        Caller caller = caller();
        if (firstPassword.isEmpty() || caller.logIn("admin", PASSWORD).status() == 200) {
            caller.logIn("admin", PASSWORD).expect(200);
            return caller;
        }
        caller.logIn("admin", firstPassword).expect(200);
        caller.put(
                        "/session/password",
                        """
                        {"current": "%s", "next": "%s"}\
                        """
                                .formatted(firstPassword, PASSWORD))
                .expect(204);
        return caller;
    }

    @Override
    public void close() throws IOException {
        context.close();
        folder.close();
    }
}
