package io.rackwright.server.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rackwright.io.ProgramReader;
import io.rackwright.io.ReadResult;
import io.rackwright.model.Network;
import io.rackwright.server.web.Refusal;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The programs that runs planned, as they were planned: read once, the last few kept. */
@Component
final class PlannedPrograms {
    private static final int MOST_KEPT = 4;

    private final Cache<Path, Network> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /**
     * @throws Refusal when the run is no plan, or its program can no longer be read
     */
    Network of(OpenRun run) {
        run.plan();
        return kept.get(run.folder(), PlannedPrograms::read);
    }

    private static Network read(Path folder) {
        ReadResult read = ProgramReader.read(folder.resolve("program"));
        return read.program()
                .map(Network::new)
                .orElseThrow(() ->
                        Refusal.conflict(
                                "The program in the run's folder was changed, and has errors now:"
                                        + " plan it again."));
    }
}
