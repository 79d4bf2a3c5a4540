package io.rackwright.io.workbook;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.xml.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The file of a workbook, which is a zip of XML parts and may come from anyone. It is unpacked
 * within limits on what comes out, never to disk; parts with a document type, with macros or with
 * cells outside a sheet are refused. What passes is packed anew, so that the library that reads it
 * sees nothing but what was looked at.
 */
final class Archive {
    static final long LARGEST_FILE_BYTES = 32L << 20;
    static final long LARGEST_CONTENT_BYTES = 256L << 20;
    static final int MOST_PARTS = 2_000;

    /** The earliest that a zip can tell: the same content is the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int DEEPEST = 64;
    private static final int MOST_ROWS = 1_048_576;

    /** A1 to XFD1048576, what a sheet can have (ECMA-376, part 1, 18.3.1.4). */
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,2}\\d{1,7}|[A-X][A-Z]{2}\\d{1,7}");

    private Archive() {}

    /** The file is no workbook that can be read; the fault says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Refused(Fault fault) {
            super(fault.message());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /** The workbook packed anew. */
    static byte[] repacked(Path file) throws IOException, Refused {
        refuseOtherFiles(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return repacked(zip);
        } catch (ZipException e) {
            Fault fault = Fault.of("not-a-workbook", "cannot be unpacked: " + e.getMessage());
            throw new Refused(fault.maybe("the file was cut short"));
        }
    }

    private static void refuseOtherFiles(Path file) throws IOException, Refused {
        if (!Files.isRegularFile(file)) {
            String what = Files.exists(file) ? "is not a file" : "does not exist";
            throw new Refused(Fault.of("no-file", "the workbook " + file + " " + what));
        }
        long size = Files.size(file);
        if (size > LARGEST_FILE_BYTES) {
            Fault fault = Fault.of("too-large", "the workbook has %,d bytes".formatted(size));
            throw new Refused(fault.expecting("at most 32 MB"));
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (start.length == 4 && start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF) {
            Fault fault = Fault.of("not-a-workbook", "is an old .xls file, or has a password");
            throw new Refused(fault.expecting("an .xlsx file").maybe("save it as .xlsx"));
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            Fault fault = Fault.of("not-a-workbook", "is not a workbook");
            throw new Refused(fault.expecting("an .xlsx file"));
        }
    }

    private static byte[] repacked(ZipFile zip) throws IOException, Refused {
        if (zip.size() > MOST_PARTS) {
            Fault fault = Fault.of("too-large", "the workbook has %,d parts".formatted(zip.size()));
            throw new Refused(fault.expecting("at most %,d".formatted(MOST_PARTS)));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long total = 0;
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(1);
            List<? extends ZipEntry> entries = zip.stream().toList();
            for (ZipEntry entry : entries) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.contains("vbaproject")) {
                    Fault fault = Fault.of("macros", "the workbook has macros");
                    throw new Refused(fault.maybe("save it as .xlsx, which leaves them out"));
                }
                if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
                    continue;
                }
                byte[] part = unpacked(zip, entry, LARGEST_CONTENT_BYTES - total);
                total += part.length;
                lookThrough(entry.getName(), part);
                ZipEntry anew = new ZipEntry(entry.getName());
                anew.setTimeLocal(NO_TIME);
                out.putNextEntry(anew);
                out.write(part);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(ZipFile zip, ZipEntry entry, long most)
            throws IOException, Refused {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] part = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
            if (part.length > most) {
                Fault fault = Fault.of("too-large", "the workbook unpacks to too much");
                throw new Refused(fault.expecting("at most 256 MB"));
            }
            return part;
        }
    }

    private static void lookThrough(String name, byte[] part) throws Refused {
        try {
            XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(part));
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD ->
                            throw new Refused(
                                    Fault.of("document-type", name + " declares a document type")
                                            .expecting("no DOCTYPE: no spreadsheet writes one"));
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new Refused(Fault.of("too-large", name + " is nested too deep"));
                        }
                        checkPlace(name, xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            String where = name + " line " + e.getLocation().getLineNumber();
            Fault fault = Fault.of("not-a-workbook", where + " is no XML: " + SafeXml.reason(e));
            throw new Refused(fault.maybe("the file is damaged"));
        }
    }

    /** A row or a cell far outside would make a reader set aside room for all before it. */
    private static void checkPlace(String name, XMLStreamReader xml) throws Refused {
        String place = xml.getAttributeValue(null, "r");
        if (place == null || !name.contains("worksheets/")) {
            return;
        }
        boolean inside =
                switch (xml.getLocalName()) {
                    case "c" -> CELL.matcher(place).matches();
                    case "row" -> place.matches("\\d{1,7}") && isRow(Integer.parseInt(place));
                    default -> true;
                };
        if (!inside) {
            Fault fault = Fault.of("outside-the-sheet", name + " has the cell or row " + place);
            throw new Refused(fault.expecting("A1 to XFD1048576"));
        }
    }

    private static boolean isRow(int number) {
        return number >= 1 && number <= MOST_ROWS;
    }
}
