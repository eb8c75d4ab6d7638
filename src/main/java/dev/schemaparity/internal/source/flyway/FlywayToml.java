package dev.schemaparity.internal.source.flyway;

import dev.schemaparity.internal.toml.TomlFile;
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
        Map<String, String> properties = new LinkedHashMap<>();
        flatten("", TomlFile.read(file, "The Flyway configuration file").content(), properties);
        properties.keySet().removeIf(key -> !key.startsWith("flyway."));
        return properties;
    }

    private static void flatten(String prefix, Map<?, ?> table, Map<String, String> properties) {
        table.forEach((name, value) -> {
            String key = prefix + name;
            if (value instanceof Map<?, ?> nested) {
                flatten(key + ".", nested, properties);
            } else if (value instanceof List<?> list) {
                properties.put(key, list.stream().map(String::valueOf).collect(Collectors.joining(",")));
            } else {
                properties.put(key, String.valueOf(value));
            }
        });
    }
}
