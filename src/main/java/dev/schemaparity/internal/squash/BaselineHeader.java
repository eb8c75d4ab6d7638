package dev.schemaparity.internal.squash;

import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The comment that a generated baseline begins with: what it holds, which migrations it stands for, and what it was when it
 * was proved.
 *
 * @param holds in words
 * @param replaced the migrations that it stands for, in their order
 * @param digest SHA-256 of all that follows the header, as the file should be
 */
public record BaselineHeader(String holds, List<Replaced> replaced, String digest) {
    private static final String TITLE = "-- Baseline, written and proved by schema-parity.";
    private static final String HOLDS = "-- holds: ";
    private static final String REPLACES = "-- replaces: ";
    private static final String DIGEST = "-- sha256 of what follows: ";

    /**
     * One migration that a baseline stands for.
     *
     * @param name as its tool calls it, such as {@code V2__roles.sql}
     * @param checksum as it was when the baseline was made; of Flyway its own in hexadecimal digits
     */
    public record Replaced(String name, String checksum) {}

    /**
     * Writes the header of a baseline.
     *
     * @param holds what it holds, in words
     * @param steps the migrations that it stands for
     * @param body all that follows the header
     * @return the header
     */
    public static BaselineHeader of(String holds, List<Step> steps, String body) {
        return new BaselineHeader(
                holds,
                steps.stream()
                        .map(step -> new Replaced(step.name().replaceAll("[\r\n]", " "), step.checksum()))
                        .toList(),
                Fingerprint.ofText(body));
    }

    /** Returns the lines of the header, each of which ends with a line feed. No tool finds a placeholder in them. */
    public String text() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        text.append(HOLDS).append(holds).append('\n');
        replaced.forEach(one -> text.append(REPLACES)
                .append(one.name())
                .append(' ')
                .append(one.checksum())
                .append('\n'));
        return text.append(DIGEST).append(digest).append('\n').toString().replace("${", "$ {");
    }

    /**
     * Tells whether a text is a generated baseline's.
     *
     * @param text the beginning of a file
     * @return whether it begins as they do
     */
    public static boolean begins(String text) {
        return text.startsWith(TITLE);
    }

    /**
     * Reads the header of a file.
     *
     * @param file any file
     * @return its header; empty where it was not written by schema-parity
     * @throws BuildException when the file cannot be read
     */
    public static Optional<BaselineHeader> read(Path file) {
        if (!begins(file)) {
            return Optional.empty();
        }
        String text = FileContent.text(file);
        String holds = "";
        List<Replaced> replaced = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(HOLDS)) {
                holds = line.substring(HOLDS.length());
            } else if (line.startsWith(REPLACES)) {
                int space = line.lastIndexOf(' ');
                replaced.add(new Replaced(line.substring(REPLACES.length(), space), line.substring(space + 1)));
            } else if (line.startsWith(DIGEST)) {
                return Optional.of(new BaselineHeader(holds, replaced, line.substring(DIGEST.length())));
            }
        }
        return Optional.empty();
    }

    /**
     * Tells whether a file is still what was proved.
     *
     * @param file the file that this header was read from
     * @return false when somebody has edited what follows the header
     * @throws BuildException when the file cannot be read
     */
    public boolean isOf(Path file) {
        String text = FileContent.text(file);
        int line = text.indexOf(DIGEST);
        return digest.equals(Fingerprint.ofText(text.substring(text.indexOf('\n', line) + 1)));
    }

    /** A file of somebody else's may be large, and in any encoding. */
    private static boolean begins(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return begins(new String(content.readNBytes(TITLE.length()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static BuildException unreadable(Path file, IOException reason) {
        return new BuildException("%s cannot be read: %s".formatted(file, reason), reason);
    }
}
