package io.rackwright.server.view;

import io.rackwright.plan.content.ContentEstimate.Boundary;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Content and duty, for whoever answers to the law. */
@RestController
@RequestMapping("/api/v1/runs/{id}/content")
@Profile("!offline")
class ContentController {
    private final Views views;
    private final PlannedPrograms programs;

    ContentController(Views views, PlannedPrograms programs) {
        this.views = views;
        this.programs = programs;
    }

    /** Verdicts, traced value, dependency, duty and what ambiguous headings are worth. */
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ContentAndDuty.class)))
    ResponseEntity<byte[]> content(@PathVariable("id") long id) {
        return views.answer(id, "content", run -> new ContentView(programs.of(run)).of(run));
    }

    /** The evidence behind a verdict: the parts of a year's racks, and where they come from. */
    @GetMapping("/parts")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ContentParts.class)))
    ResponseEntity<byte[]> parts(
            @PathVariable("id") long id,
            @RequestParam("generation") @Size(min = 1, max = 100) String generation,
            @RequestParam("year") @Min(1900) @Max(2999) int year,
            @RequestParam("test") @Size(min = 1, max = 100) String test,
            @RequestParam(name = "components", defaultValue = "RACK_PARTS") Boundary components) {
        return views.answer(
                id,
                "content/parts?%s\n%d\n%s\n%s".formatted(generation, year, test, components),
                run ->
                        new ContentPartsView(programs.of(run), generation, year, test, components)
                                .of(run));
    }

    /** What is paid under a programme of the law, in a year or in all. */
    @GetMapping("/duty")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DutyEntries.class)))
    ResponseEntity<byte[]> duty(
            @PathVariable("id") long id,
            @RequestParam("programme") @Size(min = 1, max = 100) String programme,
            @RequestParam(name = "year", required = false) @Nullable @Min(1900) @Max(2999) Integer year) {
        return views.answer(
                id,
                "content/duty?" + programme + "\n" + year,
                run -> new DutyEntriesView(programs.of(run), programme, year).of(run));
    }
}
