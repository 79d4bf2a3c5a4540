package io.rackwright.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.table.CellReader.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final List<Table> TABLES = Schema.current().tables();

    @Test
    void everyColumnSaysWhatItIs() {
        for (Table table : TABLES) {
            assertThat(table.description()).as(table.name()).isNotBlank();
            assertThat(table.columns())
                    .as(table.name())
                    .filteredOn(c -> !c.name().equals("notes"))
                    .allSatisfy(c -> assertThat(c.description()).as(c.name()).isNotBlank());
        }
    }

    @Test
    void everyReferenceIsToAColumnThatThereIs() {
        for (Table table : TABLES) {
            for (Column column : table.columns()) {
                if (!column.references().isEmpty()) {
                    String[] target = column.references().split("\\.");
                    assertThat(Schema.current().table(target[0]).find(target[1]))
                            .as("%s.%s refers to %s", table.name(), column.name(), target[0])
                            .isPresent();
                }
            }
        }
    }

    @Test
    void everyDefaultIsWhatItsColumnWouldTake() {
        for (Table table : TABLES) {
            for (Column column : table.columns()) {
                String standard = column.standard();
                boolean literal =
                        !standard.isEmpty()
                                && !standard.equals("as_of")
                                && table.find(standard).isEmpty();
                if (literal) {
                    assertThat(CellReader.read(column, standard))
                            .as("default of %s.%s", table.name(), column.name())
                            .isInstanceOf(Reading.Value.class);
                }
            }
        }
    }

    @Test
    void whatIsUsualIsAllowed() {
        for (Table table : TABLES) {
            for (Column column : table.columns()) {
                Range usual = column.usual();
                Range range = column.range();
                if (usual != null && range != null && Double.isFinite(usual.upper())) {
                    assertThat(range.contains(usual.upper())).as(column.name()).isTrue();
                }
            }
        }
    }

    /** A column that the schema has and no record takes would be lost without a word. */
    @Test
    void everyColumnThatIsNoNoteGoesIntoARecord() throws IOException {
        Path sources = Path.of("src", "main", "java", "io", "rackwright", "io", "table");
        String records = Files.readString(sources.resolve("Records.java"));
        String settings = Files.readString(sources.resolve("SettingsReader.java"));
        for (Table table : TABLES) {
            String code = table.isCsv() ? records : settings;
            for (Column column : table.columns()) {
                if (column.need() != Column.Need.NOTE) {
                    String name = column.name().replaceAll(".*\\*\\.?", "");
                    assertThat(code).as(table.name()).contains(name);
                }
            }
        }
    }
}
