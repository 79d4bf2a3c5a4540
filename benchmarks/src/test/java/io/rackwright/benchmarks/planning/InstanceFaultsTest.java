package io.rackwright.benchmarks.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged instance is refused with its place; never misread, never a stack trace. */
class InstanceFaultsTest {
    @TempDir private Path folder = Path.of("");

    /** Lines are separated by a bar. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    # comment|F,1,50,x|C,1,5,9;2: fixedCost (field 4) is 'x': expected a number, 0 or more
                    F,1,50,7|C,1,-5,9;2: demand (field 3) is '-5': expected a number, 0 or more
                    F,1,50,7|C,1,NaN,9;2: demand (field 3) is 'NaN': expected a number, 0 or more
                    F,1,50,7|C,1,5;2: 3 fields: expected 4, C,id,demand and a cost for each of 1 facilities. Maybe the line was cut
                    F,1,50|C,1,5,9;1: 3 fields: expected 4, F,id,capacity,fixedCost. Maybe the line was cut
                    F,1,50,7|F,1,60,7|C,1,5,9,9;2: a second line F,1
                    F,1,50,7|G,1,60,7;2: starts with 'G': expected F or C
                    F;1: ends before field 2: expected an id. Maybe the line was cut
                    I,1,1,5,40,1000|D,1,3,4|D,2,3,4|K,9;3: demand for item 2, which has no line I
                    I,1,1,5,40,1000|I,2,1,5,40,1000|D,1,3,4|K,9;2: item 2 has no demand line
                    I,1,1,5,40,1000|I,2,1,5,40,1000|D,1,3,4|D,2,3|K,9;4: 3 fields: expected 4, D,item and 2 periods. Maybe the line was cut
                    I,1,1,5,40,1000|D,1,3,4|K,9|K,8;4: a second capacity line: expected one
                    I,1,1,5,40,1000|D,1,3,4|K,9,9,9;3: 4 fields: expected 3, K and a capacity for all periods or for each. Maybe the line was cut
                    I,1,1,5,40,1000|D,1,3,4|K;3: ends before field 2: expected capacity. Maybe the line was cut
                    """)
    void aDamagedTableIsRefusedAtItsLine(String lines, String expected) throws IOException {
        Path file = write(lines.replace('|', '\n'));

        assertThatThrownBy(() -> InstanceReader.read(file))
                .isInstanceOf(InstanceFault.class)
                .hasMessage(file + ":" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    F,1,50,7;no customer (a line C,id,demand,cost...). Maybe the file was cut
                    C,1,5;no facility (a line F,id,capacity,fixedCost). Maybe the file was cut
                    I,1,1,5,40,1000|D,1,3;no capacity (a line K,capacity). Maybe the file was cut
                    {"T":0};T is 0: expected a whole number from 1 to 100000
                    {"T":2,"N":1};has no 'R': expected T, N, R, items, bom, demand, cap, prod, setup, overtime
                    {"T":2,"N":1,"R":1,"items":[[1,2,0]]};items[0] is an array of 3: expected an array of 4
                    {"T":2,"N":1,"R":1,"items":[[1,"a",0,0]]};items[0][1] is "a": expected a number, 0 or more
                    """)
    void whatIsMissingIsNamed(String lines, String expected) throws IOException {
        Path file = write(lines.replace('|', '\n'));

        assertThatThrownBy(() -> InstanceReader.read(file))
                .isInstanceOf(InstanceFault.class)
                .hasMessage(file + ": " + expected);
    }

    @Test
    void aBillOfMaterialsWithACycleIsRefused() throws IOException {
        Path file =
                write(
                        """
                        {"T":1,"N":2,"R":1,"items":[[1,2,0,0],[1,2,0,0]],"bom":[[0,1],[1,0]],"demand":[[1],[1]],
                         "cap":[[9]],"prod":[[1,1]],"setup":[[0,0]],"overtime":[5]}
                        """);

        assertThatThrownBy(() -> InstanceReader.read(file))
                .hasMessage(file + ": bom[0]: item 0 goes into itself, by way of others or not");
    }

    @Test
    void jsonThatIsCutIsRefusedAtItsPlace() throws IOException {
        Path file = write("{\"T\": 2,\n \"N\": ");

        assertThatThrownBy(() -> InstanceReader.read(file))
                .isInstanceOf(InstanceFault.class)
                .hasMessageStartingWith(file + ":2: column 7: not JSON: ")
                .hasMessageEndingWith("Maybe the file was cut");
    }

    @Test
    void whatIsNoInstanceIsRefused() throws IOException {
        assertThatThrownBy(() -> InstanceReader.read(write("hello\n")))
                .hasMessageContaining("of no format that is known here");
        assertThatThrownBy(() -> InstanceReader.read(write("")))
                .hasMessageContaining("of no format that is known here");
        assertThatThrownBy(() -> InstanceReader.read(folder.resolve("missing.csv")))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = folder.resolve("instance");
        Files.write(file, new byte[] {'F', ',', (byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> InstanceReader.read(file))
                .hasMessage(file + ": not text in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facility-location/cap41.csv",
                "lot-sizing/F5.csv",
                "multi-level-lot-sizing/A_G001545_MLCLS.json"
            })
    void randomDamageEndsInAFaultOrInAnotherInstance(String name) throws IOException {
        byte[] sound = Files.readAllBytes(Path.of("instances").resolve(name));
        int refused = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] damaged = sound.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(32, 127);
            }
            Path file = folder.resolve("damaged");
            Files.write(file, damaged);
            try {
                assertThat(InstanceReader.read(file).model().columns())
                        .as("seed %d", seed)
                        .isPositive();
            } catch (InstanceFault e) {
                assertThat(e).as("seed %d", seed).hasMessageStartingWith(file.toString());
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("instance"), content, StandardCharsets.UTF_8);
    }
}
