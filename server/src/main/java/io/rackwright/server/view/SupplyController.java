package io.rackwright.server.view;

import io.rackwright.server.table.TableRequests;
import io.rackwright.server.view.SupplyChoice.By;
import io.rackwright.server.view.SupplyChoice.Measure;
import io.rackwright.server.view.SupplyChoice.Order;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What a supply planner buys, makes and moves. */
@RestController
@RequestMapping("/api/v1/runs/{id}/supply")
@Profile("!offline")
class SupplyController {
    private static final String MOST_PERIODS = "60";

    private final Views views;
    private final PlannedPrograms programs;

    SupplyController(Views views, PlannedPrograms programs) {
        this.views = views;
        this.programs = programs;
    }

    /** By row and period; the periods are those from a day on, at most so many. */
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SupplyGrid.class)))
    ResponseEntity<byte[]> grid(
            @PathVariable("id") long id,
            @RequestParam(name = "by", defaultValue = "ITEM") By by,
            @RequestParam(name = "period", defaultValue = "MONTH") Period period,
            @RequestParam(name = "measure", defaultValue = "RELEASE") Measure measure,
            @RequestParam(name = "order", defaultValue = "NEW") Order order,
            @RequestParam(name = "family", defaultValue = "") @Size(max = 100) String family,
            @RequestParam(name = "site", defaultValue = "") @Size(max = 100) String site,
            @RequestParam(name = "supplier", defaultValue = "") @Size(max = 100) String supplier,
            @RequestParam(name = "q", defaultValue = "") @Size(max = 200) String text,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "count", defaultValue = MOST_PERIODS) @Min(1) @Max(120) int count) {
        SupplyChoice choice =
                new SupplyChoice(
                        by, period, measure, order, family, site, supplier, text, from, count);
        return views.answer(
                id, choice.key(), run -> new SupplyView(programs.of(run), choice).of(run));
    }

    /** The same as a file, sorted by a column of it. */
    @GetMapping("/file")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable("id") long id,
            @RequestParam(name = "format", defaultValue = "CSV") TableRequests.Format format,
            @RequestParam(name = "sort", defaultValue = "") @Size(max = 100) String sort,
            @RequestParam(name = "by", defaultValue = "ITEM") By by,
            @RequestParam(name = "period", defaultValue = "MONTH") Period period,
            @RequestParam(name = "measure", defaultValue = "RELEASE") Measure measure,
            @RequestParam(name = "order", defaultValue = "NEW") Order order,
            @RequestParam(name = "family", defaultValue = "") @Size(max = 100) String family,
            @RequestParam(name = "site", defaultValue = "") @Size(max = 100) String site,
            @RequestParam(name = "supplier", defaultValue = "") @Size(max = 100) String supplier,
            @RequestParam(name = "q", defaultValue = "") @Size(max = 200) String text,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "count", defaultValue = MOST_PERIODS) @Min(1) @Max(120) int count) {
        SupplyChoice choice =
                new SupplyChoice(
                        by, period, measure, order, family, site, supplier, text, from, count);
        SupplyGrid grid = views.open(id, run -> new SupplyView(programs.of(run), choice).of(run));
        SupplyFile file = SupplyFile.of(grid, by, sort);
        String name = "supply-" + measure.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"run-%d-%s.%s\""
                                .formatted(id, name, format.ending()))
                .body(TableRequests.file(name, file.columns(), file.rows(), format));
    }

    /** Families, sites and suppliers that the grid may be narrowed to. */
    @GetMapping("/filters")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SupplyFilters.class)))
    ResponseEntity<byte[]> filters(@PathVariable("id") long id) {
        return views.answer(id, "supply/filters", run -> SupplyFilters.of(programs.of(run), run));
    }

    /** What is to be ordered within some weeks, and until when at the latest. */
    @GetMapping("/now")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrdersNow.class)))
    ResponseEntity<byte[]> now(
            @PathVariable("id") long id,
            @RequestParam(name = "weeks", defaultValue = "4") @Min(1) @Max(26) int weeks) {
        return views.answer(
                id,
                "supply/now?" + weeks,
                run -> new OrdersNowView(programs.of(run), weeks).of(run));
    }
}
