package io.rackwright.server.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rackwright.io.CheckedDraft;
import io.rackwright.io.finding.Finding;
import io.rackwright.io.scenario.ScenarioFolder;
import io.rackwright.io.scenario.ScenariosPage;
import io.rackwright.io.table.Column;
import io.rackwright.io.workbook.WorkbookWriter;
import io.rackwright.model.Demand;
import io.rackwright.model.Generation;
import io.rackwright.model.Settings;
import io.rackwright.server.access.Login;
import io.rackwright.server.program.ServedProgram.Source;
import io.rackwright.server.table.TablePage;
import io.rackwright.server.table.TableQuery;
import io.rackwright.server.table.TableSummary;
import io.rackwright.server.web.Page;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Programs, their tables and their scenarios. */
@RestController
@RequestMapping("/api/v1")
@Profile("!offline")
class ProgramController {
    private final ProgramLibrary library;
    private final ProgramTables tables;
    private final Scenarios scenarios;
    private final Upload upload;

    ProgramController(
            ProgramLibrary library, ProgramTables tables, Scenarios scenarios, Upload upload) {
        this.library = library;
        this.tables = tables;
        this.scenarios = scenarios;
        this.upload = upload;
    }

    /**
     * @param asOf first day of the plan; null where the settings cannot be read
     * @param racksDemanded by rows that could be read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Program(
            String id,
            String name,
            int revision,
            Source source,
            Instant createdAt,
            String createdBy,
            @Nullable LocalDate asOf,
            @Nullable LocalDate horizonEnd,
            @Nullable String currency,
            double racksDemanded,
            List<String> generations,
            int errors,
            int warnings,
            int scenarios) {}

    /** A fault of a program, with its place. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgramFinding(
            Finding.Severity severity,
            String code,
            String file,
            @Nullable Integer line,
            @Nullable String column,
            @Nullable String value,
            String message,
            @Nullable String maybe) {
        static ProgramFinding of(Finding f) {
            return new ProgramFinding(
                    f.severity(),
                    f.code(),
                    f.file(),
                    f.line() == 0 ? null : f.line(),
                    orNull(f.column()),
                    orNull(f.value()),
                    f.message() + (f.expected().isEmpty() ? "" : "; expected " + f.expected()),
                    orNull(f.maybe()));
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** A kind of change that a scenario may make. */
    record ChangeKind(String kind, String description, String example, List<ChangeKey> keys) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeKey(
            String key,
            String holds,
            @Nullable String unit,
            boolean required,
            @Nullable String standard,
            String description) {}

    @GetMapping("/programs")
    Page<Program> list(
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset,
            @RequestParam(name = "limit", defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit)
            throws IOException {
        Page<ServedProgram> page = Page.of(library.all(), offset, limit);
        List<Program> shown = new ArrayList<>();
        for (ServedProgram program : page.items()) {
            shown.add(described(program));
        }
        return new Page<>(shown, page.total(), offset, limit);
    }

    @PostMapping(path = "/programs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Program> add(
            @RequestParam("name") @NotBlank @Size(max = 100) String name,
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal Login login)
            throws IOException {
        ServedProgram program =
                upload.unpacked(
                        file,
                        null,
                        folder -> library.add(name.strip(), Source.UPLOADED, login.name(), folder));
        return ResponseEntity.created(URI.create("/api/v1/programs/" + program.id()))
                .body(described(program));
    }

    @GetMapping("/programs/{id}")
    Program get(@PathVariable("id") String id) throws IOException {
        return described(library.get(id));
    }

    @PutMapping(path = "/programs/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Program replace(
            @PathVariable("id") String id,
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal Login login)
            throws IOException {
        ServedProgram program = library.get(id);
        return described(
                upload.unpacked(
                        file,
                        library.folder(program),
                        folder -> library.replace(program, login.name(), folder)));
    }

    @GetMapping(
            path = "/programs/{id}/file",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<byte[]> workbook(@PathVariable("id") String id) throws IOException {
        ServedProgram program = library.get(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(library.draft(program), out);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.xlsx\"".formatted(program.id()))
                .body(out.toByteArray());
    }

    @DeleteMapping("/programs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("id") String id) throws IOException {
        library.remove(library.get(id));
    }

    @GetMapping("/programs/{id}/findings")
    Page<ProgramFinding> findings(
            @PathVariable("id") String id,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset,
            @RequestParam(name = "limit", defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        Page<Finding> page = Page.of(library.draft(library.get(id)).findings(), offset, limit);
        return new Page<>(
                page.items().stream().map(ProgramFinding::of).toList(),
                page.total(),
                offset,
                limit);
    }

    @GetMapping("/programs/{id}/tables")
    List<TableSummary> tables(@PathVariable("id") String id) {
        return tables.summaries(library.get(id));
    }

    @GetMapping("/programs/{id}/tables/{table}")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description = TableQuery.FILTER,
            array = @ArraySchema(schema = @Schema(type = "string")))
    TablePage table(
            @PathVariable("id") String id,
            @PathVariable("table") String table,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset,
            @RequestParam(name = "limit", defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(name = "sort", defaultValue = "") @Size(max = 500) String sort,
            @RequestParam(name = "q", defaultValue = "") @Size(max = 200) String text,
            HttpServletRequest request) {
        return tables.page(
                library.get(id), table, text, sort, TableQuery.filters(request), offset, limit);
    }

    @GetMapping("/programs/{id}/scenarios")
    List<Scenarios.Kept> scenarios(@PathVariable("id") String id) throws IOException {
        return scenarios.all(library.get(id));
    }

    @PutMapping("/programs/{id}/scenarios/{name}")
    Scenarios.Kept keep(
            @PathVariable("id") String id,
            @PathVariable("name") String name,
            @RequestBody Scenarios.Stated stated)
            throws IOException {
        return scenarios.keep(library.get(id), name, stated);
    }

    @DeleteMapping("/programs/{id}/scenarios/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeScenario(@PathVariable("id") String id, @PathVariable("name") String name)
            throws IOException {
        scenarios.remove(library.get(id), name);
    }

    @GetMapping("/change-kinds")
    List<ChangeKind> changeKinds() {
        return io.rackwright.io.table.Schema.changes().tables().stream()
                .map(kind ->
                        new ChangeKind(
                                kind.name(),
                                kind.description(),
                                String.join("\n", ScenariosPage.examplesOf(kind.name())),
                                kind.columns().stream().map(ProgramController::key).toList()))
                .toList();
    }

    private static ChangeKey key(Column column) {
        return new ChangeKey(
                column.name(),
                ProgramTables.holds(column),
                column.unit().isEmpty() ? null : column.unit(),
                column.need() == Column.Need.REQUIRED,
                column.standard().isEmpty() ? null : column.standard(),
                column.description());
    }

    private Program described(ServedProgram program) throws IOException {
        CheckedDraft draft = library.draft(program);
        Settings settings = draft.draft().settings().orElse(null);
        int errors = (int) draft.findings().stream().filter(Finding::isError).count();
        return new Program(
                program.id(),
                program.name(),
                program.revision(),
                program.source(),
                program.createdAt(),
                program.createdBy(),
                settings == null ? null : settings.asOf(),
                settings == null ? null : settings.horizonEnd(),
                settings == null ? null : settings.currency(),
                draft.draft().demands().stream()
                        .map(d -> d.record())
                        .mapToDouble(Demand::racks)
                        .sum(),
                draft.draft().generations().stream()
                        .map(g -> g.record())
                        .map(Generation::name)
                        .toList(),
                errors,
                draft.findings().size() - errors,
                new ScenarioFolder(library.folder(program)).names().size());
    }
}
