package io.rackwright.app.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.app.report.SmallPlan;
import io.rackwright.app.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

final class ErpExportTest {
    @TempDir Path folder;

    private List<String> exported(String file, LocalDate releasedBy) throws IOException {
        Run run =
                new Run(
                        folder,
                        JsonNodeFactory.instance.objectNode(),
                        SmallPlan.network("=Chip & Co, Ltd").program(),
                        SmallPlan.book());
        ErpExport.write(run, releasedBy, folder.resolve("erp"));
        return Files.readAllLines(folder.resolve("erp").resolve(file));
    }

    @Test
    void aPurchaseIsPaidByTheStartedUnitAndSaysWhichDemandsWaitForIt() throws IOException {
        assertThat(exported("purchase_orders.csv", LocalDate.MAX))
                .startsWith(
                        "order_number,line_number,status,firm,item,description,supplier,"
                                + "supplier_name,ship_to,quantity,quantity_started,uom,"
                                + "release_date,due_date,unit_price,amount,currency,pegged_demands",
                        "B1,1,planned,false,CHIP-A,Alpha chip,S-CHIP,\"'=Chip & Co, Ltd\",S-CHIP,"
                                + "4,5,EA,2027-01-01,2027-01-29,200.00,1000.00,USD,"
                                + "DC-X/ALPHA/2027-03");
    }

    @Test
    void aProductionOrderListsWhatItTakesAfterWhatItMakes() throws IOException {
        assertThat(exported("production_orders.csv", LocalDate.MAX))
                .startsWith(
                        "order_number,line_number,line_type,status,firm,item,description,plant,"
                                + "plant_name,site,quantity,quantity_started,uom,release_date,"
                                + "due_date,unit_price,currency,pegged_demands",
                        "M1,0,product,planned,false,RACK-A,Alpha rack,P-ONE,Plant One,P-ONE,2,2,"
                                + "EA,2027-01-04,2027-01-18,100.00,USD,DC-X/ALPHA/2027-03",
                        "M1,1,component,planned,false,CHIP-A,Alpha chip,P-ONE,Plant One,P-ONE,4,4,"
                                + "EA,2027-01-04,2027-01-04,,USD,DC-X/ALPHA/2027-03");
    }

    @Test
    void aTransferIsOneOrderFromEndToEndOfItsRoute() throws IOException {
        assertThat(exported("transfer_orders.csv", LocalDate.MAX))
                .contains(
                        "T3,1,planned,false,CHIP-A,Alpha chip,S-CHIP,\"'=Chip & Co, Ltd\",P-ONE,"
                                + "Plant One,S-CHIP>air>P-ONE,4,EA,2027-01-29,2027-02-05,20.00,"
                                + "0.00,USD,DC-X/ALPHA/2027-03");
    }

    @Test
    void whatIsReleasedLaterIsLeftOut() throws IOException {
        LocalDate releasedBy = SmallPlan.day(1, 18);

        assertThat(exported("purchase_orders.csv", releasedBy)).hasSize(1 + 1);
        assertThat(exported("transfer_orders.csv", releasedBy)).hasSize(1 + 1);
        assertThat(exported("transfer_orders.csv", releasedBy.minusDays(1))).hasSize(1);
    }

    @Test
    void onlyATextThatASpreadsheetWouldComputeIsChanged() {
        assertThat(ErpOrders.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(ErpOrders.harmless("-5 V rail")).isEqualTo("'-5 V rail");
        assertThat(ErpOrders.harmless("+1")).isEqualTo("'+1");
        assertThat(ErpOrders.harmless("@home")).isEqualTo("'@home");
        assertThat(ErpOrders.harmless("cable, 2 m = short")).isEqualTo("cable, 2 m = short");
        assertThat(ErpOrders.harmless("")).isEmpty();
    }
}
