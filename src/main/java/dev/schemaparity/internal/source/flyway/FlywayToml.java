package dev.schemaparity.internal.source.flyway;

import com.electronwill.nightconfig.core.UnmodifiableConfig;
import com.electronwill.nightconfig.core.io.ParsingException;
import com.electronwill.nightconfig.toml.TomlParser;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a {@code flyway.toml}: its table {@code [flyway]} holds the settings that a {@code .conf} file writes with the
 * prefix {@code flyway.}. Flyway's core reads no such file itself.
 */
final class FlywayToml {
    private FlywayToml() {}

    static Map<String, String> load(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, String> properties = new LinkedHashMap<>();
            flatten("", new TomlParser().parse(reader), properties);
            properties.keySet().removeIf(key -> !key.startsWith("flyway."));
            return properties;
        } catch (IOException | ParsingException e) {
            throw new UsageException(
                    "The Flyway configuration file %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static void flatten(String prefix, UnmodifiableConfig table, Map<String, String> properties) {
        for (UnmodifiableConfig.Entry entry : table.entrySet()) {
            Object value = entry.getRawValue();
            String key = prefix + entry.getKey();
            if (value instanceof UnmodifiableConfig nested) {
                flatten(key + ".", nested, properties);
            } else if (value instanceof List<?> list) {
                properties.put(key, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            } else {
                properties.put(key, String.valueOf(value));
            }
        }
    }
}
