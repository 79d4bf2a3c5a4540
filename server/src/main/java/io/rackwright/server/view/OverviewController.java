package io.rackwright.server.view;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page Overview shows. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
@Profile("!offline")
class OverviewController {
    private final Views views;

    OverviewController(Views views) {
        this.views = views;
    }

    @GetMapping("/overview")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Overview.class)))
    ResponseEntity<byte[]> overview(@PathVariable("id") long id) {
        return views.answer(id, "overview", new OverviewView());
    }
}
