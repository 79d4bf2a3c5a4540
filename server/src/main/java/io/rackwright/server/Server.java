package io.rackwright.server;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Options to a Spring application; what does not depend on them is in application.properties. */
final class Server {
    private Server() {}

    /**
     * @param jsonLog a JSON object a line instead of text
     */
    static SpringApplication application(ServeOptions options, DataFolder folder, boolean jsonLog) {
        // H2 closes a database that it cannot write, as on a full disk. A connection is looked at
        // whenever it is taken, so that the next one opens the file again, as of the last commit.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
        SpringApplication application = new SpringApplication(ServerApplication.class);
        application.setDefaultProperties(settings(options, folder, jsonLog));
        application.addInitializers(
                (ApplicationContextInitializer<GenericApplicationContext>)
                        context -> {
                            context.registerBean(ServeOptions.class, () -> options);
                            context.registerBean(DataFolder.class, () -> folder);
                        });
        return application;
    }

    /** That a running server listens on. */
    static int port(ConfigurableApplicationContext running) {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) running).getWebServer())
                .getPort();
    }

    private static Map<String, Object> settings(
            ServeOptions options, DataFolder folder, boolean jsonLog) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", options.port());
        settings.put("server.address", options.bind().getHostAddress());
        settings.put("server.servlet.session.cookie.secure", options.isEncrypted());
        // A commit is written when it returns, so that what was acknowledged outlives a kill.
        settings.put(
                "spring.datasource.url",
                "jdbc:h2:file:"
                        + folder.database()
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        settings.put("spring.servlet.multipart.location", folder.scratch().toString());
        settings.put("server.tomcat.basedir", folder.scratch().resolve("tomcat").toString());
        ServeOptions.Tls tls = options.tls();
        if (tls != null) {
            settings.put("server.ssl.certificate", tls.certificate().toUri().toString());
            settings.put("server.ssl.certificate-private-key", tls.key().toUri().toString());
        }
        InetAddress proxy = options.proxy();
        if (proxy != null) {
            settings.put("server.forward-headers-strategy", "native");
            settings.put(
                    "server.tomcat.remoteip.internal-proxies",
                    Pattern.quote(proxy.getHostAddress()));
        }
        if (jsonLog) {
            settings.put("logging.structured.format.console", "ecs");
        }
        return settings;
    }
}
