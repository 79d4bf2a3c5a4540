package io.rackwright.io.input;

import io.rackwright.io.check.Checks;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.FolderTables;
import io.rackwright.io.table.Row;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.TableRows;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A file of one table.
 *
 * @param rows in their order; all are sound where no finding is an error
 * @param findings errors and warnings, sorted by place
 */
public record InputFile(List<Row> rows, List<Finding> findings) {
    public InputFile {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * Never throws for what is in the file, or for its absence.
     *
     * @param table of {@link Schema#inputs()}
     */
    public static InputFile read(Path file, String table) {
        Findings findings = new Findings();
        Path name = file.getFileName();
        Schema schema = Schema.inputs().only(table, name == null ? "" : name.toString());
        FolderTables source = FolderTables.ofFile(file, schema.table(table), findings);
        TableRows rows = TableRows.read(schema, source, LocalDate.EPOCH, findings);
        Checks.run(rows, findings);
        return new InputFile(rows.rows(table), findings.sorted());
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
