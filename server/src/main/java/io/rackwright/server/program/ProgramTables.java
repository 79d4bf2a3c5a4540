package io.rackwright.server.program;

import io.rackwright.io.CheckedDraft;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.FolderTables;
import io.rackwright.io.table.Line;
import io.rackwright.io.table.Lines;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import io.rackwright.server.table.CellRows;
import io.rackwright.server.table.TableColumn;
import io.rackwright.server.table.TableColumn.Type;
import io.rackwright.server.table.TablePage;
import io.rackwright.server.table.TablePage.RowFinding;
import io.rackwright.server.table.TableQuery;
import io.rackwright.server.table.TableSummary;
import io.rackwright.server.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A program's tables as they stand in its files, faulty ones too, with their findings. */
@Component
public final class ProgramTables {
    private final ProgramLibrary library;

    ProgramTables(ProgramLibrary library) {
        this.library = library;
    }

    /** Every table of a program, those without rows too. */
    List<TableSummary> summaries(ServedProgram program) {
        CheckedDraft draft = library.draft(program);
        FolderTables files = FolderTables.read(library.folder(program), new Findings());
        List<TableSummary> tables = new ArrayList<>();
        for (Table table : Schema.current().csvTables()) {
            List<Finding> inIt = in(table, draft);
            Content content = content(files, table);
            int errors = (int) inIt.stream().filter(Finding::isError).count();
            tables.add(
                    new TableSummary(
                            table.name(),
                            table.description(),
                            content.lines().size(),
                            errors,
                            inIt.size() - errors,
                            content.columns()));
        }
        return tables;
    }

    /** Rows of a table, with what was found in them. */
    TablePage page(
            ServedProgram program,
            String name,
            String text,
            String sort,
            List<String> filters,
            int offset,
            int limit) {
        Table table = table(name);
        FolderTables files = FolderTables.read(library.folder(program), new Findings());
        Content content = content(files, table);
        TableQuery query = TableQuery.parse(content.columns(), text, sort, filters);
        CellRows<Line> matching = CellRows.of(content.lines(), Line::cells).matching(query);
        List<Line> shown = matching.page(offset, limit);
        List<Finding> found = in(table, library.draft(program));
        List<RowFinding> findings = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            int line = shown.get(row).number();
            for (Finding finding : found) {
                if (finding.line() == line) {
                    findings.add(
                            new RowFinding(
                                    row,
                                    line,
                                    finding.column(),
                                    finding.severity().name(),
                                    finding.said()));
                }
            }
        }
        return new TablePage(
                content.columns(),
                shown.stream().map(l -> CellRows.cells(l.cells(), content.columns())).toList(),
                matching.size(),
                offset,
                limit,
                shown.stream().map(Line::number).toList(),
                findings);
    }

    private static Table table(String name) {
        return Schema.current().csvTables().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("A program has no such table."));
    }

    private static List<Finding> in(Table table, CheckedDraft draft) {
        return draft.findings().stream().filter(f -> f.file().equals(table.file())).toList();
    }

    /** Columns of the file, or those of the schema where there is no file. */
    private record Content(List<TableColumn> columns, List<Line> lines) {}

    private static Content content(FolderTables files, Table table) {
        Optional<Lines> lines = files.lines(table).filter(Lines::hasNext);
        if (lines.isEmpty()) {
            return new Content(
                    table.columns().stream().map(ProgramTables::column).toList(), List.of());
        }
        List<TableColumn> columns = new ArrayList<>();
        for (String header : lines.get().next().cells()) {
            columns.add(
                    table.find(header.strip())
                            .map(ProgramTables::column)
                            .orElse(
                                    new TableColumn(
                                            header, Type.TEXT, null, false, "no such column")));
        }
        List<Line> rows = new ArrayList<>();
        lines.get().forEachRemaining(rows::add);
        return new Content(columns, rows);
    }

    private static TableColumn column(Column column) {
        return new TableColumn(
                column.name(),
                TableColumn.Type.of(column),
                column.unit().isEmpty() ? null : column.unit(),
                column.need() == Column.Need.REQUIRED,
                column.description()
                        + (column.choices().isEmpty()
                                ? ""
                                : " One of " + String.join(", ", column.choices()) + "."));
    }

    /** The key of a kind of change as a column, for whoever makes a scenario. */
    static String holds(Column column) {
        return column.references().isEmpty()
                ? column.choices().isEmpty()
                        ? column.type().name().toLowerCase(Locale.ROOT)
                        : String.join("|", column.choices())
                : column.references();
    }
}
