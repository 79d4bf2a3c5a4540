package io.rackwright.server.run;

import io.rackwright.server.DataFolder;
import io.rackwright.server.ServeOptions;
import io.rackwright.server.program.ProgramLibrary;
import io.rackwright.server.program.ServedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** On the first start: the reference program, and a plan of it. */
@Component
@Profile("!offline")
final class FirstRun implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final String PROGRAM = "us-ai-racks";
    private static final String BY = "rackwright";

    private final ServeOptions options;
    private final DataFolder data;
    private final ProgramLibrary library;
    private final RunQueue queue;
    private final Runs runs;

    FirstRun(
            ServeOptions options,
            DataFolder data,
            ProgramLibrary library,
            RunQueue queue,
            Runs runs) {
        this.options = options;
        this.data = data;
        this.library = library;
        this.queue = queue;
        this.runs = runs;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!runs.isEmpty()) {
            return;
        }
        String program = program();
        if (program != null) {
            queue.add(RunRequest.plan(program, List.of()), BY);
        }
    }

    private @org.jspecify.annotations.Nullable String program() throws IOException {
        List<ServedProgram> known = library.all();
        if (!known.isEmpty()) {
            return known.stream()
                    .filter(p -> p.source() == ServedProgram.Source.SHIPPED)
                    .map(ServedProgram::id)
                    .findFirst()
                    .orElse(null);
        }
        Path shipped = options.home().resolve("programs").resolve(PROGRAM);
        if (!Files.isDirectory(shipped)) {
            LOG.warn("the reference program is not in {}", shipped);
            return null;
        }
        Path copy = Files.createTempDirectory(data.scratch(), "first").resolve(PROGRAM);
        DataFolder.copy(shipped, copy);
        return library.add(PROGRAM, ServedProgram.Source.SHIPPED, BY, copy).id();
    }
}
