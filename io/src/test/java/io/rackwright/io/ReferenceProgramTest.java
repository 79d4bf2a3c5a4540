package io.rackwright.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rackwright.io.finding.Finding;
import io.rackwright.model.Generation;
import io.rackwright.model.Item;
import io.rackwright.model.Program;
import io.rackwright.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferenceProgramTest {
    private static final Path FOLDER = ProgramFolders.program("us-ai-racks");
    private static final ReadResult READ = ProgramReader.read(FOLDER);

    private static Program program() {
        return READ.program().orElseThrow();
    }

    /** The second phase at Peoria comes after the horizon, and whoever plans should know it. */
    @Test
    void itReadsWithOneWarning() {
        assertThat(READ.findings())
                .extracting(Finding::file, Finding::line, Finding::column, Finding::code)
                .containsExactly(tuple("expansions.csv", 10, "lead_time_weeks", "after-horizon"));
    }

    @Test
    void itHasEveryRowOfTheNetwork() {
        assertThat(program().items()).hasSize(157);
        assertThat(program().bom()).hasSize(308);
        assertThat(program().sites()).hasSize(131);
        assertThat(program().sources()).hasSize(466);
        assertThat(program().lanes()).hasSize(1042);
        assertThat(program().demands()).hasSize(150);
        assertThat(program().inventory()).hasSize(208);
        assertThat(program().expansions()).hasSize(28);
        assertThat(program().generations())
                .filteredOn(Generation::modelled)
                .extracting(Generation::name)
                .containsExactly("GB300", "VR200", "HELIOS", "KYBER");
    }

    @Test
    void onlyPackagingCannotBeKeptAndOnlyDesignMarginIsMoney() {
        for (Item item : program().items()) {
            Integer expected = item.family().equals("packaging") ? Integer.valueOf(7) : null;
            assertThat(item.maxStorageDays()).as(item.name()).isEqualTo(expected);
            assertThat(item.money()).as(item.name()).isEqualTo(item.name().startsWith("IP-"));
        }
    }

    @Test
    void eachSourceHasItsOwnCapacityOrDrawsOnAPool() {
        Set<String> own =
                program().capacity().stream()
                        .map(c -> c.item() + " " + c.site())
                        .collect(Collectors.toSet());
        for (Source source : program().sources()) {
            assertThat(own.contains(source.item() + " " + source.site()))
                    .as("%s at %s has a capacity of its own", source.item(), source.site())
                    .isEqualTo(source.pool() == null);
        }
    }

    @Test
    void everyReferenceIsExplainedInTheNotes() throws IOException {
        String notes = Files.readString(FOLDER.resolve("NOTES.md"));
        Set<String> explained = new TreeSet<>();
        Pattern.compile("\\b([SMA])(\\d+)(?:-\\1(\\d+))?\\b")
                .matcher(notes)
                .results()
                .forEach(m -> {
                    int first = Integer.parseInt(m.group(2));
                    int last = m.group(3) == null ? first : Integer.parseInt(m.group(3));
                    for (int i = first; i <= last; i++) {
                        explained.add(m.group(1) + i);
                    }
                });

        Set<String> used = new TreeSet<>();
        program().items().forEach(i -> used.addAll(Set.of(i.provenance().refs().split(";"))));
        program().sources().forEach(s -> used.addAll(Set.of(s.provenance().refs().split(";"))));
        program().sites().forEach(s -> used.addAll(Set.of(s.provenance().refs().split(";"))));
        program().demands().forEach(d -> used.addAll(Set.of(d.provenance().refs().split(";"))));
        program().generations().forEach(g -> used.addAll(Set.of(g.provenance().refs().split(";"))));
        program().pools().forEach(p -> used.addAll(Set.of(p.provenance().refs().split(";"))));
        used.remove("");

        assertThat(used).hasSizeGreaterThan(80);
        assertThat(explained).containsAll(used);
    }
}
