package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContentCommandTest {
    private static final String HEADER = "name,supply,cost_usd,freight_usd,duty_usd,origin\n";

    /** The rack of the multi-level example: its component costs already have freight and duty. */
    private static final String RACK =
            HEADER
                    + "PSU shelf,bought,9000,300,900,MX\n"
                    + "cooling manifold,bought,7000,,,US\n"
                    + "rack frame,bought,2000,400,400,CN\n"
                    + "cable set,bought,2000,,,unknown\n";

    private static final String TRAY = "GPU tray,made,68000,,,US\n";

    @TempDir Path folder;

    private Called content(String file, String... options) throws IOException {
        Path path = folder.resolve("parts.csv");
        Files.writeString(path, file);
        List<String> arguments = new ArrayList<>(List.of("content", path.toString()));
        arguments.addAll(List.of(options));
        return Called.in(Repository.root(), folder, arguments.toArray(String[]::new));
    }

    private JsonNode verdict(String file, String test, String date, String... more)
            throws IOException {
        List<String> options = new ArrayList<>(List.of("--test", test, "--date", date, "--json"));
        options.addAll(List.of(more));
        Called called = content(file, options.toArray(String[]::new));
        assertThat(called.err()).isEmpty();
        return JsonMapper.shared().readTree(called.out());
    }

    private static BigDecimal twoDigits(JsonNode number) {
        return number.decimalValue().setScale(2, RoundingMode.HALF_UP);
    }

    private static JsonNode multilevel() throws IOException {
        try (InputStream in =
                ContentCommandTest.class.getResourceAsStream("/trade/multilevel_example.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }

    @Test
    void theLegalTestOfTheMultiLevelExample() throws IOException {
        JsonNode legal = multilevel().get("legal");
        JsonNode got = verdict(RACK + TRAY, "BAA_CIVIL", "2027-06-01");

        assertThat(twoDigits(got.get("percentageIfUnknownForeign")))
                .isEqualByComparingTo(legal.get("pct_unknown_foreign").decimalValue());
        assertThat(twoDigits(got.get("percentageIfUnknownHome")))
                .isEqualByComparingTo(legal.get("pct_unknown_domestic").decimalValue());
        assertThat(got.get("verdict").asString()).isEqualTo("passes");
    }

    @Test
    void whatCountsAsAComponentMovesTheVerdict() throws IOException {
        JsonNode boundary =
                multilevel().get("boundary_sensitivity").get("if_tray_is_not_a_component");
        JsonNode got =
                verdict(
                        RACK
                                + "GPU,bought,50000,,,TW\nPCB,bought,6000,,,US\n"
                                + "connectors,bought,4000,,,CN\n",
                        "BAA_CIVIL",
                        "2027-06-01");

        assertThat(twoDigits(got.get("percentage")))
                .isEqualByComparingTo(boundary.get("pct").decimalValue());
        assertThat(got.get("verdict").asString()).isEqualTo("fails");
    }

    @Test
    void theThresholdIsOfTheDeliverysYear() throws IOException {
        String exactly65 = HEADER + "a,bought,65,,,US\nb,bought,35,,,CN\n";
        String over65 = HEADER + "a,bought,65.01,,,US\nb,bought,34.99,,,CN\n";

        assertThat(outcome(exactly65, "2023-12-31")).isEqualTo("passes");
        assertThat(outcome(exactly65, "2024-01-01")).isEqualTo("fails");
        assertThat(outcome(over65, "2028-12-31")).isEqualTo("passes");
        assertThat(outcome(over65, "2029-01-01")).isEqualTo("fails");
    }

    private String outcome(String file, String date, String... more) throws IOException {
        return verdict(file, "BAA_CIVIL", date, more).get("verdict").asString();
    }

    @Test
    void anUnknownOriginThatDecidesIsNotShown() throws IOException {
        String file = HEADER + "a,bought,60,,,US\nb,bought,10,,,\nc,bought,30,,,CN\n";

        JsonNode got = verdict(file, "BAA_CIVIL", "2027-06-01");

        assertThat(got.get("verdict").asString()).isEqualTo("not_shown");
        assertThat(got.get("percentage").decimalValue()).isEqualByComparingTo("60");
        assertThat(got.get("percentageIfUnknownHome").decimalValue()).isEqualByComparingTo("70");
        assertThat(got.get("meetsFallback").asBoolean()).isTrue();
    }

    @Test
    void theFallbackEndsWith2029() throws IOException {
        String file = HEADER + "a,bought,56,,,US\nb,bought,44,,,CN\n";

        assertThat(verdict(file, "BAA_CIVIL", "2029-12-31").get("meetsFallback").asBoolean())
                .isTrue();
        assertThat(verdict(file, "BAA_CIVIL", "2030-01-01").get("meetsFallback").asBoolean())
                .isFalse();
    }

    @Test
    void qualifyingCountriesCountForDefense() throws IOException {
        String file = HEADER + "a,bought,40,,,US\nb,bought,30,,,DE\nc,bought,30,,,CN\n";

        assertThat(outcome(file, "2027-06-01")).isEqualTo("fails");
        assertThat(verdict(file, "BAA_DFARS", "2027-06-01").get("verdict").asString())
                .isEqualTo("passes");
    }

    @Test
    void offTheShelfNeedsOnlyToBeMadeHere() throws IOException {
        String file = HEADER + "a,bought,100,,,CN\n";

        assertThat(outcome(file, "2027-06-01")).isEqualTo("fails");
        assertThat(outcome(file, "2027-06-01", "--cots")).isEqualTo("passes");
        assertThat(outcome(file, "2027-06-01", "--cots", "--made-in", "MX")).isEqualTo("fails");
    }

    @Test
    void foreignIronAndSteelMustBeUnderFivePercent() throws IOException {
        String columns = "name,cost_usd,origin,iron_steel,cots,fastener\n";
        String beam = columns + "beam,%s,US,true,false,false\nplate,%s,CN,true,false,false\n";

        assertThat(outcome(beam.formatted("95.01", "4.99"), "2027-06-01")).isEqualTo("passes");
        assertThat(outcome(beam.formatted("95", "5"), "2027-06-01")).isEqualTo("fails");
        assertThat(
                        outcome(
                                columns
                                        + "beam,90,US,true,false,false\n"
                                        + "bolts,10,CN,true,true,true\n",
                                "2027-06-01"))
                .isEqualTo("passes");
        assertThat(outcome(beam.formatted("95", "5"), "2027-06-01", "--cots")).isEqualTo("fails");
    }

    @Test
    void aRulingDecidesUnderTheTradeAgreementsAct() throws IOException {
        String file = HEADER + "a,bought,100,,,CN\n";

        assertThat(verdict(file, "TAA", "2027-06-01").get("verdict").asString())
                .isEqualTo("not_shown");
        assertThat(
                        verdict(file, "TAA", "2027-06-01", "--ruling", "H290670=US")
                                .get("verdict")
                                .asString())
                .isEqualTo("passes");
        assertThat(
                        verdict(file, "TAA", "2027-06-01", "--ruling", "H273091=CN")
                                .get("verdict")
                                .asString())
                .isEqualTo("fails");
    }

    @Test
    void regionalValueByEitherMethod() throws IOException {
        String file = HEADER + "a,bought,45,,,CN\nb,bought,20,,,MX\n";

        JsonNode got =
                verdict(
                        file,
                        "USMCA_RVC",
                        "2026-10-15",
                        "--transaction-value",
                        "100",
                        "--net-cost",
                        "90");

        assertThat(got.get("verdict").asString()).isEqualTo("passes");
        assertThat(got.get("reasons").toString()).contains("55.00%", "50.00%");
    }

    @Test
    void faultsHaveTheirPlace() throws IOException {
        Called called =
                content(
                        HEADER + "a,bougth,1O,,,USA\n",
                        "--test",
                        "BAA_CIVIL",
                        "--date",
                        "2027-06-01");

        assertThat(called.exitCode()).isEqualTo(1);
        assertThat(called.err())
                .contains("parts.csv:2: supply: 'bougth'", "Maybe bought")
                .contains("parts.csv:2: cost_usd: '1O'")
                .contains("parts.csv:2: origin: 'USA'", "Maybe US");
    }

    @Test
    void anUnknownTestIsWrongUsage() throws IOException {
        Called called = content(RACK, "--test", "BAA_CIVILL", "--date", "2027-06-01");

        assertThat(called.exitCode()).isEqualTo(2);
        assertThat(called.err()).contains("no test is called 'BAA_CIVILL'", "Maybe BAA_CIVIL");
    }
}
