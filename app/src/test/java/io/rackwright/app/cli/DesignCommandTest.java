package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read designs and libraries of components. */
class DesignCommandTest {
    @TempDir Path folder;

    private static final String POD =
            """
            pod: small
            nodes: {item: Node, count: 60, per_unit: 32}
            fabrics:
              - name: Compute
                switch: {item: Switch, part: S-64, ports: 64}
                rails: 8
                cables:
                  - {item: Cable, carries: [nodes, uplinks]}
            """;

    @Test
    void aPodIsCountedOutAndItsBillWritten() throws IOException {
        Path design = Files.writeString(folder.resolve("pod.yaml"), POD);
        Path bill = folder.resolve("bom.csv");

        Called outcome =
                Called.in(
                        Repository.root(),
                        folder,
                        "design",
                        design.toString(),
                        "--bom",
                        bill.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("24  Switch (S-64): 16 leaves (8 rails of 2 units), 8 spines")
                .contains("992  Cable: 992 links of nodes, uplinks");
        assertThat(Files.readString(bill)).contains("Compute,Switch,S-64,24,");
    }

    @Test
    void aFaultyDesignIsToldWithItsLine() throws IOException {
        Path design = Files.writeString(folder.resolve("pod.yaml"), POD.replace("rails", "rials"));

        Called outcome = Called.in(Repository.root(), folder, "design", design.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(outcome.err()).contains("pod.yaml:6: fabrics.rials: there is no such key");
        assertThat(outcome.err()).contains("Maybe rails");
    }

    @Test
    void aFabricThatCannotBeBuiltIsToldWithoutATrace() throws IOException {
        Path design =
                Files.writeString(
                        folder.resolve("pod.yaml"),
                        POD.replace("rails: 8", "rails: 8\n    service_ports: 99"));

        Called outcome = Called.in(Repository.root(), folder, "design", design.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(outcome.err())
                .contains("99 service ports are asked for, and the leaves have 32");
    }

    @Test
    void aRackThatIsTooHighIsToldWithItsLine() throws IOException {
        String sound = Files.readString(Repository.root().resolve("designs/gb200-nvl72.yaml"));
        Path design =
                Files.writeString(
                        folder.resolve("rack.yaml"), sound.replace("slots: 48", "slots: 30"));

        Called outcome = Called.in(Repository.root(), folder, "design", design.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(outcome.out())
                .contains("fails    space: 36.0 of 30.0 slots, 20% too much")
                .contains("rack.yaml:56: leave out 6 slots, or take a higher frame")
                .contains("holds    weight: 1,354.0 of 1,400.0 kg, 3% left");
    }

    @Test
    void aHallIsCheckedCabledAndDrawn() throws IOException {
        String hall = Repository.root().resolve("designs/ai-hall-64.yaml").toString();

        Called outcome =
                Called.in(
                        Repository.root(),
                        folder,
                        "design",
                        hall,
                        "--cabling",
                        "c.csv",
                        "--dot",
                        "h.dot",
                        "--svg",
                        "h.svg",
                        "--bom",
                        "b.csv");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("Scale-out: 144 leaves, 160 spines, 128 cores, 14,336 cables")
                .contains(" 0 fail, 0 unknown");
        assertThat(Files.readAllLines(folder.resolve("c.csv")))
                .hasSize(14_336 + 1_888 + 2_164 + 1)
                .element(1)
                .asString()
                .startsWith(
                        "1,Scale-out,node-leaf,A-03-n01,A-03,Scale-out:1,Scale-out-L001,A-13,1,");
        assertThat(Files.readString(folder.resolve("b.csv")))
                .contains("Racks,GB300 NVL72 rack,,64,")
                .contains("Scale-out,64-port 800G switch,,432,");
        assertThat(Files.readString(folder.resolve("h.dot"))).startsWith("graph \"ai-hall-64\" {");
        assertThat(Files.readString(folder.resolve("h.svg"))).startsWith("<svg ");
    }

    @Test
    void whatIsNotDoneWithADesignIsRefused() {
        String rack = Repository.root().resolve("designs/gb200-nvl72.yaml").toString();

        Called outcome = Called.in(Repository.root(), folder, "design", rack, "--dot", "r.dot");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(outcome.err()).contains("--cabling and --dot are of halls");
    }

    @Test
    void aFileThatIsNoDesignIsToldSo() throws IOException {
        Path design = Files.writeString(folder.resolve("odd.yaml"), "rakc: x\n");

        Called outcome = Called.in(Repository.root(), folder, "design", design.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_HAS_ERRORS);
        assertThat(outcome.err()).contains("the file has neither a pod, a rack nor a hall");
    }

    @Test
    void aLibraryIsLookedThrough() throws IOException {
        Files.writeString(
                folder.resolve("node.yaml"),
                """
                manufacturer: Example
                model: Node
                u_height: 2
                weight: 3000
                weight_unit: kg
                """);

        Called outcome = Called.in(Repository.root(), folder, "catalogue", folder.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("implausible-weight: 1")
                .contains("node.yaml:4: warning: weight: '3000 kg' is 1500 kg for each of its 2")
                .contains("1 files: 1 device types, 0 module types")
                .contains("Maybe grams");
    }
}
