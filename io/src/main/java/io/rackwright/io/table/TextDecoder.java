package io.rackwright.io.table;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes of a file to text: UTF-8, with or without a byte order mark. */
public final class TextDecoder {
    /** What a Western Windows writes when nothing else is asked of it. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private TextDecoder() {}

    /**
     * The text, with {@link Line#UNREADABLE} where bytes are no UTF-8, each such line a finding;
     * empty when the file is in another encoding altogether.
     */
    public static Optional<String> decode(String file, byte[] bytes, Findings findings) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            findings.error(
                    file,
                    0,
                    Fault.of("encoding", "is UTF-16")
                            .expecting("UTF-8")
                            .maybe("save it as \"CSV UTF-8\""));
            return Optional.empty();
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        int line = 1;
        int counted = start;
        int reportedLine = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            for (; counted < in.position(); counted++) {
                line += bytes[counted] == '\n' ? 1 : 0;
            }
            if (line != reportedLine) {
                findings.error(file, line, notUtf8(bytes, in.position()));
                reportedLine = line;
            }
            in.position(in.position() + result.length());
            out.put(Line.UNREADABLE);
        }
        return Optional.of(out.flip().toString());
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Fault notUtf8(byte[] bytes, int position) {
        int from = position;
        while (from > 0 && wordByte(bytes[from - 1]) && position - from < 20) {
            from--;
        }
        int to = position + 1;
        while (to < bytes.length && wordByte(bytes[to]) && to - position < 20) {
            to++;
        }
        String word = new String(Arrays.copyOfRange(bytes, from, to), WESTERN);
        String byteShown = "byte 0x%02X is not UTF-8".formatted(bytes[position] & 0xFF);
        return Fault.of("encoding", byteShown)
                .maybe(
                        "%s, saved as Windows-1252: save it as \"CSV UTF-8\""
                                .formatted(Fault.quoted(word)));
    }

    private static boolean wordByte(byte b) {
        return b < 0 || Character.isLetterOrDigit(b);
    }
}
