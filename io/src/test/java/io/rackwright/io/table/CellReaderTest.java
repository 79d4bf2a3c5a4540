package io.rackwright.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.table.CellReader.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {
    private static final Column NUMBER = Schema.current().table("lanes").column("transit_weeks");
    private static final Column SHARE = Schema.current().table("sources").column("yield");
    private static final Column WHOLE = Schema.current().table("demand").column("racks");
    private static final Column DATE = Schema.current().table("demand").column("need_by");
    private static final Column NAMES = Schema.current().table("expansions").column("items");

    private static Object value(Column column, String text) {
        return switch (CellReader.read(column, text)) {
            case Reading.Value(Object value) -> value;
            case Reading.Faulty(var fault) -> "fault: " + fault;
        };
    }

    private static String remedy(Column column, String text) {
        return switch (CellReader.read(column, text)) {
            case Reading.Value(Object value) -> "read as " + value;
            case Reading.Faulty(var fault) -> fault.maybe();
        };
    }

    @ParameterizedTest
    @CsvSource({"3, 3.0", "0.5, 0.5", ".5, 0.5", "3., 3.0", "+2, 2.0", "1e-3, 0.001", "-0, 0.0"})
    void numbersAreReadAsTheyStand(String text, double expected) {
        assertThat(value(NUMBER, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "4.0, 4", "4e2, 400", "12., 12"})
    void wholeNumbersMayBeWrittenWithDecimalsThatAreNought(String text, long expected) {
        assertThat(value(WHOLE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1O.5    | 10.5",
                "l2      | 12",
                "10,5    | 10.5",
                "1,234.5 | 1234.5",
                "1 234   | 1234",
                "1.234,5 | 1234.5",
                "1,234   | 1234 or 1.234",
                "15%     | 0.15",
                "$5      | 5",
                "5 kg    | 5",
                "five    | ''",
                "0x10    | ''",
                "NaN     | ''"
            })
    void whatIsNoNumberMeansTheLikeliest(String text, String expected) {
        assertThat(remedy(NUMBER, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"97, 0.97 (a fraction; not percent)", "1.5, ''", "-3, ''", "250, ''"})
    void aShareOverOneIsPercentWhenItCanBe(String text, String expected) {
        assertThat(remedy(SHARE, text)).isEqualTo(expected.replace(';', ','));
    }

    @Test
    void daysAreIso() {
        assertThat(value(DATE, "2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({
        "31.12.2026, 2026-12-31",
        "12/31/2026, 2026-12-31",
        "31/12/2026, 2026-12-31",
        "3/9/26, 2026-03-09 or 2026-09-03",
        "2026/1/5, 2026-01-05",
        "20260105, 2026-01-05",
        "2026-01-05T00:00:00, 2026-01-05",
        "2026-02, 2026-02-01",
        "2026-31-12, 2026-12-31",
        "2027-02-29, 2027-02-28",
        "2026-13-40, ''",
        "tomorrow, ''"
    })
    void whatIsNoDayMeansTheLikeliest(String text, String expected) {
        assertThat(remedy(DATE, text)).isEqualTo(expected);
    }

    @Test
    void namesInAListAreSeparatedBySemicolons() {
        assertThat(value(NAMES, "A; B ;C")).isEqualTo(List.of("A", "B", "C"));
        assertThat(remedy(NAMES, "A, B")).isEqualTo("A;B");
    }
}
