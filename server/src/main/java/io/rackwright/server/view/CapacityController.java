package io.rackwright.server.view;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How full capacity is, and what more of it is worth. */
@RestController
@RequestMapping("/api/v1/runs/{id}/capacity")
@Profile("!offline")
class CapacityController {
    private final Views views;
    private final PlannedPrograms programs;

    CapacityController(Views views, PlannedPrograms programs) {
        this.views = views;
        this.programs = programs;
    }

    /** Every capacity by month, what hurts most first, and the options to add to it. */
    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CapacityLoad.class)))
    ResponseEntity<byte[]> load(@PathVariable("id") long id) {
        return views.answer(id, "capacity", run -> new CapacityView(programs.of(run)).of(run));
    }

    /** One of them over time: load, prices, and the orders that draw on it. */
    @GetMapping("/limit")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LimitDetail.class)))
    ResponseEntity<byte[]> limit(
            @PathVariable("id") long id,
            @RequestParam("kind") @Pattern(regexp = "[a-z-]{1,30}") String kind,
            @RequestParam("subject") @Size(min = 1, max = 200) String subject) {
        return views.answer(
                id,
                "capacity/limit?" + kind + "/" + subject,
                run -> new LimitView(programs.of(run), kind, subject).of(run));
    }
}
