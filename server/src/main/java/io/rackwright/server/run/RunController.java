package io.rackwright.server.run;

import io.rackwright.server.access.Login;
import io.rackwright.server.table.TablePage;
import io.rackwright.server.table.TableQuery;
import io.rackwright.server.table.TableRequests;
import io.rackwright.server.table.TableSummary;
import io.rackwright.server.web.Page;
import io.rackwright.server.web.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Runs: asked for, followed, kept, and the tables in them. */
@RestController
@RequestMapping("/api/v1/runs")
@Profile("!offline")
class RunController {
    private final Runs runs;
    private final RunQueue queue;
    private final RunEvents events;
    private final TableRequests tables;

    RunController(Runs runs, RunQueue queue, RunEvents events, TableRequests tables) {
        this.runs = runs;
        this.queue = queue;
        this.events = events;
        this.tables = tables;
    }

    record RunChange(@Nullable @Size(min = 1, max = 200) String label, @Nullable Boolean pinned) {}

    @GetMapping
    Page<Run> list(
            @RequestParam(name = "program", required = false) @Nullable String program,
            @RequestParam(name = "kind", required = false) @Nullable RunKind kind,
            @RequestParam(name = "state", required = false) @Nullable RunState state,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) int offset,
            @RequestParam(name = "limit", defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        Page<Run> page = runs.list(new Runs.Wanted(program, kind, state), offset, limit);
        return new Page<>(
                page.items().stream().map(queue::live).toList(), page.total(), offset, limit);
    }

    @PostMapping
    ResponseEntity<Run> add(
            @Valid @RequestBody RunRequest request, @AuthenticationPrincipal Login login) {
        Run run = queue.add(request, login.name());
        return ResponseEntity.accepted().location(URI.create("/api/v1/runs/" + run.id())).body(run);
    }

    /** Server-sent events: {@code run} with a run at each change, {@code deleted} with its id. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return events.listen();
    }

    @GetMapping("/{id}")
    Run get(@PathVariable("id") long id) {
        return queue.live(runs.get(id));
    }

    @PatchMapping("/{id}")
    Run change(@PathVariable("id") long id, @Valid @RequestBody RunChange change) {
        runs.get(id);
        String label = change.label();
        if (label != null) {
            if (label.isBlank()) {
                throw Refusal.wrong("label", "is empty");
            }
            runs.rename(id, label.strip());
        }
        Boolean pinned = change.pinned();
        if (pinned != null) {
            runs.pin(id, pinned);
        }
        Run changed = queue.live(runs.get(id));
        events.changed(changed);
        return changed;
    }

    @PostMapping("/{id}/cancel")
    Run cancel(@PathVariable("id") long id) {
        return queue.cancel(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("id") long id) throws IOException {
        queue.remove(id);
    }

    /** The plans of a frontier, lowest level first. */
    @GetMapping("/{id}/levels")
    List<Run> levels(@PathVariable("id") long id) {
        runs.get(id);
        return runs.levels(id);
    }

    @GetMapping(path = "/{id}/log", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<Resource> log(@PathVariable("id") long id) {
        runs.get(id);
        Path log = queue.log(id);
        if (!Files.isRegularFile(log)) {
            throw Refusal.missing("Run %d has no log.".formatted(id));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(new FileSystemResource(log));
    }

    /** The run's page for people, which needs nothing else; its scripts may do nothing here. */
    @GetMapping(path = "/{id}/report", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> report(@PathVariable("id") long id) {
        Run run = runs.done(id);
        Path folder = runs.folder(id);
        String name =
                switch (run.kind()) {
                    case PLAN -> "report.html";
                    case COMPARE -> "compare.html";
                    case FRONTIER -> "frontier.html";
                    case DESIGN -> throw Refusal.missing("A design has no page of its own.");
                };
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", REPORT_POLICY)
                .body(new FileSystemResource(folder.resolve(name)));
    }

    private static final String REPORT_POLICY =
            "sandbox allow-scripts allow-popups allow-downloads; default-src 'none'; script-src"
                    + " 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; frame-ancestors"
                    + " 'none'";

    /** What the command said. */
    @GetMapping(path = "/{id}/answer", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<Resource> answer(@PathVariable("id") long id) {
        runs.done(id);
        Path file = runs.folder(id).resolve("answer.txt");
        if (!Files.isRegularFile(file)) {
            throw Refusal.missing("Run %d has no answer in text.".formatted(id));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(new FileSystemResource(file));
    }

    @GetMapping("/{id}/tables")
    List<TableSummary> tables(@PathVariable("id") long id) {
        runs.done(id);
        return tables.summaries(runs.folder(id));
    }

    @GetMapping("/{id}/tables/{table}")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description = TableQuery.FILTER,
            array = @ArraySchema(schema = @Schema(type = "string")))
    TablePage table(
            @PathVariable("id") long id,
            @PathVariable("table") String table,
            @RequestParam(name = "offset", defaultValue = "0") @Min(0) long offset,
            @RequestParam(name = "limit", defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @RequestParam(name = "sort", defaultValue = "") @Size(max = 500) String sort,
            @RequestParam(name = "q", defaultValue = "") @Size(max = 200) String text,
            HttpServletRequest request) {
        runs.done(id);
        return tables.page(
                runs.folder(id), table, text, sort, TableQuery.filters(request), offset, limit);
    }

    /** The same rows, all of them, as a file for a spreadsheet. */
    @GetMapping("/{id}/tables/{table}/file")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description = TableQuery.FILTER,
            array = @ArraySchema(schema = @Schema(type = "string")))
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable("id") long id,
            @PathVariable("table") String table,
            @RequestParam(name = "format", defaultValue = "CSV") TableRequests.Format format,
            @RequestParam(name = "sort", defaultValue = "") @Size(max = 500) String sort,
            @RequestParam(name = "q", defaultValue = "") @Size(max = 200) String text,
            HttpServletRequest request) {
        runs.done(id);
        StreamingResponseBody body =
                tables.file(
                        runs.folder(id), table, text, sort, TableQuery.filters(request), format);
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"run-%d-%s.%s\""
                                .formatted(id, table.replaceAll("[^a-z_.]", ""), format.ending()))
                .body(body);
    }
}
