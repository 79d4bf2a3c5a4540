package io.rackwright.io.finding;

/** Where in a program a fault is, wherever the program is kept. */
public sealed interface Location {
    /** Name of the file within the folder, or of the sheet within the workbook. */
    String file();

    /** Line of the file or row of the sheet, from 1; 0 when the whole file or sheet is meant. */
    int line();

    /**
     * Name of the table's column, or path of the key in the settings; empty when the whole row is
     * meant.
     */
    String column();

    /** The cell of a sheet, such as {@code C14}; empty where there is none, as in a text file. */
    String cell();

    /** A line of a text file; the program's folder itself is the file {@code .}. */
    record InFile(String file, int line, String column) implements Location {
        @Override
        public String cell() {
            return "";
        }

        /** As in {@code items.csv:12}; nothing for the folder itself. */
        @Override
        public String toString() {
            return file.equals(".") ? "" : file + (line > 0 ? ":" + line : "");
        }
    }

    /** A cell of a workbook; the workbook itself is the sheet {@code .}. */
    record InSheet(String sheet, int line, String column, String cell) implements Location {
        @Override
        public String file() {
            return sheet;
        }

        /** As in {@code items!E12}, or {@code items!12} for a row; nothing for the workbook. */
        @Override
        public String toString() {
            if (sheet.equals(".")) {
                return "";
            }
            return sheet + (cell.isEmpty() ? line > 0 ? "!" + line : "" : "!" + cell);
        }
    }
}
