package io.rackwright.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the server is to run.
 *
 * @param home the clone, with its programs
 * @param data folder of the database, programs and runs
 * @param port to listen on; 0 for any that is free
 * @param bind address to listen on
 * @param tls certificate and key; null without TLS
 * @param proxy the one address that requests come from when a proxy ends TLS before the server;
 *     null without a proxy
 * @param hosts names that a browser may call the server by, beside those of loopback
 * @param limits of worker processes and history
 */
public record ServeOptions(
        Path home,
        Path data,
        int port,
        InetAddress bind,
        @Nullable Tls tls,
        @Nullable InetAddress proxy,
        List<String> hosts,
        Limits limits) {

    /** Files in PEM. */
    public record Tls(Path certificate, Path key) {}

    /**
     * @param workers runs at the same time
     * @param workerMemoryMb of one worker, its heap and what the solver takes beside it
     * @param workerTime after which a run is stopped
     * @param keptRuns older runs that nobody pinned are removed
     */
    public record Limits(int workers, int workerMemoryMb, Duration workerTime, int keptRuns) {}

    public ServeOptions {
        hosts = List.copyOf(hosts);
    }

    /** Only this machine reaches it. */
    public boolean isLoopback() {
        return bind.isLoopbackAddress();
    }

    /** What browsers speak to it is encrypted. */
    public boolean isEncrypted() {
        return tls != null || proxy != null;
    }
}
