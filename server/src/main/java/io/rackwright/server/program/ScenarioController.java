package io.rackwright.server.program;

import io.rackwright.io.table.Column;
import io.rackwright.io.table.Schema;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page Scenarios needs to make one. */
@RestController
@RequestMapping("/api/v1")
@Profile("!offline")
class ScenarioController {
    private final ProgramLibrary library;
    private final Scenarios scenarios;

    ScenarioController(ProgramLibrary library, Scenarios scenarios) {
        this.library = library;
        this.scenarios = scenarios;
    }

    /**
     * A table of programs.
     *
     * @param keys the columns by which one row is told from others
     */
    record EditableTable(String table, List<String> keys, List<EditableColumn> columns) {}

    /**
     * @param holds a type such as {@code number}, a column such as {@code items.item} whose cells
     *     it must be among, or its choices with {@code |} between
     */
    record EditableColumn(String column, String holds, boolean required) {}

    /** A scenario as it can be changed: each of its changes with its kind and keys. */
    @GetMapping("/programs/{id}/scenarios/{name}")
    Scenarios.Stated scenario(@PathVariable("id") String id, @PathVariable("name") String name)
            throws IOException {
        return scenarios.stated(library.get(id), name);
    }

    /** What a scenario would come to: its changes in words, its faults and where they are. */
    @PostMapping("/programs/{id}/scenario-check")
    Scenarios.Checked check(@PathVariable("id") String id, @RequestBody Scenarios.Stated stated)
            throws IOException {
        return scenarios.check(library.get(id), stated);
    }

    /** How rows of a program's tables are named and what their cells may hold. */
    @GetMapping("/editable-tables")
    List<EditableTable> tables() {
        return Schema.current().csvTables().stream()
                .map(table ->
                        new EditableTable(
                                table.name(),
                                table.keys().stream().map(Column::name).toList(),
                                table.columns().stream()
                                        .map(c ->
                                                new EditableColumn(
                                                        c.name(),
                                                        ProgramTables.holds(c),
                                                        c.need() == Column.Need.REQUIRED))
                                        .toList()))
                .toList();
    }
}
