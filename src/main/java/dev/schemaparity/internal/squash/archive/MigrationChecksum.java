package dev.schemaparity.internal.squash.archive;

import dev.schemaparity.internal.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Tells whether a migration file is still what a checksum was taken of, whatever its lines end with. */
public final class MigrationChecksum {
    private static final int LENGTH_OF_SHA256 = 64;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private MigrationChecksum() {}

    /**
     * Tells it.
     *
     * @param checksum as a baseline's header holds it
     */
    public static boolean isOf(String checksum, byte[] content) {
        return checksum.length() == LENGTH_OF_SHA256
                ? checksum.equals(Fingerprint.ofLines(content)) || checksum.equals(Fingerprint.ofBytes(content))
                : checksum.equals(ofFlyway(content));
    }

    /** Flyway's own: a CRC-32 of the lines without their ends, which no editor and no version control can change. */
    private static String ofFlyway(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return Integer.toHexString((int) crc.getValue());
    }
}
