package io.rackwright.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceProgramTest {
    private static final Path FOLDER = Path.of("..", "programs", "us-ai-racks");

    @Test
    void theReferenceProgramReadsWithoutAnError() {
        ReadResult result = ProgramReader.read(FOLDER);

        assertThat(result.errors()).isEmpty();
        var program = result.program().orElseThrow();
        assertThat(program.generations()).hasSize(6);
        assertThat(program.items()).hasSize(157);
        assertThat(program.bom()).hasSize(308);
        assertThat(program.sources()).hasSize(466);
        assertThat(program.demands()).hasSize(150);
        assertThat(program.lanes()).hasSize(1042);
        assertThat(program.expansions()).hasSize(28);
    }
}
