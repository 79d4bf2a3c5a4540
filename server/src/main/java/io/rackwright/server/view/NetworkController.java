package io.rackwright.server.view;

import io.rackwright.server.view.SupplyNetwork.FlowDetail;
import io.rackwright.server.view.SupplyNetwork.SiteDetail;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Size;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page "Network" shows. */
@RestController
@RequestMapping("/api/v1/runs/{id}/network")
@Profile("!offline")
class NetworkController {
    private static final int LONGEST_NAME = 200;

    private final Views views;
    private final PlannedPrograms programs;

    NetworkController(Views views, PlannedPrograms programs) {
        this.views = views;
        this.programs = programs;
    }

    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SupplyNetwork.class)))
    ResponseEntity<byte[]> network(@PathVariable("id") long id) {
        return views.answer(id, "network", new SupplyNetworkView(programs));
    }

    @GetMapping("/site")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SiteDetail.class)))
    ResponseEntity<byte[]> site(
            @PathVariable("id") long id,
            @RequestParam("site") @Size(min = 1, max = LONGEST_NAME) String site) {
        return views.answer(id, "network/site:" + site, new SiteDetailView(site));
    }

    @GetMapping("/flow")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FlowDetail.class)))
    ResponseEntity<byte[]> flow(
            @PathVariable("id") long id,
            @RequestParam("from") @Size(min = 1, max = LONGEST_NAME) String from,
            @RequestParam("to") @Size(min = 1, max = LONGEST_NAME) String to) {
        return views.answer(
                id,
                String.join("\n", "network/flow", from, to),
                new FlowDetailView(programs, from, to));
    }
}
