package io.rackwright.io.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.finding.Finding;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.model.trade.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleReaderTest {
    private static final String MEASURES =
            "measure,programme,role,scope,origins,condition,rate_kind,rate_pct,effective_from,"
                    + "effective_to,excludes\n";
    private static final String RATES = "hts,general_pct,general_specific_usd,effective_from\n";

    @TempDir Path folder;

    private RulesRead read(Map<String, String> changed) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("tariff_measures.csv", MEASURES + "M1,P,impose,L,CN,,,25,2026-01-01,,\n");
        files.put("tariff_scopes.csv", "scope,hts_prefix,carved_out\nL,8504.40,\n");
        files.put("hts_rates.csv", RATES + "8504.40.95,0,,\n");
        files.putAll(changed);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return RuleReader.read(folder);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "tariff_scopes.csv",
                        "scope,hts_prefix\nL,85O4\n",
                        "tariff_scopes.csv:2: hts_prefix: '85O4' is no heading of the tariff"),
                Arguments.of(
                        "hts_rates.csv",
                        RATES + "8504.40,0,,\n",
                        "hts_rates.csv:2: hts: '8504.40' is no heading of the tariff; expected"
                                + " eight digits"),
                Arguments.of(
                        "hts_rates.csv",
                        RATES + "8504.40.95,0,1.5,\n",
                        "hts_rates.csv:2: specific_unit: the rate has no unit"),
                Arguments.of(
                        "hts_rates.csv",
                        RATES + "8504.40.95,,,\n",
                        "hts_rates.csv:2: general_pct: the cell is empty"),
                Arguments.of(
                        "tariff_measures.csv",
                        MEASURES
                                + "M1,P,impose,L,CN,,,25,2026-01-01,,\n"
                                + "M1,P,impose,L,CN,,,30,2027-01-01,,\n",
                        "tariff_measures.csv:3: effective_from: '2027-01-01' lies in the period of"
                                + " line 2; expected periods of one measure that do not overlap."
                                + " Maybe end that one on 2027-01-01"),
                Arguments.of(
                        "tariff_measures.csv",
                        MEASURES + "M1,P,impose,L,CN,,,25,2026-01-01,2025-01-01,\n",
                        "tariff_measures.csv:2: effective_to: '2025-01-01' is not after"),
                Arguments.of(
                        "tariff_measures.csv",
                        MEASURES + "M1,P,impose,L,CN,,,25,,,\n",
                        "tariff_measures.csv:2: effective_from: the cell is empty"),
                Arguments.of(
                        "tariff_measures.csv",
                        MEASURES + "M1,P,impose,L,CN,,,,2026-01-01,,\n",
                        "tariff_measures.csv:2: rate_pct: a ad_valorem rate has no value"),
                Arguments.of(
                        "tariff_measures.csv",
                        MEASURES + "M1,P,impose,L,CN,,not_set,5,2026-01-01,,\n",
                        "tariff_measures.csv:2: rate_low_pct: a not_set rate has no value"),
                Arguments.of(
                        "tariff_measures.csv",
                        MEASURES + "M1,P,impose,L,EUR,,,25,2026-01-01,,\n",
                        "tariff_measures.csv:2: origins: 'EUR' is no country and no group"),
                Arguments.of(
                        "tariff_measures.csv",
                        MEASURES + "M1,P,impose,L2,CN,,,25,2026-01-01,,\n",
                        "tariff_measures.csv:2: scope: no scope of tariff_scopes.csv is called"
                                + " 'L2'"),
                Arguments.of(
                        "tariff_measures.csv",
                        MEASURES + "M1,P,impose,L,CN,,,25,2026-01-01,,Q\n",
                        "tariff_measures.csv:2: excludes: no measure or programme is 'Q'"),
                Arguments.of(
                        "tariff_measures.csv",
                        MEASURES + "M1,P,impose,L,CN,metal_pct 15,,25,2026-01-01,,\n",
                        "tariff_measures.csv:2: condition: '15' after metal_pct where one of"),
                Arguments.of(
                        "fees.csv",
                        "fee,rate_pct,claims_exempt,effective_from\nF,1,USMCA,2026-01-01\n",
                        "fees.csv:2: claims_exempt: no agreement is called 'USMCA'"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundInItsPlace(String file, String content, String said) throws IOException {
        RulesRead read = read(Map.of(file, content));

        assertThat(read.rules()).isEmpty();
        assertThat(read.findings().stream().map(Finding::toString))
                .anySatisfy(finding -> assertThat(finding).startsWith(said));
    }

    @Test
    void theLongestPrefixDecides() throws IOException {
        RulesRead read =
                read(
                        Map.of(
                                "tariff_scopes.csv",
                                "scope,hts_prefix,carved_out\nL,8504,\nL,8504.40,true\n"
                                        + "L,8504.40.95.80,\n"));
        TradeRules rules = read.rules().orElseThrow();

        assertThat(
                        Stream.of(
                                "8504.33.00",
                                "8504.40.85",
                                "8504.40.9580",
                                "8504.40.95",
                                "8505.11.00"))
                .map(h -> rules.scope("L").contains(HtsCode.parse(h)))
                .isEqualTo(
                        List.of(Truth.TRUE, Truth.FALSE, Truth.TRUE, Truth.UNKNOWN, Truth.FALSE));
    }

    @Test
    void outsideOfWhatIsCarriedNobodyKnows() throws IOException {
        RulesRead read = read(Map.of("list_coverage.csv", "scope,hts_prefix\nL,85\n"));
        TradeRules rules = read.rules().orElseThrow();

        assertThat(rules.scope("L").contains(HtsCode.parse("8544.42.90"))).isEqualTo(Truth.FALSE);
        assertThat(rules.scope("L").contains(HtsCode.parse("3820.00.00"))).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void theShippedRulesHaveNoFindings() {
        assertThat(RuleReader.read(Path.of("..", "rules", "us")).findings()).isEmpty();
    }
}
