package io.rackwright.io.rule;

import io.rackwright.io.table.Row;
import io.rackwright.model.trade.BannedSource;
import io.rackwright.model.trade.Condition;
import io.rackwright.model.trade.ConditionFault;
import io.rackwright.model.trade.ContentRule;
import io.rackwright.model.trade.CountryGroups.Member;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.Fee;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.HtsRate;
import io.rackwright.model.trade.Period;
import io.rackwright.model.trade.PriceFactor;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TaxCredit;
import io.rackwright.model.trade.TradeAgreement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of a rule set, sound and checked, to records, one method a table. */
final class RuleRecords {
    private RuleRecords() {}

    static TariffMeasure measure(Row row) {
        return new TariffMeasure(
                row.text("measure"),
                row.text("programme"),
                row.text("title"),
                row.text("authority"),
                choice(TariffMeasure.Role.class, row, "role"),
                row.textOrNull("scope"),
                row.names("scope_except"),
                row.names("origins"),
                row.names("origins_except"),
                condition(row),
                choice(TariffMeasure.WhenUnknown.class, row, "when_unknown"),
                dutyRate(row),
                choice(TariffMeasure.Base.class, row, "base"),
                period(row),
                row.textOrNull("group"),
                row.integer("priority"),
                row.names("excludes"),
                row.text("ftz").equals("privileged_foreign"),
                row.flag("drawback"),
                choice(TariffMeasure.LegalStatus.class, row, "legal_status"),
                evidence(row));
    }

    private static Condition condition(Row row) {
        try {
            return Condition.parse(row.text("condition"));
        } catch (ConditionFault e) {
            throw new IllegalStateException("RuleChecks lets no such condition pass", e);
        }
    }

    private static DutyRate dutyRate(Row row) {
        return switch (row.text("rate_kind")) {
            case "specific" ->
                    new DutyRate.Specific(decimal(row, "specific_usd"), row.text("specific_unit"));
            case "not_set" ->
                    new DutyRate.NotSet(
                            decimal(row, "rate_low_pct"),
                            decimal(row, "rate_pct"),
                            decimal(row, "rate_high_pct"));
            default ->
                    new DutyRate.AdValorem(
                            row.has("rate_pct") ? decimal(row, "rate_pct") : BigDecimal.ZERO);
        };
    }

    static HtsRate rate(Row row) {
        return new HtsRate(
                HtsCode.parse(row.text("hts")),
                row.text("description"),
                decimal(row, "general_pct"),
                row.has("general_specific_usd")
                        ? new DutyRate.Specific(
                                decimal(row, "general_specific_usd"), row.text("specific_unit"))
                        : null,
                row.text("special"),
                decimalOrNull(row, "column2_pct"),
                period(row),
                evidence(row));
    }

    static Fee fee(Row row) {
        return new Fee(
                row.text("fee"),
                row.text("title"),
                decimal(row, "rate_pct"),
                decimalOrNull(row, "minimum_usd"),
                decimalOrNull(row, "maximum_usd"),
                decimalOrNull(row, "informal_usd"),
                decimalOrNull(row, "informal_up_to_usd"),
                row.names("modes"),
                row.names("claims_exempt"),
                period(row),
                evidence(row));
    }

    static TradeAgreement agreement(Row row) {
        return new TradeAgreement(
                row.text("agreement"),
                row.text("title"),
                row.names("special_codes"),
                row.names("countries"),
                evidence(row));
    }

    static Member member(Row row) {
        return new Member(row.text("group"), row.text("country"), period(row), evidence(row));
    }

    static ContentRule test(Row row, List<ContentRule.Threshold> thresholds) {
        return new ContentRule(
                row.text("test"),
                row.text("title"),
                row.text("authority"),
                choice(ContentRule.Kind.class, row, "kind"),
                choice(ContentRule.Gate.class, row, "gate"),
                row.names("home"),
                row.text("comparator").equals("gt"),
                choice(ContentRule.DateBasis.class, row, "date_basis"),
                row.text("threshold_choice").equals("by_product"),
                decimalOrNull(row, "fallback_pct"),
                row.dateOrNull("fallback_until"),
                decimalOrNull(row, "iron_steel_below_pct"),
                row.flag("cots_waived"),
                thresholds,
                evidence(row));
    }

    static ContentRule.Threshold threshold(Row row) {
        return new ContentRule.Threshold(
                choice(ContentRule.Method.class, row, "method"),
                period(row),
                decimal(row, "threshold_pct"),
                evidence(row));
    }

    static PriceFactor priceFactor(Row row) {
        return new PriceFactor(
                row.text("regime"),
                choice(PriceFactor.Offeror.class, row, "offeror"),
                decimal(row, "factor_pct"),
                period(row),
                evidence(row));
    }

    static BannedSource bannedSource(Row row) {
        String affiliates = row.text("affiliates");
        return new BannedSource(
                row.text("list"),
                row.text("entity"),
                affiliates.isEmpty() ? List.of() : List.of(affiliates.split("\\s*;\\s*")),
                row.text("what"),
                period(row),
                evidence(row));
    }

    static TaxCredit credit(Row row) {
        return new TaxCredit(
                row.text("credit"),
                row.text("title"),
                decimal(row, "rate_pct"),
                new Period(row.date("placed_from"), row.dateOrNull("placed_to")),
                row.dateOrNull("construction_begins_by"),
                evidence(row));
    }

    private static Period period(Row row) {
        return new Period(row.date("effective_from"), row.dateOrNull("effective_to"));
    }

    private static Evidence evidence(Row row) {
        return new Evidence(
                row.text("citation"),
                choice(Evidence.Verified.class, row, "verified"),
                row.text("verification"));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, Row row, String column) {
        return Enum.valueOf(type, row.text(column).toUpperCase(Locale.ROOT));
    }

    private static BigDecimal decimal(Row row, String column) {
        return Objects.requireNonNull(decimalOrNull(row, column), column);
    }

    /** As it is written: a number of a table has fewer digits than a double keeps. */
    private static @Nullable BigDecimal decimalOrNull(Row row, String column) {
        Double value = row.numberOrNull(column);
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
