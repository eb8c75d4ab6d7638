package dev.schemaparity;

import dev.schemaparity.internal.toml.TomlFile;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a file of accepted differences, a TOML array of tables:
 *
 * <pre>{@code
 * [[accepted]]
 * kind = "column"
 * object = "public.users.note"
 * attribute = "comment"
 * legacy = "for the old import"
 * reason = "the import is gone"
 * until = 2027-01-31
 * }</pre>
 */
final class AcceptedFile {
    private static final String TABLE = "accepted";
    private static final Set<String> TEXTS = Set.of("kind", "object", "attribute", "legacy", "baseline", "reason");
    private static final String UNTIL = "until";

    private final Path file;

    private AcceptedFile(Path file) {
        this.file = file;
    }

    /** Messages show the path as it is given, from wherever that starts. */
    static List<AcceptedDifference> read(Path directory, Path file) {
        return new AcceptedFile(file)
                .entries(TomlFile.read(directory.resolve(file), "The file of accepted differences"));
    }

    private List<AcceptedDifference> entries(TomlFile toml) {
        List<?> tables = List.of();
        for (Map.Entry<String, Object> entry : toml.content().entrySet()) {
            if (!entry.getKey().equals(TABLE) || !(entry.getValue() instanceof List<?> list)) {
                throw new UsageException(
                        "The file of accepted differences %s holds '%s'. Each entry begins with a line [[accepted]]."
                                .formatted(file, entry.getKey()));
            }
            tables = list;
        }
        List<Integer> lines = toml.tableLines();
        List<AcceptedDifference> entries = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            if (!(tables.get(i) instanceof Map<?, ?> table) || i >= lines.size()) {
                throw new UsageException(
                        "The file of accepted differences %s holds an 'accepted' that is no table. Each entry begins with a line [[accepted]]."
                                .formatted(file));
            }
            entries.add(entry(table, file + ":" + lines.get(i)));
        }
        return entries;
    }

    private static AcceptedDifference entry(Map<?, ?> table, String origin) {
        for (Map.Entry<?, ?> member : table.entrySet()) {
            String key = String.valueOf(member.getKey());
            if (!TEXTS.contains(key) && !key.equals(UNTIL)) {
                throw new UsageException(
                        "The accepted difference at %s has a '%s'. Known are kind, object, attribute, legacy, baseline, reason and until."
                                .formatted(origin, key));
            }
            if (TEXTS.contains(key) && !(member.getValue() instanceof String)) {
                throw new UsageException("The '%s' of the accepted difference at %s is no text. Put it in quotes."
                        .formatted(key, origin));
            }
        }
        return new AcceptedDifference(
                (String) table.get("kind"),
                (String) table.get("object"),
                (String) table.get("attribute"),
                (String) table.get("legacy"),
                (String) table.get("baseline"),
                (String) table.get("reason"),
                date(table.get(UNTIL), origin),
                origin);
    }

    private static LocalDate date(Object value, String origin) {
        try {
            return value == null || value instanceof LocalDate
                    ? (LocalDate) value
                    : LocalDate.parse(String.valueOf(value));
        } catch (DateTimeException e) {
            throw new UsageException(
                    "The 'until' of the accepted difference at %s is %s. Write a date such as 2027-01-31."
                            .formatted(origin, value),
                    e);
        }
    }
}
