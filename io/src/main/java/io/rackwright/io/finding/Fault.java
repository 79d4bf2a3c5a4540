package io.rackwright.io.finding;

/**
 * What is wrong, before it is known where.
 *
 * @param code short and stable, such as {@code not-a-number}
 * @param message what is wrong
 * @param isOfValue true when the message is said of the value that stands there, and is to be read
 *     after it: {@code '1O.5'} is not a number
 * @param expected what would be right; empty when the message says it
 * @param maybe the likely remedy; empty when none is likely
 */
public record Fault(String code, String message, boolean isOfValue, String expected, String maybe) {

    /** Something that can be read alone. */
    public static Fault of(String code, String message) {
        return new Fault(code, message, false, "", "");
    }

    /** Something said of the value: {@code is not a number}. */
    public static Fault ofValue(String code, String predicate) {
        return new Fault(code, predicate, true, "", "");
    }

    public Fault expecting(String what) {
        return new Fault(code, message, isOfValue, what, maybe);
    }

    /** With a likely remedy; the empty text says none. */
    public Fault maybe(String remedy) {
        return new Fault(code, message, isOfValue, expected, remedy);
    }

    /** The message with the value before it, cut when long, where it is said of the value. */
    String messageOn(String value) {
        return isOfValue && !value.isEmpty() ? quoted(value) + " " + message : message;
    }

    /** In quotes, cut when long, so that a message stays one line. */
    public static String quoted(String text) {
        String shown = text.length() <= 60 ? text : text.substring(0, 57) + "...";
        return "'" + shown.replaceAll("\\p{Cntrl}", "\uFFFD") + "'";
    }
}
