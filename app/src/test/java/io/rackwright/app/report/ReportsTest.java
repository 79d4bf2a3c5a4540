package io.rackwright.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.plan.OrderBook;
import io.rackwright.plan.PlannedOrder;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each report's table for {@link SmallPlan}, worked out by hand. */
class ReportsTest {
    private static String csv(Report<?> report) throws IOException {
        return csv(report, SmallPlan.view());
    }

    private static String csv(Report<?> report, PlanView plan) throws IOException {
        StringWriter text = new StringWriter();
        CsvTables.write(report.of(plan), text);
        return text.toString();
    }

    @Test
    void capacityUseCountsStartedUnitsInTheMonthOfCompletion() throws IOException {
        assertThat(csv(new CapacityUseReport()))
                .isEqualTo(
                        """
                        kind,subject,meaning,unit,month,used,available,share
                        capacity,RACK-A@P-ONE,Alpha rack (RACK-A) at Plant One,units,2027-01,2,8.8571,0.2258
                        capacity,RACK-A@P-ONE,Alpha rack (RACK-A) at Plant One,units,2027-02,2,8,0.25
                        capacity,RACK-A@P-ONE,Alpha rack (RACK-A) at Plant One,units,2027-03,1,8.8571,0.1129
                        capacity,RACK-A@P-ONE,Alpha rack (RACK-A) at Plant One,units,2027-04,2,2.0571,0.9722
                        pool,WAFERS,wafers at Chipmaker (WAFERS),wafers,2027-01,2.5,6.2,0.4032
                        pool,WAFERS,wafers at Chipmaker (WAFERS),wafers,2027-02,3.75,5.6,0.6696
                        """);
    }

    @Test
    void shadowPricesSayWhatIsMeantAndWhen() throws IOException {
        assertThat(csv(new ShadowPricesReport()))
                .isEqualTo(
                        """
                        row,kind,subject,meaning,bucket_start,bucket_end,used,limit,one_more_usd,one_less_usd,racks_per_unit
                        "pool[WAFERS,2027-01-29]",pool,WAFERS,wafers at Chipmaker (WAFERS),2027-01-29,2027-02-25,5.6,5.6,12.50,14.00,ALPHA=1
                        "power[DC-X,2027-03-26]",power,DC-X,power at Data center X,2027-03-26,2027-04-22,1.25,1.25,3.00,3.50,ALPHA=4
                        """);
    }

    @Test
    void aLateDemandSaysWhatBindsAndWhatItsOrdersWaitedFor() throws IOException {
        assertThat(csv(new LateReport()))
                .isEqualTo(
                        """
                        demand_id,site,generation,priority,need_by,racks,on_time,late,undelivered,mean_weeks_late,worst_weeks_late,rack_weeks_late,last_deployed,because,waited_for
                        DC-X/ALPHA/2027-04,DC-X,ALPHA,2,2027-04-01,4,1,2,1,3,3,18.8571,2027-04-22,wafers at Chipmaker (WAFERS) from 2027-01-29 ($13 a rack); power at Data center X from 2027-03-26 ($3 a rack),RACK-A at P-ONE on 2027-04-01: capacity of Alpha rack (RACK-A) at Plant One
                        """);
    }

    @Test
    void landedCostOfAGenerationIsSplitAndAddsUp() throws IOException {
        // Opening stock 4 x 200; conversion 7 x 100 and margin 7 x 3; 12.5 chips started at 200
        // and 7 kits at 50; freight 400 + 20 + 20 + 400 + 30 + 15 + 200 + 400; 85,369 dollar-days
        // held at 15% a year; the option's annuity for the 122 days from 1 March.
        assertThat(csv(new CostsReport()))
                .isEqualTo(
                        """
                        generation,racks,price_usd,conversion_usd,design_margin_usd,freight_usd,duty_usd,opening_stock_usd,holding_usd,expansions_usd,landed_usd,landed_usd_per_rack
                        ALPHA,7,2850.00,700.00,21.00,1485.00,0.00,800.00,35.06,0.00,5891.06,841.58
                        (shared),0,0.00,0.00,0.00,0.00,0.00,0.00,0.00,248.89,248.89,0.00
                        (total),7,2850.00,700.00,21.00,1485.00,0.00,800.00,35.06,248.89,6139.95,877.14
                        """);
    }

    @Test
    void valueIsTracedToTheCountryThatAddedItAndSharesSumToAHundred() throws IOException {
        // Chips 1000 and 1500 and margin 21 in Taiwan; kits 350, racks 700, carriage 1435 and the
        // chips in stock, 800, in the US; 50 of carriage between the two.
        assertThat(csv(new TracedValueReport()))
                .isEqualTo(
                        """
                        generation,year,design_margin,country,usd,share_pct,earlier_usd
                        ALPHA,2027,with,US,3285.00,56.0963,800.00
                        ALPHA,2027,with,TW,2521.00,43.0499,0.00
                        ALPHA,2027,with,foreign_freight,50.00,0.8538,0.00
                        ALPHA,2027,without,US,3285.00,56.2982,800.00
                        ALPHA,2027,without,TW,2500.00,42.8449,0.00
                        ALPHA,2027,without,foreign_freight,50.00,0.8569,0.00
                        ALPHA,(all),with,US,3285.00,56.0963,800.00
                        ALPHA,(all),with,TW,2521.00,43.0499,0.00
                        ALPHA,(all),with,foreign_freight,50.00,0.8538,0.00
                        ALPHA,(all),without,US,3285.00,56.2982,800.00
                        ALPHA,(all),without,TW,2500.00,42.8449,0.00
                        ALPHA,(all),without,foreign_freight,50.00,0.8569,0.00
                        (all),2027,with,US,3285.00,56.0963,800.00
                        (all),2027,with,TW,2521.00,43.0499,0.00
                        (all),2027,with,foreign_freight,50.00,0.8538,0.00
                        (all),2027,without,US,3285.00,56.2982,800.00
                        (all),2027,without,TW,2500.00,42.8449,0.00
                        (all),2027,without,foreign_freight,50.00,0.8569,0.00
                        (all),(all),with,US,3285.00,56.0963,800.00
                        (all),(all),with,TW,2521.00,43.0499,0.00
                        (all),(all),with,foreign_freight,50.00,0.8538,0.00
                        (all),(all),without,US,3285.00,56.2982,800.00
                        (all),(all),without,TW,2500.00,42.8449,0.00
                        (all),(all),without,foreign_freight,50.00,0.8569,0.00
                        """);
    }

    @Test
    void whatHasOneCountryAloneIsNamedTheDearestFirst() throws IOException {
        assertThat(csv(new DependencyReport()))
                .isEqualTo(
                        """
                        generation,country,sole_source_usd,sole_source_pct,stops_racks,items
                        ALPHA,TW,2521.00,43.0499,true,CHIP-A;IP-A
                        ALPHA,US,2485.00,42.4351,true,(freight);RACK-A;KIT-A
                        """);
    }

    @Test
    void moneyIsCommittedAtReleaseAndPaidWhenAvailable() throws IOException {
        assertThat(csv(new CashReport()))
                .isEqualTo(
                        """
                        month,committed_orders_usd,committed_expansions_usd,committed_usd,paid_orders_usd,paid_expansions_usd,paid_usd
                        2027-01,3346.00,5000.00,8346.00,1806.00,0.00,1806.00
                        2027-02,636.00,0.00,636.00,2146.00,0.00,2146.00
                        2027-03,468.00,0.00,468.00,498.00,5000.00,5498.00
                        2027-04,606.00,0.00,606.00,606.00,0.00,606.00
                        2027-05,0.00,0.00,0.00,0.00,0.00,0.00
                        2027-06,0.00,0.00,0.00,0.00,0.00,0.00
                        """);
    }

    @Test
    void powerOnlineStandsBesidePowerAvailableAtEachMonthsEnd() throws IOException {
        assertThat(csv(new PowerReport()))
                .isEqualTo(
                        """
                        site,month_end,megawatts_online,megawatts_available
                        DC-X,2027-01-31,0,1.25
                        DC-X,2027-02-28,0.5,1.25
                        DC-X,2027-03-31,1.25,1.25
                        DC-X,2027-04-30,1.75,2.5
                        DC-X,2027-05-31,1.75,2.5
                        DC-X,2027-06-30,1.75,2.5
                        """);
    }

    @Test
    void exaflopsFollowTheRacksOnline() throws IOException {
        assertThat(csv(new ComputeReport()))
                .isEqualTo(
                        """
                        month_end,generation,racks_online,exaflops_online
                        2027-01-31,ALPHA,0,0
                        2027-02-28,ALPHA,2,6
                        2027-03-31,ALPHA,5,15
                        2027-04-30,ALPHA,7,21
                        2027-05-31,ALPHA,7,21
                        2027-06-30,ALPHA,7,21
                        """);
    }

    @Test
    void jobsAreThoseOfTheOptionsTaken() throws IOException {
        assertThat(csv(new JobsReport()))
                .isEqualTo(
                        """
                        option,site,country,state,family,available_date,direct_jobs,capital_usd,charged_capital_usd
                        X01,S-CHIP,TW,,gpu,2027-03-01,120,10000.00,5000.00
                        """);
    }

    @Test
    void releaseNowHoldsTheFirstFourWeeksAndNoMore() throws IOException {
        assertThat(csv(new ReleaseNowReport()))
                .isEqualTo(
                        """
                        type,from_site,to_site,item,orders,quantity,first_release,last_release,value_usd
                        buy,S-CHIP,S-CHIP,CHIP-A,1,4,2027-01-01,2027-01-01,1000.00
                        buy,S-KIT,S-KIT,KIT-A,1,4,2027-01-20,2027-01-20,200.00
                        make,P-ONE,P-ONE,RACK-A,1,2,2027-01-04,2027-01-04,200.00
                        move,P-ONE,DC-X,RACK-A,1,2,2027-01-18,2027-01-18,400.00
                        move,S-KIT,DC-X,KIT-A,1,4,2027-01-27,2027-01-27,20.00
                        """);
    }

    @Test
    void theLossAgainstTheOptimiserIsToldByTier() throws IOException {
        // Optimiser: 8 racks of 503 deployed in the middle of buckets 4 (day 41.5) and 6 (day
        // 97.5),
        // and 12 chips of 200 from bucket 0 (day 3), the stock left out.
        // Orders: 7 racks deployed on days 33, 59 (2 each), 84 (1) and 111 (2), made on days 17,
        // 49,
        // 77 and 104; chips on days 28 (4) and 56 (6), kits of 50 on days 26 (4) and 75 (3).
        assertThat(csv(new LossByTierReport()))
                .isEqualTo(
                        """
                        tier,optimised_usd,orders_usd,optimised_mean_date,orders_mean_date,weeks_later
                        deployed,4024.00,3521.00,2027-03-12,2027-03-12,0.0714
                        0,0.00,3521.00,,2027-03-02,
                        1,2400.00,2350.00,2027-01-04,2027-02-15,6.0182
                        """);
    }

    @Test
    void theLossAgainstTheOptimiserIsToldByCost() throws IOException {
        assertThat(csv(new CostLossReport()))
                .isEqualTo(
                        """
                        part,optimised_usd,orders_usd,difference_usd
                        "price, conversion and margin",6500.00,3571.00,-2929.00
                        freight,900.00,1485.00,585.00
                        duty,0.00,0.00,0.00
                        holding,100.00,35.06,-64.94
                        expansions,400.00,248.89,-151.11
                        opening stock,800.00,800.00,0.00
                        stock at the end,-800.00,0.00,800.00
                        landed cost,7900.00,6139.95,-1760.05
                        lateness,60.00,2042.00,1982.00
                        target stock short,40.00,0.00,-40.00
                        """);
    }

    @Test
    void anOrderCanWaitAsLongAsNothingThatItServesBecomesLater() {
        ReleaseSlack slack = new ReleaseSlack(SmallPlan.view());
        // Its chips are in rack order M2, whose racks wait from 26 February to 1 March.
        assertThat(slack.of(order("B1"))).hasValue(3);
        // M3's rack is deployed 6 days before its need date; M4's chips lie for 27 days.
        assertThat(slack.of(order("B2"))).hasValue(6);
        // M4's racks are late as it is.
        assertThat(slack.of(order("M4"))).hasValue(0);
        // Two of its kits go with M1's racks, which could be deployed 26 days later.
        assertThat(slack.of(order("K1"))).hasValue(26);
    }

    @Test
    void longLeadOrdersAreListedByTheirOrderByDay() throws IOException {
        PlanView plan = SmallPlan.view();
        List<PlannedOrder> orders = new ArrayList<>(plan.book().orders());
        LocalDate release = LocalDate.of(2026, 11, 20);
        orders.replaceAll(o -> o.id().equals("B2") ? releasedOn(o, release) : o);
        OrderBook book =
                new OrderBook(
                        orders,
                        plan.book().consumption(),
                        plan.book().deliveries(),
                        plan.book().expansionsTaken(),
                        plan.book().pegging());
        assertThat(csv(new OrderByReport(), SmallPlan.view(plan.network(), book)))
                .isEqualTo(
                        """
                        order_by,item,site,lead_time_days,planned_release,quantity,value_usd
                        2026-11-26,CHIP-A,S-CHIP,98,2026-11-20,6,1500.00
                        """);
    }

    private static PlannedOrder order(String id) {
        return SmallPlan.book().orders().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PlannedOrder releasedOn(PlannedOrder o, LocalDate release) {
        return new PlannedOrder(
                o.id(),
                o.type(),
                o.item(),
                o.fromSite(),
                o.toSite(),
                o.route(),
                o.quantity(),
                o.started(),
                release,
                o.available(),
                o.sourceOption(),
                o.originCountry(),
                o.unitPriceUsd(),
                o.freightUsd(),
                o.dutyUsd(),
                o.firm());
    }
}
