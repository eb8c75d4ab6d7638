package dev.schemaparity.internal.squash.archive;

import dev.schemaparity.internal.source.Fingerprint;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Tells whether a migration file is still what a checksum was taken of, whatever its lines end with. */
public final class MigrationChecksum {
    private static final int LENGTH_OF_SHA256 = 64;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What Flyway may have been told to read by {@code flyway.encoding}, which no checksum tells. */
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16);

    private MigrationChecksum() {}

    /**
     * Tells it.
     *
     * @param checksum as a baseline's header holds it
     */
    public static boolean isOf(String checksum, byte[] content) {
        return checksum.length() == LENGTH_OF_SHA256
                ? checksum.equals(Fingerprint.ofLines(content)) || checksum.equals(Fingerprint.ofBytes(content))
                : ENCODINGS.stream().anyMatch(encoding -> checksum.equals(ofFlyway(new String(content, encoding))));
    }

    /** Flyway's own: a CRC-32 of the lines without their ends, which no editor and no version control can change. */
    private static String ofFlyway(String text) {
        CRC32 crc = new CRC32();
        (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return Integer.toHexString((int) crc.getValue());
    }
}
