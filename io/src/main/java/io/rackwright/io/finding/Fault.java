package io.rackwright.io.finding;

/**
 * What is wrong with a value, before it is known where the value stands.
 *
 * @param code short and stable, such as {@code not-a-number}
 * @param message what is wrong
 * @param expected what would be right; empty when the message says it
 * @param maybe the likely remedy; empty when none is likely
 */
public record Fault(String code, String message, String expected, String maybe) {
    public static Fault of(String code, String message) {
        return new Fault(code, message, "", "");
    }

    public Fault expecting(String what) {
        return new Fault(code, message, what, maybe);
    }

    /** With a likely remedy; the empty text says none. */
    public Fault maybe(String remedy) {
        return new Fault(code, message, expected, remedy);
    }
}
