package io.rackwright.io.frepple;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.io.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreppleImportTest {
    private static final String DEMAND =
            """
            <demands><demand name="d"><item name="box"/><location name="shop"/>
            <quantity>7</quantity><due>2026-05-01T00:00:00</due></demand></demands>
            """;

    @TempDir Path folder;

    /** A plan in XML, with a demand for 7 boxes at the shop. */
    private FreppleImport.Result imported(String inside) throws IOException {
        return read("<plan><current>2026-01-05T00:00:00</current>" + inside + DEMAND + "</plan>");
    }

    private FreppleImport.Result read(String xml) throws IOException {
        Path model = Files.writeString(folder.resolve("model.xml"), xml);
        return FreppleImport.read(model, "shop", null);
    }

    private static List<String> rows(FreppleImport.Result result, String file) {
        return result.files().getOrDefault(file, "").lines().skip(1).toList();
    }

    private static List<String> said(FreppleImport.Result result) {
        return result.findings().stream().map(Finding::toString).toList();
    }

    private static String operation(String attributes, String inside) {
        return """
        <operations><operation name="make box" %s><item name="box"/><location name="shop"/>
        <flows><flow><item name="board"/><quantity>-4</quantity></flow></flows>%s
        </operation></operations>
        """
                .formatted(attributes, inside);
    }

    @Test
    void anOperationIsASourceWithItsBill() throws IOException {
        FreppleImport.Result result =
                imported(
                        operation(
                                "type=\"operation_fixed_time\" duration=\"P14D\"",
                                "<size_minimum>3</size_minimum><cost>9</cost>"));

        assertThat(rows(result, "bom.csv")).containsExactly("box,board,4,,,,,,,,,");
        assertThat(rows(result, "sources.csv")).containsExactly("box,shop,9,2,,1,3,,,,,,,,");
        assertThat(said(result)).isEmpty();
    }

    @Test
    void aResourceIsAPoolOfHoursAWeekFromTheDaysOfItsCalendar() throws IOException {
        FreppleImport.Result result =
                imported(
                        operation(
                                        "type=\"operation_time_per\" duration_per=\"PT3H\"",
                                        "<loads><load><resource name=\"saw\"/>"
                                                + "<quantity>2</quantity></load></loads>")
                                + """
                                <resources><resource name="saw"><maximum_calendar name="saws"><buckets>
                                <bucket start="2025-01-01T00:00:00" value="1"/>
                                <bucket start="2026-03-02T00:00:00" value="3"/>
                                </buckets></maximum_calendar></resource></resources>
                                """);

        assertThat(rows(result, "pools.csv"))
                .containsExactly(
                        "resource-saw,shop,hours,2026-01-05,168,,,",
                        "resource-saw,shop,hours,2026-03-02,504,,,");
        assertThat(rows(result, "sources.csv").getFirst()).contains(",resource-saw,6,");
    }

    @Test
    void aDemandIsAGenerationAtADataCenterBesideItsLocation() throws IOException {
        FreppleImport.Result result = imported(operation("", ""));

        assertThat(rows(result, "demand.csv"))
                .containsExactly("demand-d,deliveries-shop,generation-box,7,2026-05-01,1,,,");
        assertThat(rows(result, "lanes.csv"))
                .containsExactly("shop,deliveries-shop,ship,0,0,,,,,,");
        assertThat(result.files().get("program.yaml"))
                .contains("as_of: 2026-01-05\n", "horizon_end: 2026-10-30\n");
    }

    @Test
    void theSameModelInCsvMakesTheSameProgram() throws IOException {
        Path csv = Files.createDirectory(folder.resolve("csv"));
        Files.writeString(csv.resolve("parameter.csv"), "name,value\ncurrentdate,2026-01-05\n");
        Files.writeString(csv.resolve("item.csv"), "name\nbox\nboard\n");
        Files.writeString(csv.resolve("location.csv"), "name\nshop\n");
        Files.writeString(
                csv.resolve("operation.csv"),
                "name,type,item,location,duration\nmake box,fixed_time,box,shop,14 00:00:00\n");
        Files.writeString(
                csv.resolve("operationmaterial.csv"),
                "operation,item,quantity\nmake box,board,-4\n");
        Files.writeString(
                csv.resolve("demand.csv"),
                "name,item,location,quantity,due\nd,box,shop,7,2026-05-01 00:00:00\n");

        assertThat(FreppleImport.read(csv, "shop", null).files())
                .isEqualTo(
                        imported(operation("type=\"fixed_time\" duration=\"P14D\"", "")).files());
    }

    @ParameterizedTest
    @CsvSource({
        "P2D,2",
        "P1W,7",
        "PT36H,1.5",
        "P1DT12H,1.5",
        "24:00:00,1",
        "1 12:00:00,1.5",
        "1:12:00:00,1.5",
        "30:00,0.0208333",
        "43200,0.5"
    })
    void aDurationMayBeWrittenInManyWays(String text, double days) throws IOException {
        ModelObject operation = new ModelObject(Kind.OPERATION, "x", 1);
        operation.put("duration", text);

        assertThat(new Values(new io.rackwright.io.finding.Findings()).days(operation, "duration"))
                .isCloseTo(days, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void faultsOfAModelAreFoundInTheirPlace() throws IOException {
        assertThat(said(read("<plan><items>")))
                .singleElement()
                .asString()
                .startsWith("model.xml:1: is no XML: ");
        assertThat(said(read("<!DOCTYPE plan [<!ENTITY e SYSTEM 'file:///x'>]><plan>&e;</plan>")))
                .containsExactly(
                        "model.xml:1: the file declares a document type; expected no DOCTYPE");
        assertThat(said(read("<a>".repeat(99) + "</a>".repeat(99))))
                .contains("model.xml:1: the file begins with <a>; expected <plan>")
                .contains("model.xml:1: the model is nested too deep, or has too many objects");
        assertThat(said(read("<plan/>")))
                .containsExactly(
                        "the model has no open demand with a due date; expected a frePPLe model");
        assertThat(said(read("<plan>" + DEMAND + "</plan>")))
                .containsExactly(
                        "the model does not say its current date. Maybe give it with --as-of");
        assertThat(said(imported(operation("duration=\"soon\"", ""))))
                .containsExactly(
                        "model.xml:1: duration: 'soon' is no duration; expected one such as"
                                + " P7DT12H, 180:00:00 or a number of seconds");
    }

    @Test
    void faultsOfCsvFilesAreFoundInTheirPlace() throws IOException {
        Path csv = Files.createDirectory(folder.resolve("csv"));
        Files.writeString(csv.resolve("item.csv"), "name\nbox\n");
        Files.writeString(csv.resolve("supplier.csv"), "name\nMill\n");
        Files.writeString(csv.resolve("strange.csv"), "name\nbox\n");
        Files.writeString(
                csv.resolve("itemsupplier.csv"), "supplier,item,cost\nMil,box,1\nMill,bx,x\n");
        Files.writeString(
                csv.resolve("demand.csv"),
                "name,item,quantity,due\nd,box,7,2026-05-01\ne,bax,few,2026-02-30\n");

        assertThat(said(FreppleImport.read(csv, "shop", LocalDate.of(2026, 1, 5))))
                .containsExactly(
                        "demand.csv:3: due: '2026-02-30' is no day; expected one such as"
                                + " 2027-03-31 or with a time",
                        "demand.csv:3: item: no item is called 'bax'. Maybe box",
                        "demand.csv:3: quantity: 'few' is not a number; expected a number",
                        "itemsupplier.csv:2: supplier: no supplier is called 'Mil'. Maybe Mill",
                        "itemsupplier.csv:3: item: no item is called 'bx'. Maybe box",
                        "strange.csv: warning: the file is not read: no program has its like");
    }

    @Test
    void aModelThatIsNotThereIsTold() throws IOException {
        assertThat(said(FreppleImport.read(folder.resolve("none.xml"), "x", null)))
                .singleElement()
                .asString()
                .startsWith("there is no model ");
    }
}
