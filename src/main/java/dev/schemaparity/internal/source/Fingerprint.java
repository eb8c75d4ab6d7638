package dev.schemaparity.internal.source;

import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sums up what a source would execute in a few digits. Names count as much as contents, and so does the order. */
public final class Fingerprint {
    private final MessageDigest digest = sha256();

    /** Returns the SHA-256 of a text in hexadecimal digits. */
    public static String ofText(String text) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the SHA-256 of some bytes in hexadecimal digits. */
    public static String ofBytes(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Returns the SHA-256 of a text file, whatever its lines end with: git writes them as the machine has them. */
    public static String ofLines(byte[] content) {
        // Every byte is a character of this one.
        return ofBytes(new String(content, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds a text; null is another than the empty one. */
    public Fingerprint text(String text) {
        return bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds settings, whatever their order. */
    public Fingerprint settings(Map<String, String> settings) {
        new TreeMap<>(settings).forEach((key, value) -> text(key).text(value));
        return this;
    }

    /** Adds a file under a name. */
    public Fingerprint file(String name, Path file) {
        try {
            return text(name).bytes(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UsageException("The file %s cannot be read (%s).".formatted(file, e), e);
        }
    }

    /** Adds every file below a folder, by its path from there. */
    public Fingerprint folder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            sorted.forEach(file -> file(folder.relativize(file).toString(), file));
            return this;
        } catch (IOException e) {
            throw new UsageException("The folder %s cannot be read (%s).".formatted(folder, e), e);
        }
    }

    /** Each piece goes with its length, or two of them could be cut otherwise and sum up to the same. */
    private Fingerprint bytes(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .array());
        if (bytes != null) {
            digest.update(bytes);
        }
        return this;
    }

    /** Returns the digits of all that was added; to be asked once. */
    public String digits() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
