package io.rackwright.trade.duty;

import io.rackwright.model.trade.Condition;
import io.rackwright.model.trade.ConditionFault;
import io.rackwright.model.trade.CountryGroups;
import io.rackwright.model.trade.CountryGroups.Member;
import io.rackwright.model.trade.DutyRate;
import io.rackwright.model.trade.Evidence;
import io.rackwright.model.trade.Fee;
import io.rackwright.model.trade.HtsCode;
import io.rackwright.model.trade.HtsRate;
import io.rackwright.model.trade.Period;
import io.rackwright.model.trade.TariffMeasure;
import io.rackwright.model.trade.TariffScope;
import io.rackwright.model.trade.TradeAgreement;
import io.rackwright.model.trade.TradeRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small law of a test's own: heading 8504.40.95 at 4%, column 2 at 35%, free under KORUS. */
final class Law {
    static final LocalDate DAY = LocalDate.parse("2026-10-15");
    static final Period ALWAYS = new Period(LocalDate.parse("2020-01-01"), null);

    private final List<TariffMeasure> measures = new ArrayList<>();
    private final List<HtsRate> rates = new ArrayList<>();
    private final List<Fee> fees = new ArrayList<>();
    private final Map<String, TariffScope> scopes = new HashMap<>();

    Law() {
        rates.add(
                new HtsRate(
                        HtsCode.parse("8504.40.95"),
                        "static converters",
                        new BigDecimal(4),
                        null,
                        "Free (A,KR,S)",
                        new BigDecimal(35),
                        ALWAYS,
                        Evidence.NONE));
    }

    Law rate(HtsRate rate) {
        rates.add(rate);
        return this;
    }

    Law fee(Fee fee) {
        fees.add(fee);
        return this;
    }

    Law scope(TariffScope scope) {
        scopes.put(scope.name(), scope);
        return this;
    }

    Law measure(Draft draft) {
        measures.add(draft.measure());
        return this;
    }

    TradeRules rules() {
        return new TradeRules(
                measures,
                scopes,
                rates,
                fees,
                Map.of(
                        "KORUS",
                        new TradeAgreement(
                                "KORUS", "", List.of("KR"), List.of("KR"), Evidence.NONE),
                        "AUSFTA",
                        new TradeAgreement(
                                "AUSFTA", "", List.of("AU"), List.of("AU"), Evidence.NONE)),
                new CountryGroups(
                        List.of(
                                new Member("COLUMN2", "RU", ALWAYS, Evidence.NONE),
                                new Member("EU", "DE", ALWAYS, Evidence.NONE),
                                new Member(
                                        "EU",
                                        "GB",
                                        new Period(ALWAYS.from(), LocalDate.parse("2020-02-01")),
                                        Evidence.NONE))),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    DutyStack stack(Article article) throws NoDutyException {
        return new Duties(rules(), Assumptions.NONE).of(article);
    }

    static Article article(String origin) {
        return article(origin, Map.of());
    }

    static Article article(String origin, Map<String, String> facts) {
        return article(origin, null, facts);
    }

    static Article article(String origin, @Nullable String claim, Map<String, String> facts) {
        return new Article(
                HtsCode.parse("8504.40.95"),
                origin,
                new BigDecimal(10000),
                DAY,
                null,
                null,
                claim,
                facts);
    }

    /** A measure of 10% on everything, to be changed. */
    static Draft measure(String name) {
        return new Draft(name);
    }

    /** A measure while it is put together. */
    static final class Draft {
        private final String name;
        private String programme;
        private TariffMeasure.Role role = TariffMeasure.Role.IMPOSE;
        private @Nullable String scope;
        private List<String> scopeExcept = List.of();
        private List<String> origins = List.of();
        private List<String> originsExcept = List.of();
        private Condition condition = Condition.ALWAYS;
        private TariffMeasure.WhenUnknown whenUnknown = TariffMeasure.WhenUnknown.APPLIES;
        private DutyRate rate = new DutyRate.AdValorem(BigDecimal.TEN);
        private TariffMeasure.Base base = TariffMeasure.Base.CUSTOMS_VALUE;
        private Period period = ALWAYS;
        private @Nullable String group;
        private int priority;
        private List<String> excludes = List.of();
        private boolean privileged;
        private TariffMeasure.LegalStatus status = TariffMeasure.LegalStatus.IN_FORCE;

        private Draft(String name) {
            this.name = name;
            this.programme = name;
        }

        Draft of(String otherProgramme) {
            programme = otherProgramme;
            return this;
        }

        Draft as(TariffMeasure.Role other) {
            role = other;
            return this;
        }

        Draft on(String list) {
            scope = list;
            return this;
        }

        Draft notOn(String list) {
            scopeExcept = List.of(list);
            return this;
        }

        Draft from(String... countries) {
            origins = List.of(countries);
            return this;
        }

        Draft notFrom(String... countries) {
            originsExcept = List.of(countries);
            return this;
        }

        Draft where(String text) throws ConditionFault {
            condition = Condition.parse(text);
            return this;
        }

        Draft unknown(TariffMeasure.WhenUnknown other) {
            whenUnknown = other;
            return this;
        }

        Draft pct(int percent) {
            rate = new DutyRate.AdValorem(BigDecimal.valueOf(percent));
            return this;
        }

        Draft rate(DutyRate other) {
            rate = other;
            return this;
        }

        Draft base(TariffMeasure.Base other) {
            base = other;
            return this;
        }

        Draft during(Period other) {
            period = other;
            return this;
        }

        Draft group(String other, int itsPriority) {
            group = other;
            priority = itsPriority;
            return this;
        }

        Draft excludes(String... names) {
            excludes = List.of(names);
            return this;
        }

        Draft privileged() {
            privileged = true;
            return this;
        }

        Draft status(TariffMeasure.LegalStatus other) {
            status = other;
            return this;
        }

        private TariffMeasure measure() {
            return new TariffMeasure(
                    name,
                    programme,
                    "",
                    "",
                    role,
                    scope,
                    scopeExcept,
                    origins,
                    originsExcept,
                    condition,
                    whenUnknown,
                    rate,
                    base,
                    period,
                    group,
                    priority,
                    excludes,
                    privileged,
                    true,
                    status,
                    Evidence.NONE);
        }
    }
}
