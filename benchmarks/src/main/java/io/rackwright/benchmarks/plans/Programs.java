package io.rackwright.benchmarks.plans;

import io.rackwright.io.ReadResult;
import io.rackwright.model.Network;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Program folders as the benchmarks take them. */
public final class Programs {
    private Programs() {}

    /** The folder of the reference program. */
    public static Path reference() {
        return home().resolve("programs").resolve("us-ai-racks");
    }

    /** Empty, with what is wrong printed, when the program has errors. */
    public static Optional<Network> read(Path folder, PrintWriter err) {
        ReadResult read = io.rackwright.app.Programs.read(folder);
        if (read.program().isEmpty()) {
            read.findings().forEach(err::println);
            err.flush();
        }
        return read.program().map(Network::new);
    }

    /** Folder of the repository. */
    public static Path home() {
        return Path.of(System.getProperty("rackwright.home", "."));
    }
}
