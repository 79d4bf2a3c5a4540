package io.rackwright.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTablesTest {
    private static String csv(Table<?> table) throws IOException {
        StringWriter text = new StringWriter();
        CsvTables.write(table, text);
        return text.toString();
    }

    @Test
    void cellsWithCommasQuotesOrNewlinesAreQuoted() throws IOException {
        Table<String> table =
                new Table<>(
                        List.of(
                                Column.text("name", s -> s),
                                Column.integer("length", String::length)),
                        List.of("plain", "a,b", "say \"so\"", "two\nlines", "Zürich"));
        assertThat(csv(table))
                .isEqualTo(
                        """
                        name,length
                        plain,5
                        "a,b",3
                        "say ""so""\",8
                        "two
                        lines",9
                        Zürich,6
                        """);
    }

    @Test
    void deliveriesHaveTheColumnsThatTheFormatFixes() throws IOException {
        assertThat(csv(new DeliveriesReport().of(SmallPlan.view())))
                .isEqualTo(
                        """
                        demand_id,rack_order_id,site,generation,racks,arrived_date,deployed_date
                        DC-X/ALPHA/2027-03,M1,DC-X,ALPHA,2,2027-01-25,2027-02-03
                        DC-X/ALPHA/2027-03,M2,DC-X,ALPHA,2,2027-02-26,2027-03-01
                        DC-X/ALPHA/2027-04,M3,DC-X,ALPHA,1,2027-03-26,2027-03-26
                        DC-X/ALPHA/2027-04,M4,DC-X,ALPHA,2,2027-04-22,2027-04-22
                        """);
    }

    @Test
    void ordersHaveTheColumnsThatTheFormatFixes() throws IOException {
        assertThat(csv(new OrdersReport().of(SmallPlan.view())).lines().limit(4))
                .containsExactly(
                        "order_id,type,item,from_site,to_site,route,quantity,started,release_date,"
                                + "available_date,source_option,origin_country,unit_price_usd,"
                                + "freight_usd,duty_usd,firm",
                        "B1,buy,CHIP-A,S-CHIP,S-CHIP,,4,5,2027-01-01,2027-01-29,,TW,200.00,0.00,"
                                + "0.00,false",
                        "M1,make,RACK-A,P-ONE,P-ONE,,2,2,2027-01-04,2027-01-18,,US,100.00,0.00,"
                                + "0.00,false",
                        "T1,move,RACK-A,P-ONE,DC-X,P-ONE>truck>DC-X,2,2,2027-01-18,2027-01-25,,,"
                                + "0.00,400.00,0.00,false");
    }

    @Test
    void consumptionPeggingAndExpansionsHaveTheColumnsThatTheFormatFixes() throws IOException {
        assertThat(csv(new ConsumptionReport().of(SmallPlan.view())))
                .startsWith(
                        """
                        consumer,item,site,quantity,date
                        DC-X/ALPHA/2027-03,KIT-A,DC-X,4,2027-03-01
                        """);
        assertThat(csv(new PeggingReport().of(SmallPlan.view())))
                .startsWith(
                        """
                        demand_id,order_id,item,quantity
                        DC-X/ALPHA/2027-03,B1,CHIP-A,4
                        """)
                .contains("DC-X/ALPHA/2027-03,stock:P-ONE,CHIP-A,4\n");
        assertThat(csv(new ExpansionsTakenReport().of(SmallPlan.view())))
                .isEqualTo(
                        """
                        option,decided_date,available_date
                        X01,2027-01-04,2027-03-01
                        """);
    }
}
