package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.spi.UsageException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The encoding that Flyway is told to read files by; a baseline is written in UTF-8. */
final class FlywayEncoding {
    private static final String OPTION = "flyway.encoding";

    private FlywayEncoding() {}

    /** Refuses a text that Flyway would read as another one. Of a text Flyway's checksum is the same in each encoding. */
    static void refuse(Map<String, String> options, String text) {
        String encoding = options.getOrDefault(OPTION, StandardCharsets.UTF_8.name());
        String read = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(encoding));
        if (!read.equals(text)) {
            throw new UsageException(
                    "The baseline is written in UTF-8, and Flyway would read other letters in it as %s (%s). Convert the migrations to UTF-8 and leave that option out: Flyway's checksums, which databases hold, stay as they are."
                            .formatted(encoding, OPTION));
        }
    }
}
