package io.rackwright.plan.replan;

import io.rackwright.model.Program;
import io.rackwright.plan.OrderBook;
import java.time.LocalDate;

/** The plan that was acted on since: the program as it was planned, and its orders. */
public record YesterdaysPlan(Program program, OrderBook book) {
    public LocalDate asOf() {
        return program.settings().asOf();
    }
}
