package io.rackwright.io.frepple;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of a model's fields as values; a text that says none is a finding. */
final class Values {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d*\\.?\\d+(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");

    /** Days, hours, minutes and seconds: {@code P1DT12H}, as ISO 8601 writes them. */
    private static final Pattern ISO =
            Pattern.compile(
                    "P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?");

    /**
     * {@code 3 12:00:00}, {@code 3:12:00:00}, {@code 168:00:00}, {@code 1:00} (minutes, seconds).
     */
    private static final Pattern CLOCK =
            Pattern.compile("(?:(?:(?:(\\d+)[ :])?(\\d+):)?(\\d+):)?(\\d+(?:\\.\\d+)?)");

    private static final double SECONDS_A_DAY = 86_400;

    private final Findings findings;

    Values(Findings findings) {
        this.findings = findings;
    }

    /** The number of a field, or another when there is none. */
    double number(ModelObject object, String field, double otherwise) {
        String text = object.text(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            error(object, field, "not-a-number", "is not a number", "a number");
            return otherwise;
        }
        return value;
    }

    /** A number that is not below zero. */
    double amount(ModelObject object, String field, double otherwise) {
        double value = number(object, field, otherwise);
        if (value < 0) {
            error(object, field, "out-of-range", "is out of range", "a number, at least 0");
            return otherwise;
        }
        return value;
    }

    /** A duration in days; 0 when there is none. */
    double days(ModelObject object, String field) {
        String text = object.text(field);
        if (text.isEmpty()) {
            return 0;
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches() && text.length() > 1) {
            return 7 * part(iso, 1)
                    + part(iso, 2)
                    + (3600 * part(iso, 3) + 60 * part(iso, 4) + part(iso, 5)) / SECONDS_A_DAY;
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return part(clock, 1)
                    + (3600 * part(clock, 2) + 60 * part(clock, 3) + part(clock, 4))
                            / SECONDS_A_DAY;
        }
        error(
                object,
                field,
                "not-a-duration",
                "is no duration",
                "one such as P7DT12H, 180:00:00 or a number of seconds");
        return 0;
    }

    private static double part(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? 0 : Double.parseDouble(text);
    }

    /** The day of a field, whatever the time; null when there is none. */
    @Nullable LocalDate day(ModelObject object, String field) {
        String text = object.text(field);
        if (text.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.parse(day.group(1));
            }
        } catch (DateTimeException _) {
            // Not in the calendar: told below.
        }
        error(object, field, "not-a-date", "is no day", "one such as 2027-03-31 or with a time");
        return null;
    }

    private void error(
            ModelObject object, String field, String code, String what, String expected) {
        Fault fault = Fault.ofValue(code, what).expecting(expected);
        error(object, field, fault);
    }

    void error(ModelObject object, String field, Fault fault) {
        findings.error(
                object.file(), object.line(), object.spelling(field), object.text(field), fault);
    }

    /** Something in the model that a program has no place for. */
    void notCarriedOver(ModelObject object, String field, String why) {
        findings.warning(
                object.file(),
                object.line(),
                object.spelling(field),
                object.text(field),
                Fault.of("not-carried-over", why));
    }
}
