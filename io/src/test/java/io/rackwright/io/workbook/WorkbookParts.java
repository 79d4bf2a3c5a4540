package io.rackwright.io.workbook;

import io.rackwright.io.ProgramReader;
import io.rackwright.io.table.Column;
import io.rackwright.io.table.Schema;
import io.rackwright.io.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook as text, to do to it what other tools and accidents do. */
final class WorkbookParts {
    private final Map<String, String> parts = new LinkedHashMap<>();

    /** Of the workbook of a program folder. */
    static WorkbookParts of(Path program) throws IOException {
        Path file = Files.createTempFile("sound", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookWriter.write(ProgramReader.draft(program), out);
        }
        WorkbookParts parts = new WorkbookParts();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                parts.parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return parts;
    }

    WorkbookParts copy() {
        WorkbookParts copy = new WorkbookParts();
        copy.parts.putAll(parts);
        return copy;
    }

    void save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    /** The part of a table's sheet. */
    static String sheet(String table) {
        List<String> names = Schema.current().tables().stream().map(Table::name).toList();
        return "xl/worksheets/sheet%d.xml".formatted(names.indexOf(table) + 1);
    }

    /** As in {@code C14}: the column of the schema, the row of the sheet. */
    static String address(String table, String column, int row) {
        List<String> names =
                Schema.current().table(table).columns().stream().map(Column::name).toList();
        return Sheets.cell(row - 1, names.indexOf(column));
    }

    WorkbookParts add(String part, String text) {
        parts.put(part, text);
        return this;
    }

    WorkbookParts replace(String part, String what, String with) {
        String before = parts.getOrDefault(part, "");
        if (!before.contains(what)) {
            throw new IllegalArgumentException(part + " has no " + what);
        }
        return add(part, before.replace(what, with));
    }

    /** What stands in all sheets at a table's cell becomes another cell. */
    WorkbookParts cell(String table, String address, String type, String inside) {
        Pattern cell = Pattern.compile("<c r=\"" + address + "\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)");
        Matcher found = cell.matcher(parts.getOrDefault(sheet(table), ""));
        if (!found.find()) {
            throw new IllegalArgumentException(table + " has no cell " + address);
        }
        String style = found.group(1) == null ? "" : found.group(1);
        String typed = type.isEmpty() ? "" : " t=\"" + type + "\"";
        String now = "<c r=\"%s\"%s%s>%s</c>".formatted(address, style, typed, inside);
        return replace(sheet(table), found.group(), now);
    }

    WorkbookParts text(String table, String address, String text) {
        return cell(table, address, "inlineStr", "<is><t>" + text + "</t></is>");
    }

    WorkbookParts number(String table, String address, String number) {
        return cell(table, address, "n", "<v>" + number + "</v>");
    }

    WorkbookParts renameSheet(String from, String to) {
        return replace("xl/workbook.xml", "name=\"" + from + "\"", "name=\"" + to + "\"");
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    Map<String, String> all() {
        return parts;
    }
}
