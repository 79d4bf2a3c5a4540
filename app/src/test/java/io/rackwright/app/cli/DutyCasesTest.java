package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.rackwright.app.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Duty of real articles on real days under the shipped rules, as others have worked it out; cases
 * without an outside figure say so in {@code source}, and only keep what the tables say from
 * changing unnoticed.
 */
class DutyCasesTest {
    @TempDir static Path folder;

    static List<NamedCsvRecord> cases() throws IOException {
        try (InputStream in = DutyCasesTest.class.getResourceAsStream("/trade/duty-cases.csv")) {
            return CsvReader.builder().ofNamedCsvRecord(in).stream().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAsWorkedOut(NamedCsvRecord expected) {
        JsonNode landed = landed(expected);

        SoftAssertions all = new SoftAssertions();
        check(all, "duty", expected.getField("expected_duty_usd"), landed.get("dutyUsd"));
        check(all, "fees", expected.getField("expected_fees_usd"), landed.get("feesUsd"));
        for (String line : expected.getField("expected_lines").split(";")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                checkLine(all, landed, line.substring(0, equals), line.substring(equals + 1));
            }
        }
        all.assertAll();
    }

    private static void check(SoftAssertions all, String what, String expected, JsonNode got) {
        if (!expected.isEmpty()) {
            all.assertThat(got.decimalValue())
                    .as(what)
                    .isEqualByComparingTo(new BigDecimal(expected));
        }
    }

    private static void checkLine(
            SoftAssertions all, JsonNode landed, String heading, String amount) {
        List<JsonNode> applying = new ArrayList<>();
        for (JsonNode line : landed.get("lines")) {
            String name = line.get("heading").asString();
            boolean base = heading.equals("BASE") && line == landed.get("lines").get(0);
            if (line.get("applies").asBoolean() && (base || name.equals(heading))) {
                applying.add(line);
            }
        }
        if (amount.equals("absent")) {
            all.assertThat(applying).as(heading).isEmpty();
            return;
        }
        all.assertThat(applying).as(heading).hasSize(1);
        if (applying.size() == 1) {
            all.assertThat(applying.getFirst().get("amountUsd").decimalValue())
                    .as(heading)
                    .isEqualByComparingTo(new BigDecimal(amount));
        }
    }

    private static JsonNode landed(NamedCsvRecord given) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "landed-cost",
                                "--json",
                                "--hts",
                                given.getField("hts"),
                                "--origin",
                                given.getField("origin"),
                                "--value",
                                given.getField("value_usd"),
                                "--date",
                                given.getField("date")));
        add(arguments, "--mode", given.getField("mode"));
        add(arguments, "--loaded", given.getField("loaded"));
        for (String fact : given.getField("facts").split(";")) {
            if (fact.startsWith("claim=")) {
                add(arguments, "--claim", fact.substring("claim=".length()));
            } else {
                add(arguments, "--fact", fact);
            }
        }
        Called called = Called.in(Repository.root(), folder, arguments.toArray(String[]::new));
        assertThat(called.err()).isEmpty();
        return JsonMapper.shared().readTree(called.out());
    }

    private static void add(List<String> arguments, String option, String value) {
        if (!value.isEmpty()) {
            arguments.add(option);
            arguments.add(value);
        }
    }
}
