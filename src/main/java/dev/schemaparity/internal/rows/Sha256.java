package dev.schemaparity.internal.rows;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for content that is compared and not shown. */
final class Sha256 {
    private static final int SHOWN = 16;

    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Writes a digest, given in hexadecimal digits, as far as it takes to tell that the content is another one. */
    static String shown(String digest) {
        return "SHA-256 " + digest.substring(0, SHOWN);
    }

    static String shown(byte[] digest) {
        return shown(HexFormat.of().formatHex(digest));
    }
}
