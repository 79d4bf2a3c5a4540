package io.rackwright.server.view;

import io.rackwright.server.view.Pegging.OrderPegging;
import io.rackwright.server.view.Pegging.PlaceOrders;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page "Why" shows: explanations, and the pegging of demands and orders. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
@Profile("!offline")
class WhyController {
    private static final int LONGEST_NAME = 200;

    private final Views views;
    private final WhyAnswers answers;

    WhyController(Views views, WhyAnswers answers) {
        this.views = views;
        this.answers = answers;
    }

    /** Asked for again until it is done: an answer takes seconds, the first of a run more. */
    @GetMapping("/why")
    Why why(
            @PathVariable("id") long id,
            @RequestParam("subject") @Size(min = 1, max = LONGEST_NAME) String subject) {
        return answers.of(id, subject);
    }

    @GetMapping("/subjects")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Subjects.class)))
    ResponseEntity<byte[]> subjects(
            @PathVariable("id") long id,
            @RequestParam("q") @Size(min = 1, max = LONGEST_NAME) String text) {
        return views.answer(id, "subjects:" + text, plans(new SubjectsView(text)));
    }

    @GetMapping("/pegging/demand")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Pegging.class)))
    ResponseEntity<byte[]> demand(
            @PathVariable("id") long id,
            @RequestParam("demand") @Size(min = 1, max = LONGEST_NAME) String demand) {
        return views.answer(id, "pegging/demand:" + demand, plans(new PeggingView(demand)));
    }

    @GetMapping("/pegging/place")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PlaceOrders.class)))
    ResponseEntity<byte[]> place(
            @PathVariable("id") long id,
            @RequestParam("demand") @Size(min = 1, max = LONGEST_NAME) String demand,
            @RequestParam("item") @Size(min = 1, max = LONGEST_NAME) String item,
            @RequestParam("site") @Size(min = 1, max = LONGEST_NAME) String site) {
        return views.answer(
                id,
                String.join("\n", "pegging/place", demand, item, site),
                plans(new PlaceOrdersView(demand, item, site)));
    }

    @GetMapping("/pegging/order")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = OrderPegging.class)))
    ResponseEntity<byte[]> order(
            @PathVariable("id") long id,
            @RequestParam("order") @Size(min = 1, max = LONGEST_NAME) String order,
            @RequestParam(name = "demand", required = false) @Size(max = LONGEST_NAME) @Nullable String demand) {
        return views.answer(
                id,
                String.join("\n", "pegging/order", order, demand == null ? "" : demand),
                plans(
                        new OrderPeggingView(
                                order, demand == null || demand.isEmpty() ? null : demand)));
    }

    /** Only plans have orders. */
    private static <T> View<T> plans(View<T> view) {
        return run -> {
            run.plan();
            return view.of(run);
        };
    }
}
