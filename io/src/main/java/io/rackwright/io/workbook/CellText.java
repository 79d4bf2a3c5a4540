package io.rackwright.io.workbook;

import io.rackwright.io.table.RecordCells;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell as a CSV file would spell it: numbers plain and exact, days as ISO 8601, flags
 * as true and false. A number is a day where its format shows one.
 */
final class CellText {
    /** What a number format says literally, or of colours, currencies and conditions. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*]");

    private static final Pattern ERROR = Pattern.compile("#[A-Z0-9/_]+[!?]?");

    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_466);

    private CellText() {}

    static String of(Cell cell) {
        Object value = cell.getValue();
        return switch (value) {
            case null -> isError(cell) ? String.valueOf(cell.getRawValue()) : "";
            case BigDecimal number -> isDay(cell) ? day(cell.asDate()) : plain(number);
            case Boolean flag -> flag.toString();
            default -> value.toString();
        };
    }

    static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA
                        && cell.getRawValue() != null
                        && !(cell.getValue() instanceof BigDecimal)
                        && ERROR.matcher(cell.getRawValue()).matches();
    }

    /** A number that is no day. */
    static boolean isNumber(Cell cell) {
        return cell.getValue() instanceof BigDecimal && !isDay(cell);
    }

    /** The day that the number would be; empty when it would be none. */
    static String dayOf(Cell cell) {
        return isSerial(cell) ? day(cell.asDate()) : "";
    }

    /** From 0 to the last day of 9999, beyond which no spreadsheet shows a day. */
    private static boolean isSerial(Cell cell) {
        return cell.getValue() instanceof BigDecimal number
                && number.signum() >= 0
                && number.compareTo(LAST_SERIAL) < 0;
    }

    /** The part of the day is kept when there is one: it is then no day, and is told so. */
    private static String day(LocalDateTime time) {
        return time.toLocalTime().toSecondOfDay() == 0
                ? time.toLocalDate().toString()
                : time.toString();
    }

    /** The exponent may be any: a number beyond all doubles stays as it is written. */
    private static String plain(BigDecimal number) {
        double value = number.doubleValue();
        return Double.isInfinite(value) ? number.toString() : RecordCells.text(value);
    }

    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        return id != null && isSerial(cell) && isDay(id, cell.getDataFormatString());
    }

    /** Formats 14 to 17, 22, 27 to 36 and 50 to 58 are built in (ECMA-376, part 1, 18.8.30). */
    private static boolean isDay(int id, @Nullable String format) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
            return true;
        }
        if (format == null || format.equals("General")) {
            return false;
        }
        String letters = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.contains("y") || letters.contains("d");
    }
}
