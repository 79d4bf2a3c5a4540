package io.rackwright.plan.audit;

/**
 * One thing that does not hold.
 *
 * @param code the kind of fault
 * @param subject the order, demand, option, lane, pool, {@code item@site} or rule concerned
 * @param when the ISO day, or the ISO week as {@code 2027-W09}; empty when the fault has none
 * @param expected by the program
 * @param found in the orders
 * @param message the whole of it in a planner's words
 */
public record Violation(
        ViolationCode code,
        String subject,
        String when,
        String expected,
        String found,
        String message) {

    @Override
    public String toString() {
        return code + ": " + message;
    }
}
