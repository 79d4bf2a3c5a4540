package io.rackwright.server.view;

import io.rackwright.server.run.Runs;
import io.rackwright.server.table.RunTables;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page Compare shows. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
@Profile("!offline")
class CompareController {
    private final Views views;
    private final PlanComparisonView comparison;

    CompareController(Views views, Runs runs, RunTables tables) {
        this.views = views;
        this.comparison = new PlanComparisonView(runs, tables);
    }

    /** What differs between the plans of a finished comparison, and why. */
    @GetMapping("/comparison")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlanComparison.class)))
    ResponseEntity<byte[]> comparison(@PathVariable("id") long id) {
        return views.answer(id, "comparison", comparison);
    }
}
