package io.rackwright.app.erp;

import io.rackwright.app.report.CsvTables;
import io.rackwright.app.report.Table;
import io.rackwright.app.run.Run;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the orders of a run as {@code purchase_orders.csv} and so on. */
public final class ErpExport {
    private ErpExport() {}

    /**
     * Writes three files; an order that is released later is left out.
     *
     * @param releasedBy the last release date that is written, inclusive
     * @param folder is made when it does not exist; files of the same names are overwritten
     * @return how many rows each file has
     */
    public static Map<String, Integer> write(Run run, LocalDate releasedBy, Path folder)
            throws IOException {
        ErpOrders orders = new ErpOrders(run.program(), run.book(), releasedBy);
        Files.createDirectories(folder);
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("purchase_orders.csv", write(orders.purchases(), folder, "purchase_orders.csv"));
        rows.put(
                "production_orders.csv",
                write(orders.productions(), folder, "production_orders.csv"));
        rows.put("transfer_orders.csv", write(orders.transfers(), folder, "transfer_orders.csv"));
        return rows;
    }

    private static int write(Table<?> table, Path folder, String file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(folder.resolve(file))) {
            CsvTables.write(table, writer);
        }
        return table.rows().size();
    }
}
