package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ValidateCommandTest {
    @TempDir Path folder;

    private Path empty(String program) throws IOException {
        return Files.createDirectories(folder.resolve(program));
    }

    private Called validate(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "validate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Called.in(folder, folder, all);
    }

    @Test
    void theReferenceProgramIsTheDefaultAndHasNoErrors() {
        Called called = Called.in(Repository.root(), folder, "validate");

        assertThat(called.exitCode()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out()).contains("us-ai-racks: no errors, ");
    }

    @Test
    void aBareNameIsAProgramOfRackwrightUnlessThereIsSuchAFolder() throws IOException {
        empty("programs/starter");
        assertThat(validate("starter").out()).contains("programs/starter: ");

        Path own = empty("starter");
        assertThat(validate("starter").out()).contains(own + ": ").doesNotContain("programs/");
    }

    @Test
    void aFolderThatIsNotThereIsAnErrorOfTheInput() {
        Called called = validate("nowhere");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.err()).isEmpty();
        assertThat(called.out())
                .startsWith("the program folder " + folder.resolve("nowhere") + " does not exist\n")
                .contains("nowhere: ");
    }

    @Test
    void errorsComeFirstOneALineAndAreCounted() throws IOException {
        Path program = empty("mine");
        Files.writeString(program.resolve("a-stranger.csv"), "x\n");

        Called called = validate("mine");

        List<String> lines = called.out().lines().toList();
        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(lines.getFirst()).startsWith("bom.csv: the file is missing");
        assertThat(lines.get(lines.size() - 2)).startsWith("a-stranger.csv: warning: ");
        assertThat(lines.getLast())
                .endsWith("mine: %d errors, 1 warning".formatted(lines.size() - 2));
    }

    @Test
    void jsonIsOneObjectAndNothingElse() throws IOException {
        empty("mine");

        Called called = validate("mine", "--json");

        JsonNode all = JsonMapper.builder().build().readTree(called.out());
        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.err()).isEmpty();
        assertThat(called.out()).startsWith("{").endsWith("}\n");
        assertThat(all.path("errors").intValue())
                .isPositive()
                .isEqualTo(all.path("findings").size());
        assertThat(all.path("findings").get(0).path("file").stringValue()).isEqualTo("bom.csv");
        assertThat(all.path("findings").get(0).path("severity").stringValue()).isEqualTo("error");
    }

    @Test
    void aProgramWithoutFaultsHasAnEmptyListOfThem() {
        Called called = Called.in(Repository.root(), folder, "validate", "starter", "--json");

        JsonNode all = JsonMapper.builder().build().readTree(called.out());
        assertThat(all.path("findings").isArray()).isTrue();
        assertThat(all.path("findings").size()).isZero();
    }
}
