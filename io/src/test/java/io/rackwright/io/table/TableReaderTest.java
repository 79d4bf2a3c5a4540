package io.rackwright.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {
    private static final Table POWER = Schema.current().table("site_power");
    private static final String HEADER = "site,effective_from,megawatts\n";

    private final Findings findings = new Findings();

    private TableReader reader(int mostRows) {
        RowReader rows = new RowReader(POWER, LocalDate.of(2026, 1, 5), findings);
        return new TableReader(POWER, rows, mostRows, findings);
    }

    private Lines lines(String text) {
        return new CsvLines(POWER.file(), text, findings);
    }

    private List<String> said() {
        return findings.sorted().stream().map(Finding::toString).toList();
    }

    @Test
    void rowsBeyondTheLimitAreNotRead() {
        TableReader reader = reader(2);

        List<Row> rows = reader.read(lines(HEADER + "A,2026-01-05,1\n".repeat(5)));

        assertThat(rows).hasSize(2);
        assertThat(reader.isWhole()).isFalse();
        assertThat(said())
                .containsExactly(
                        "site_power.csv:4: the tables have too many rows;"
                                + " expected at most 200,000 in one, 400,000 in all");
    }

    @Test
    void linesAreCountedThroughCellsOfSeveralLines() {
        reader(9).read(lines(HEADER + "\"A\nB\",2026-01-05,1\nA,2026-01-05,x\n"));

        assertThat(said())
                .containsExactly(
                        "site_power.csv:2: a cell that begins here runs over 2 lines;"
                                + " expected a cell on one line. Maybe a double quote is missing",
                        "site_power.csv:4: megawatts: 'x' is not a number;"
                                + " expected a number, at least 0");
    }

    @Test
    void readingGoesOnAfterARowThatIsNoCsv() {
        List<Row> rows =
                reader(9)
                        .read(
                                lines(
                                        HEADER
                                                + "\"A\"B,2026-01-05,1\n"
                                                + "A,2026-01-05,y\n"
                                                + "\"A\"B,2026-01-05,1\n"
                                                + "A,2026-01-05,z\n"));

        assertThat(rows).hasSize(2);
        assertThat(findings.sorted()).extracting(Finding::line).containsExactly(2, 3, 4, 5);
    }

    @Test
    void aRaggedRowIsNotSound() {
        Row row = reader(9).read(lines(HEADER + "A,2026-01-05\n")).getFirst();

        assertThat(row.isSound()).isFalse();
        assertThat(row.has("megawatts")).isFalse();
        assertThat(said())
                .containsExactly(
                        "site_power.csv:2: the row has 2 cells; expected 3, as the header has."
                                + " Maybe a comma is missing");
    }

    @Test
    void quotesAndStrangeSpacesAreNoPartOfACell() {
        Row row = reader(9).read(lines(HEADER + "\" DC-1 \", 2026-01-05 ,\t4\n")).getFirst();

        assertThat(row.isSound()).isTrue();
        assertThat(row.text("site")).isEqualTo("DC-1");
        assertThat(row.number("megawatts")).isEqualTo(4);
        assertThat(said()).isEmpty();
    }
}
