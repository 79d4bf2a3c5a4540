package io.rackwright.server;

import io.rackwright.server.access.FirstAdministrator;
import io.rackwright.server.access.Users;
import io.rackwright.server.web.UserInterface;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the server: options to settings, the data folder, then Spring. */
@Command(
        name = "rackwright serve",
        description =
                "Serve programs, runs and their pages to browsers. Stops with Ctrl-C; what was"
                        + " queued goes on at the next start.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    /** The process stays: the server runs. */
    static final int RUNNING = -1;

    static final int WRONG_USAGE = 2;
    static final int OUR_FAULT = 4;
    private static final int DONE = 0;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes any. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address to listen on. Any but loopback asks for TLS or --behind-proxy, and for"
                            + " an administrator who has changed the first password. Default:"
                            + " ${DEFAULT-VALUE}.")
    private String bind = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "rackwright-data",
            description = "Folder of the database, programs and runs. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("");

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            description = "Certificate chain in PEM; with --tls-key.")
    private @Nullable Path tlsCertificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key in PEM.")
    private @Nullable Path tlsKey;

    @Option(
            names = "--behind-proxy",
            paramLabel = "ADDRESS",
            description =
                    "A proxy at this address ends TLS; requests from elsewhere are refused, and its"
                            + " X-Forwarded headers are believed.")
    private @Nullable String proxy;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description =
                    "Name that browsers call the server by, such as plan.example.com; may repeat."
                            + " Requests to other names are refused. Loopback is always allowed on"
                            + " loopback.")
    private List<String> hosts = List.of();

    @Option(
            names = "--workers",
            defaultValue = "1",
            description = "Runs at the same time. Default: ${DEFAULT-VALUE}.")
    private int workers;

    @Option(
            names = "--worker-memory",
            paramLabel = "MB",
            defaultValue = "6000",
            description = "A run that takes more is stopped. Default: ${DEFAULT-VALUE}.")
    private int workerMemoryMb;

    @Option(
            names = "--worker-time",
            paramLabel = "MINUTES",
            defaultValue = "240",
            description = "A run that takes longer is stopped. Default: ${DEFAULT-VALUE}.")
    private int workerMinutes;

    @Option(
            names = "--keep-runs",
            paramLabel = "COUNT",
            defaultValue = "200",
            description = "Older runs that nobody pinned are removed. Default: ${DEFAULT-VALUE}.")
    private int keptRuns;

    @Option(
            names = "--log",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text, or json: a JSON object a line. Default: ${DEFAULT-VALUE}.")
    private LogForm log = LogForm.text;

    @Option(
            names = "--reset-password",
            paramLabel = "NAME",
            description = "Print a new one-time password for this user, and end.")
    private @Nullable String resetPassword;

    /** As written on the command line. */
    enum LogForm {
        text,
        json
    }

    @Override
    public Integer call() throws IOException {
        ServeOptions options = options();
        DataFolder folder;
        try {
            folder = DataFolder.take(options.data());
        } catch (DataFolder.TakenException e) {
            throw wrong(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw wrong("nothing can be kept in '%s': %s".formatted(options.data(), e));
        }
        // Before anything that unpacks a native library asks where.
        System.setProperty("java.io.tmpdir", folder.scratch().toString());
        System.setProperty("rackwright.confined", "true");
        PrintWriter out = spec.commandLine().getOut();
        SpringApplication application = Server.application(options, folder, log == LogForm.json);
        if (resetPassword != null) {
            return resetPassword(application, resetPassword, out);
        }
        try {
            ConfigurableApplicationContext running = application.run();
            tellWhere(running, options, out);
            return RUNNING;
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    /** In the user's words where the cause is the user's to mend. */
    private RuntimeException refusal(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return wrong(
                        "port %d is in use. Maybe --port %d, or --port 0 for any that is free"
                                .formatted(port, port + 1));
            }
            if (cause instanceof FirstAdministrator.FirstPasswordException first) {
                return wrong(String.valueOf(first.getMessage()));
            }
        }
        return failed;
    }

    private int resetPassword(SpringApplication application, String name, PrintWriter out) {
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("offline");
        try (ConfigurableApplicationContext offline = application.run()) {
            String password =
                    offline.getBean(Users.class)
                            .resetPassword(name)
                            .orElseThrow(() -> wrong("there is no user '%s'".formatted(name)));
            out.println("One-time password of " + name + ": " + password);
            out.flush();
            return DONE;
        }
    }

    private ServeOptions options() {
        require(port >= 0 && port <= 65_535, "--port is " + port + "; expected 0 to 65535");
        require(workers >= 1 && workers <= 64, "--workers is " + workers + "; expected 1 to 64");
        require(
                workerMemoryMb >= 1000,
                "--worker-memory is " + workerMemoryMb + "; expected 1000 MB or more");
        require(workerMinutes >= 1, "--worker-time is " + workerMinutes + "; expected 1 or more");
        require(keptRuns >= 1, "--keep-runs is " + keptRuns + "; expected 1 or more");
        require(
                (tlsCertificate == null) == (tlsKey == null),
                "--tls-certificate and --tls-key go together");
        ServeOptions.Tls tls =
                tlsCertificate == null || tlsKey == null
                        ? null
                        : new ServeOptions.Tls(readable(tlsCertificate), readable(tlsKey));
        ServeOptions options =
                new ServeOptions(
                        Path.of(System.getProperty("rackwright.home", "")).toAbsolutePath(),
                        data,
                        port,
                        address("--bind", bind),
                        tls,
                        proxy == null ? null : address("--behind-proxy", proxy),
                        hosts,
                        new ServeOptions.Limits(
                                workers,
                                workerMemoryMb,
                                Duration.ofMinutes(workerMinutes),
                                keptRuns));
        require(
                options.isLoopback() || options.isEncrypted(),
                "--bind %s is more than loopback, which asks for TLS: --tls-certificate and"
                                .formatted(bind)
                        + " --tls-key, or --behind-proxy ADDRESS when a proxy ends it");
        require(
                options.isLoopback() || !hosts.isEmpty(),
                "--bind %s asks for the name that browsers use: --host NAME".formatted(bind));
        return options;
    }

    private Path readable(Path file) {
        require(Files.isReadable(file), "'%s' cannot be read".formatted(file));
        return file.toAbsolutePath();
    }

    private InetAddress address(String option, String text) {
        try {
            // A literal: no name is looked up.
            return InetAddress.ofLiteral(text.equals("localhost") ? "127.0.0.1" : text);
        } catch (IllegalArgumentException _) {
            throw wrong(
                    "%s is '%s'; expected an address such as 127.0.0.1".formatted(option, text));
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw wrong(message);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), "rackwright: " + message);
    }

    private static void tellWhere(
            ConfigurableApplicationContext running, ServeOptions options, PrintWriter out) {
        int port = Server.port(running);
        String name =
                options.hosts().isEmpty()
                        ? options.bind().getHostAddress()
                        : options.hosts().getFirst();
        String host = name.contains(":") ? "[" + name + "]" : name;
        String scheme = options.isEncrypted() ? "https" : "http";
        out.println(
                options.proxy() == null
                        ? "Rackwright is at %s://%s:%d/".formatted(scheme, host, port)
                        : "Rackwright is at https://%s/, behind the proxy, on port %d"
                                .formatted(host, port));
        if (!running.getBean(UserInterface.class).isBuilt()) {
            out.println(UserInterface.MISSING);
        }
        running.getBean(FirstAdministrator.class)
                .password()
                .ifPresent(password ->
                        out.println(
                                "First login: name %s, one-time password %s"
                                        .formatted(FirstAdministrator.NAME, password)));
        out.flush();
    }
}
