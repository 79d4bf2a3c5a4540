package io.rackwright.io.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-256, which tells one input from another. */
public final class Sha256 {
    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Over files, each by name, length and bytes, in the order of their names: the same wherever
     * and in whatever order the file system keeps them. In hexadecimal.
     */
    public static String ofFiles(SortedMap<String, byte[]> files) {
        MessageDigest digest = digest();
        files.forEach((name, content) -> {
            String heading = name + '\n' + content.length + '\n';
            digest.update(heading.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** In hexadecimal. */
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
