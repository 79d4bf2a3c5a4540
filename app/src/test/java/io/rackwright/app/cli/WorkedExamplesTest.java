package io.rackwright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.Repository;
import io.rackwright.io.rule.RuleReader;
import io.rackwright.model.trade.Condition;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.HtsRate;
import io.rackwright.model.trade.Period;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TaxCredit;
import io.rackwright.model.trade.TradeRules;
import io.rackwright.trade.duty.Article;
import io.rackwright.trade.duty.Assumptions;
import io.rackwright.trade.duty.Duties;
import io.rackwright.trade.duty.DutyLine;
import io.rackwright.trade.duty.DutyPaidPrice;
import io.rackwright.trade.duty.DutyStack;
import io.rackwright.trade.duty.ForeignTradeZone;
import io.rackwright.trade.duty.NoDutyException;
import io.rackwright.trade.duty.ProcessingPerformance;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Official and derived examples, each from its file, whose {@code provenance} says how sure it is:
 * through the command where there is one for it, else through the code behind it.
 */
class WorkedExamplesTest {
    private static final LocalDate OCTOBER_2026 = LocalDate.parse("2026-10-15");

    @TempDir Path folder;

    private final TradeRules law =
            RuleReader.read(Repository.root().resolve("rules/us")).rules().orElseThrow();

    private static JsonNode example(String name) throws IOException {
        String file = "/trade/worked-examples/" + name + ".json";
        try (InputStream in = WorkedExamplesTest.class.getResourceAsStream(file)) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private JsonNode command(String... arguments) {
        Called called = Called.in(Repository.root(), folder, arguments);
        assertThat(called.err()).isEmpty();
        assertThat(called.exitCode()).isZero();
        return JsonMapper.shared().readTree(called.out());
    }

    private static void assertSame(JsonNode got, JsonNode expected) {
        assertThat(got.decimalValue()).isEqualByComparingTo(expected.decimalValue());
    }

    private static BigDecimal amount(JsonNode landed, String headings) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : landed.get("lines")) {
            if (line.get("heading").asString().matches(headings)) {
                sum = sum.add(line.get("amountUsd").decimalValue());
            }
        }
        return sum;
    }

    private JsonNode offers(JsonNode inputs, String... options) throws IOException {
        StringBuilder file = new StringBuilder("offeror,price_usd,origin,small,content_pct\n");
        for (JsonNode offer : inputs.get("offers")) {
            String type = offer.get("type").asString();
            file.append(
                    "%s,%s,%s,%s,%s\n"
                            .formatted(
                                    offer.get("offer").asString(),
                                    offer.get("price").decimalValue(),
                                    type.equals("us_made_domestic") ? "domestic" : type,
                                    offer.path("small").asBoolean(false),
                                    offer.path("domestic_content_pct").asString("")));
        }
        Path path = folder.resolve("offers.csv");
        Files.writeString(path, file);
        List<String> arguments =
                new ArrayList<>(List.of("evaluate-offers", path.toString(), "--json"));
        arguments.addAll(List.of(options));
        return command(arguments.toArray(String[]::new));
    }

    private static JsonNode offer(JsonNode line, String offeror) {
        for (JsonNode offer : line.get("offers")) {
            if (offer.get("offeror").asString().equals(offeror)) {
                return offer;
            }
        }
        throw new AssertionError("no offer of " + offeror);
    }

    @Test
    void e01DomesticIsUnreasonable() throws IOException {
        JsonNode example = example("E01_far_25_504_1_ex1");
        JsonNode line = offers(example.get("inputs")).get("lines").get(0);
        JsonNode expected = example.get("expected");

        assertThat(line.get("factorPct").decimalValue().movePointLeft(2))
                .isEqualByComparingTo(expected.get("factor").decimalValue());
        assertSame(offer(line, "C").get("evaluatedUsd"), expected.get("evaluated_C"));
        assertThat(line.get("domesticUnreasonable"))
                .isEqualTo(expected.get("domestic_unreasonable"));
        assertThat(line.get("fallbackApplied")).isEqualTo(expected.get("fallback_applies"));
        assertThat(line.get("award")).isEqualTo(expected.get("award"));
        assertSame(line.get("awardPriceUsd"), expected.get("award_price"));
    }

    @Test
    void e02DomesticWins() throws IOException {
        JsonNode example = example("E02_far_25_504_1_ex2");
        JsonNode line = offers(example.get("inputs")).get("lines").get(0);
        JsonNode expected = example.get("expected");

        assertSame(offer(line, "C").get("evaluatedUsd"), expected.get("evaluated_C"));
        assertThat(line.get("award")).isEqualTo(expected.get("award"));
        assertSame(line.get("awardPriceUsd"), expected.get("award_price"));
    }

    @Test
    void e04NoneligibleIsEliminated() throws IOException {
        JsonNode example = example("E04_far_25_504_2");
        JsonNode line = offers(example.get("inputs"), "--wto-gpa").get("lines").get(0);
        JsonNode expected = example.get("expected");

        for (JsonNode offer : line.get("offers")) {
            boolean out =
                    expected.get("eliminated").toString().contains(offer.get("offeror").toString());
            assertThat(offer.get("eliminated").asBoolean()).isEqualTo(out);
        }
        assertThat(line.get("award")).isEqualTo(expected.get("award"));
        assertSame(line.get("awardPriceUsd"), expected.get("award_price"));
    }

    private JsonNode groupOffers(JsonNode inputs, boolean allOrNone) throws IOException {
        Map<String, String> words =
                Map.of("DO", "domestic", "EL", "eligible", "NEL", "noneligible");
        StringBuilder file = new StringBuilder("offeror,line_item,price_usd,origin,all_or_none\n");
        for (var item : inputs.get("items").properties()) {
            for (var offer : item.getValue().properties()) {
                file.append(
                        "%s,%s,%s,%s,%s\n"
                                .formatted(
                                        offer.getKey(),
                                        item.getKey(),
                                        offer.getValue().get(1).decimalValue(),
                                        words.get(offer.getValue().get(0).asString()),
                                        allOrNone
                                                && offer.getKey()
                                                        .equals(
                                                                inputs.get("all_or_none")
                                                                        .asString())));
            }
        }
        Path path = folder.resolve("group.csv");
        Files.writeString(path, file);
        return command("evaluate-offers", path.toString(), "--json");
    }

    @Test
    void e05GroupAward() throws IOException {
        JsonNode example = example("E05_far_25_504_4a_20pct");
        JsonNode expected = example.get("expected");
        JsonNode got = groupOffers(example.get("inputs"), true);

        for (JsonNode line : got.get("lines")) {
            assertThat(line.get("award"))
                    .isEqualTo(expected.get("tentative").get(line.get("lineItem").asString()));
        }
        assertSame(
                offer(got.get("lines").get(0), "C").get("evaluatedUsd"),
                expected.get("evaluated").get("C1"));
        assertSame(
                offer(got.get("lines").get(4), "B").get("evaluatedUsd"),
                expected.get("evaluated").get("B5"));
        assertSame(got.get("group").get("tentativeUsd"), expected.get("tentative_total"));
        assertSame(got.get("group").get("allOrNoneUsd").get("C"), expected.get("C_total"));
        assertThat(got.get("group").get("award").toString()).isEqualTo("[\"A\",\"B\"]");
        assertThat(expected.get("award").asString()).isEqualTo("A+B combination");

        BigDecimal ofC = BigDecimal.ZERO;
        List<String> items = new ArrayList<>();
        for (JsonNode line : groupOffers(example.get("inputs"), false).get("lines")) {
            if (line.get("award").asString().equals("C")) {
                items.add(line.get("lineItem").asString());
                ofC = ofC.add(line.get("awardPriceUsd").decimalValue());
            }
        }
        JsonNode without = expected.get("if_C_not_all_or_none");
        assertThat(items).hasToString("[3, 4]");
        assertThat(without.get("C_items").toString()).isEqualTo("[\"3\",\"4\"]");
        assertThat(ofC).isEqualByComparingTo(without.get("C_total").decimalValue());
    }

    @Test
    void e10PackingIsOutsideTheTransactionValue() throws IOException {
        JsonNode example = example("E10_cbp_rvc_chair");
        JsonNode inputs = example.get("inputs");
        Path path = folder.resolve("chair.csv");
        Files.writeString(
                path, "name,cost_usd,origin\nmaterials,%s,CN\n".formatted(inputs.get("vnm")));
        JsonNode got =
                command(
                        "content",
                        path.toString(),
                        "--test",
                        "USMCA_RVC",
                        "--date",
                        "2026-10-15",
                        "--transaction-value",
                        inputs.get("price").toString(),
                        "--excluded",
                        inputs.get("shipping_packing_included").toString(),
                        "--threshold",
                        inputs.get("threshold_tv").toString(),
                        "--json");

        assertSame(got.get("percentage"), example.get("expected").get("rvc_tv"));
        assertThat(got.get("verdict").asString()).isEqualTo("fails");
    }

    @Test
    void e11FeesAtTheirLimits() throws IOException {
        JsonNode example = example("E11_mpf_hmf_fy2027");
        JsonNode cases = example.get("inputs").get("cases");
        for (int i = 0; i < cases.size(); i++) {
            JsonNode expected = example.get("expected").get("cases").get(i);
            JsonNode got =
                    landed("8471.50.01", "TW", cases.get(i).get("value").toString(), "ocean");

            assertThat(amount(got, "MPF")).isEqualByComparingTo(expected.get("mpf").decimalValue());
            assertThat(amount(got, "HMF")).isEqualByComparingTo(expected.get("hmf").decimalValue());
            String why = got.toString();
            switch (expected.get("limit").asString()) {
                case "informal" -> assertThat(why).contains("informal entry");
                case "min" -> assertThat(why).contains("minimum of an entry");
                case "max" -> assertThat(why).contains("maximum of an entry");
                default -> assertThat(why).contains("by value").doesNotContain("um of an entry");
            }
        }
        assertThat(amount(landed("8471.50.01", "TW", "10000", "air"), "HMF"))
                .isEqualByComparingTo(example.get("expected").get("air_hmf").decimalValue());
    }

    private JsonNode landed(String hts, String origin, String value, String mode) {
        return landed(hts, origin, value, mode, OCTOBER_2026.toString());
    }

    private JsonNode landed(String hts, String origin, String value, String mode, String date) {
        return command(
                "landed-cost",
                "--json",
                "--hts",
                hts,
                "--origin",
                origin,
                "--value",
                value,
                "--date",
                date,
                "--mode",
                mode);
    }

    @Test
    void e13BeforeTheForcedLabourDuty() throws IOException {
        JsonNode example = example("E13_7326_cn_pre_july");
        JsonNode got = landed(example.get("inputs"));

        assertSame(got.get("dutyUsd"), example.get("expected").get("duty"));
        assertSame(got.get("landedUsd"), example.get("expected").get("landed"));
        assertThat(amount(got, "9903\\.03\\..*"))
                .isEqualByComparingTo(example.get("expected").get("s122").decimalValue());
        assertThat(amount(got, "MPF"))
                .isEqualByComparingTo(example.get("inputs").get("mpf").decimalValue());
    }

    private JsonNode landed(JsonNode inputs) {
        return landed(
                inputs.get("hts").asString(),
                inputs.get("origin").asString(),
                inputs.get("value").toString(),
                inputs.path("mode").asString("ocean"),
                inputs.get("as_of").asString());
    }

    /** The examples have ordinary duties of their own: made-up headings carry them. */
    @Test
    void e14MinimumTotal() throws IOException, NoDutyException {
        JsonNode example = example("E14_s301_forced_labour_minimum_total");
        JsonNode cases = example.get("inputs").get("cases");
        for (int i = 0; i < cases.size(); i++) {
            JsonNode given = cases.get(i);
            JsonNode expected = example.get("expected").get("cases").get(i);
            BigDecimal value = given.path("value").decimalValue(new BigDecimal(10000));
            boolean specific = given.has("specific");
            HtsRate ordinary =
                    new HtsRate(
                            HtsCode.parse("8481.80.99"),
                            "",
                            specific ? BigDecimal.ZERO : given.get("base").decimalValue(),
                            specific ? new DutyRate.Specific(new BigDecimal("0.50"), "kg") : null,
                            "",
                            null,
                            new Period(LocalDate.parse("2026-01-01"), null),
                            Evidence.NONE);
            DutyStack stack =
                    new Duties(with(ordinary), Assumptions.NONE)
                            .of(
                                    article(
                                            "8481.80.99",
                                            given.get("origin").asString(),
                                            value,
                                            Map.of("kg", given.path("qty_kg").asString("1"))));

            assertThat(stack.dutyUsd())
                    .isEqualByComparingTo(expected.get("total_duty").decimalValue());
            DutyLine line = stack.applying().get(1);
            assertThat(line.heading()).isEqualTo(expected.get("heading").asString());
            if (expected.has("added")) {
                assertThat(line.amountUsd())
                        .isEqualByComparingTo(expected.get("added").decimalValue());
            }
        }
    }

    private TradeRules with(HtsRate rate) {
        List<HtsRate> rates = new ArrayList<>(law.rates());
        rates.add(rate);
        return new TradeRules(
                law.measures(),
                law.scopes(),
                rates,
                law.fees(),
                law.agreements(),
                law.groups(),
                law.tests(),
                law.priceFactors(),
                law.bannedSources(),
                law.credits());
    }

    private static Article article(
            String hts, String origin, BigDecimal value, Map<String, String> facts) {
        return new Article(
                HtsCode.parse(hts), origin, value, OCTOBER_2026, null, "ocean", null, facts);
    }

    @Test
    void e16PowerSupplyOfChina() throws IOException {
        JsonNode example = example("E16_psu_china_oct2026");
        JsonNode expected = example.get("expected");
        JsonNode got = landed(example.get("inputs"));

        assertThat(amount(got, "8504.*")).isEqualByComparingTo(expected.get("base").decimalValue());
        assertThat(amount(got, "9903\\.88\\..*"))
                .isEqualByComparingTo(expected.get("s301").decimalValue());
        assertThat(amount(got, "9903\\.05\\..*"))
                .isEqualByComparingTo(expected.get("s301_forced_labour").decimalValue());
        assertSame(got.get("feesUsd"), expected.get("fees"));
        assertThat(got.get("dutyUsd").decimalValue().add(got.get("feesUsd").decimalValue()))
                .isEqualByComparingTo(expected.get("total").decimalValue());
    }

    @Test
    void e19SteelPaysBoth() throws IOException {
        JsonNode example = example("E19_steel_cn_301_plus_232");
        JsonNode expected = example.get("expected");
        JsonNode got = landed(example.get("inputs"));

        assertThat(amount(got, "9903\\.91\\..*"))
                .isEqualByComparingTo(expected.get("s301").decimalValue());
        assertThat(amount(got, "9903\\.82\\..*"))
                .isEqualByComparingTo(expected.get("s232").decimalValue());
        assertThat(amount(got, "9903\\.05\\..*"))
                .isEqualByComparingTo(expected.get("fl").decimalValue());
        assertThat(got.get("dutyUsd").decimalValue().add(got.get("feesUsd").decimalValue()))
                .isEqualByComparingTo(expected.get("total_with_fees").decimalValue());
    }

    @Test
    void e20TotalProcessingPerformance() throws IOException {
        JsonNode example = example("E20_note39_tpp_official");
        JsonNode cases = example.get("inputs").get("cases");

        assertThat(
                        ProcessingPerformance.ofTops(
                                cases.get(0).get("tops").decimalValue(),
                                cases.get(0).get("bits").asInt()))
                .isEqualByComparingTo(example.get("expected").get("cases").get(0).decimalValue());
        assertThat(
                        ProcessingPerformance.ofTflops(
                                cases.get(1).get("tflops").decimalValue(),
                                cases.get(1).get("bits").asInt()))
                .isEqualByComparingTo(example.get("expected").get("cases").get(1).decimalValue());

        assertThat(isInScope(14001, 4501)).isTrue();
        assertThat(isInScope(14000, 4600)).isFalse();
        assertThat(isInScope(17500, 4600)).isFalse();
        assertThat(isInScope(17499, 4999)).isTrue();
        assertThat(isInScope(15000, 5000)).isFalse();
        assertThat(isInScope(20801, 5801)).isTrue();
        assertThat(isInScope(20800, 5900)).isFalse();
        assertThat(isInScope(21100, 5900)).isFalse();
        assertThat(isInScope(20900, 6200)).isFalse();
    }

    private boolean isInScope(int tpp, int bandwidth) {
        JsonNode got =
                command(
                        "landed-cost",
                        "--json",
                        "--hts",
                        "8471.80.40",
                        "--origin",
                        "TW",
                        "--value",
                        "10000",
                        "--date",
                        "2026-10-15",
                        "--fact",
                        "tpp=" + tpp,
                        "--fact",
                        "dram_bandwidth_gbps=" + bandwidth);
        return amount(got, "9903\\.79\\.01").signum() > 0;
    }

    @Test
    void e22SemiconductorsBesideOthers() throws IOException {
        JsonNode example = example("E22_semiconductor_232_stacking_jan2026");
        JsonNode cases = example.get("inputs").get("cases");
        for (int i = 0; i < cases.size(); i++) {
            String origin = cases.get(i).get("origin").asString();
            JsonNode got =
                    command(
                            "landed-cost",
                            "--json",
                            "--hts",
                            example.get("inputs").get("hts").asString(),
                            "--origin",
                            origin.equals("EU") ? "DE" : origin,
                            "--value",
                            "10000",
                            "--date",
                            example.get("inputs").get("as_of").asString(),
                            "--fact",
                            "tpp=15000",
                            "--fact",
                            "dram_bandwidth_gbps=4800");

            assertThat(got.get("dutyUsd").decimalValue().movePointLeft(2))
                    .isEqualByComparingTo(
                            example.get("expected").get("additional_pct").get(i).decimalValue());
        }
    }

    /** Made-up measures of one heading, stacked as the example says. */
    @Test
    void e23Stacking() throws IOException, NoDutyException {
        JsonNode example = example("E23_stacking_unit_tests");
        for (int i = 0; i < 3; i++) {
            JsonNode given = example.get("inputs").get("cases").get(i);
            boolean exclusive = given.get("mode").asString().equals("mutual_exclusion");
            List<TariffMeasure> measures = new ArrayList<>();
            for (String programme : List.of("s232", "s301", "recip", "fent", "s122")) {
                if (given.has(programme)) {
                    measures.add(
                            measure(
                                    programme,
                                    given.get(programme).decimalValue().movePointRight(2),
                                    exclusive && programme.equals("s232")
                                            ? List.of("recip", "s122")
                                            : List.of()));
                }
            }
            TradeRules rules =
                    only(
                            measures,
                            given.path("base").decimalValue(BigDecimal.ZERO).movePointRight(2));
            DutyStack stack =
                    new Duties(rules, Assumptions.NONE)
                            .of(article("8500.00.00", "DE", new BigDecimal(10000), Map.of()));

            JsonNode expected = example.get("expected").get("cases").get(i);
            BigDecimal additional = stack.dutyUsd().subtract(stack.dutyUsd("MFN"));
            assertThat(additional.movePointLeft(4))
                    .isEqualByComparingTo(expected.get("additional").decimalValue());
            if (expected.has("total")) {
                assertThat(stack.dutyUsd().movePointLeft(4))
                        .isEqualByComparingTo(expected.get("total").decimalValue());
            }
        }
    }

    private static TariffMeasure measure(String programme, BigDecimal pct, List<String> excludes) {
        return new TariffMeasure(
                programme,
                programme,
                "",
                "",
                TariffMeasure.Role.IMPOSE,
                null,
                List.of(),
                List.of(),
                List.of(),
                Condition.ALWAYS,
                TariffMeasure.WhenUnknown.APPLIES,
                new DutyRate.AdValorem(pct),
                TariffMeasure.Base.CUSTOMS_VALUE,
                new Period(LocalDate.parse("2026-01-01"), null),
                null,
                0,
                excludes,
                programme.startsWith("s"),
                true,
                TariffMeasure.LegalStatus.IN_FORCE,
                Evidence.NONE);
    }

    private static TradeRules only(List<TariffMeasure> measures, BigDecimal basePct) {
        return rules(measures, List.of(rate("8500.00.00", basePct)));
    }

    private static HtsRate rate(String hts, BigDecimal pct) {
        return new HtsRate(
                HtsCode.parse(hts),
                "",
                pct,
                (DutyRate.@Nullable Specific) null,
                "",
                null,
                new Period(LocalDate.parse("2026-01-01"), null),
                Evidence.NONE);
    }

    private static TradeRules rules(List<TariffMeasure> measures, List<HtsRate> rates) {
        return new TradeRules(
                measures,
                Map.of(),
                rates,
                List.of(),
                Map.of(),
                new CountryGroups(List.of()),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void e25DutyBackedOut() throws IOException {
        JsonNode example = example("E25_cble_oct2014_q47");
        JsonNode in = example.get("inputs");
        BigDecimal net = in.get("entered").decimalValue();
        for (String after : List.of("ocean", "insurance", "inland_us", "broker")) {
            net = net.subtract(in.get(after).decimalValue());
        }

        assertThat(net).isEqualByComparingTo(example.get("expected").get("net").decimalValue());
        assertThat(
                        DutyPaidPrice.customsValue(
                                net,
                                in.get("duty_rate").decimalValue(),
                                in.get("mpf_rate").decimalValue(),
                                null,
                                in.get("mpf_max").decimalValue()))
                .isEqualByComparingTo(
                        example.get("expected").get("transaction_value").decimalValue());
    }

    @Test
    void e27ForeignTradeZone() throws IOException, NoDutyException {
        JsonNode example = example("E27_ftz_inverted");
        JsonNode in = example.get("inputs");
        HtsRate motor =
                rate("8501.10.00", in.get("component_rate").decimalValue().movePointRight(2));
        HtsRate cleaner =
                rate("8508.11.00", in.get("finished_rate").decimalValue().movePointRight(2));
        TradeRules plain = rules(List.of(), List.of(motor, cleaner));
        TradeRules with301 =
                rules(
                        List.of(measure("s301", new BigDecimal(25), List.of())),
                        List.of(motor, cleaner));
        Article component = article("8501.10.00", "CN", in.get("value").decimalValue(), Map.of());
        HtsCode finished = HtsCode.parse("8508.11.00");
        JsonNode duty = example.get("expected").get("duty");

        assertThat(
                        ForeignTradeZone.nonPrivileged(plain, Assumptions.NONE, component, finished)
                                .dutyUsd())
                .isEqualByComparingTo(duty.get(0).decimalValue());
        assertThat(ForeignTradeZone.privileged(plain, Assumptions.NONE, component).dutyUsd())
                .isEqualByComparingTo(duty.get(1).decimalValue());
        assertThat(
                        ForeignTradeZone.nonPrivileged(
                                        with301, Assumptions.NONE, component, finished)
                                .dutyUsd())
                .isEqualByComparingTo(duty.get(2).decimalValue());
    }

    @Test
    void e28MadeInUsa() throws IOException {
        JsonNode expected = example("E28_ftc_made_in_usa").get("expected").get("cases");

        assertThat(evidence("burner,500,US,false\nknobs,4,CN,true\ntubing,6,CN,true"))
                .contains(expected.get(0).asString());
        String foreignFrame = evidence("frame,90,CN,false\nleather,60,IT,false\nlabor,20,US,false");
        assertThat(foreignFrame).contains(expected.get(2).asString());
        assertThat(foreignFrame).contains("a qualified claim").contains("is allowed if true");
        assertThat(expected.get(1).asString()).isEqualTo("qualified claim allowed if true");
    }

    private String evidence(String rows) throws IOException {
        Path path = folder.resolve("product.csv");
        Files.writeString(path, "name,cost_usd,origin,negligible\n" + rows + "\n");
        JsonNode got =
                command(
                        "content",
                        path.toString(),
                        "--test",
                        "FTC_MUSA",
                        "--date",
                        "2026-10-15",
                        "--json");
        assertThat(got.get("percentage").isNull()).isTrue();
        return got.get("reasons").toString();
    }

    @Test
    void e29AdvancedManufacturingCredit() throws IOException {
        JsonNode example = example("E29_48D");
        BigDecimal basis = example.get("inputs").get("basis").decimalValue();
        LocalDate begun =
                LocalDate.parse(example.get("inputs").get("construction_begins_by").asString());
        for (int i = 0; i < 2; i++) {
            LocalDate placed =
                    LocalDate.parse(example.get("inputs").get("cases").get(i).asString());
            Optional<TaxCredit> credit = law.credit("CHIPS_48D", placed, begun);

            assertThat(credit.orElseThrow().ofBasis(basis))
                    .isEqualByComparingTo(
                            example.get("expected").get("credit").get(i).decimalValue());
            assertThat(law.credit("CHIPS_48D", placed, begun.plusDays(1))).isEmpty();
        }
    }
}
