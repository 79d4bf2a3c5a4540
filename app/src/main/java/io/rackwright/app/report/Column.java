package io.rackwright.app.report;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table}: its name, and the one way in which its values are written. Numbers
 * have a point for decimals and no grouping, dates are ISO days, so a spreadsheet and a script read
 * the same.
 *
 * @param type what its cells hold, where they are not empty
 */
public record Column<R>(String name, Type type, Function<R, String> writer) {
    /** What cells hold. */
    public enum Type {
        TEXT,
        /** An ISO day. */
        DATE,
        /** A whole number. */
        WHOLE,
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG
    }

    /** Whether it holds numbers, which are set to the right. */
    public boolean numeric() {
        return type == Type.WHOLE || type == Type.NUMBER;
    }

    public static <R> Column<R> text(String name, Function<R, String> value) {
        return new Column<>(name, Type.TEXT, value);
    }

    /** An empty cell where there is no day. */
    public static <R> Column<R> date(String name, Function<R, @Nullable LocalDate> value) {
        return new Column<>(
                name,
                Type.DATE,
                row -> {
                    LocalDate day = value.apply(row);
                    return day == null ? "" : day.toString();
                });
    }

    public static <R> Column<R> integer(String name, ToLongFunction<R> value) {
        return new Column<>(name, Type.WHOLE, row -> Long.toString(value.applyAsLong(row)));
    }

    /** Up to nine decimals, none that say nothing. */
    public static <R> Column<R> quantity(String name, ToDoubleFunction<R> value) {
        return new Column<>(
                name, Type.NUMBER, row -> Decimals.plain(value.applyAsDouble(row), 0, 9));
    }

    /** Two decimals. */
    public static <R> Column<R> usd(String name, ToDoubleFunction<R> value) {
        return new Column<>(
                name, Type.NUMBER, row -> Decimals.plain(value.applyAsDouble(row), 2, 2));
    }

    /** Dollars a unit: two to six decimals, since a part may cost less than a cent. */
    public static <R> Column<R> unitPrice(String name, ToDoubleFunction<R> value) {
        return new Column<>(
                name, Type.NUMBER, row -> Decimals.plain(value.applyAsDouble(row), 2, 6));
    }

    /** Up to four decimals, for shares, weeks and megawatts that were computed. */
    public static <R> Column<R> figure(String name, ToDoubleFunction<R> value) {
        return new Column<>(
                name, Type.NUMBER, row -> Decimals.plain(value.applyAsDouble(row), 0, 4));
    }

    /** As {@link #figure}; an empty cell where there is none, since unknown is not zero. */
    public static <R> Column<R> figureIfAny(String name, Function<R, @Nullable Double> value) {
        return ifAny(name, value, 0, 4);
    }

    /** As {@link #unitPrice}; an empty cell where there is none. */
    public static <R> Column<R> unitPriceIfAny(String name, Function<R, @Nullable Double> value) {
        return ifAny(name, value, 2, 6);
    }

    private static <R> Column<R> ifAny(
            String name, Function<R, @Nullable Double> value, int minimum, int maximum) {
        return new Column<>(
                name,
                Type.NUMBER,
                row -> {
                    Double number = value.apply(row);
                    return number == null ? "" : Decimals.plain(number, minimum, maximum);
                });
    }

    /** {@code true} or {@code false}. */
    public static <R> Column<R> flag(String name, Predicate<R> value) {
        return new Column<>(name, Type.FLAG, row -> Boolean.toString(value.test(row)));
    }

    public String text(R row) {
        return writer.apply(row);
    }
}
