package dev.schemaparity.internal.rows;

import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the tables and columns that a user has named, on either side. */
record NamedTables(Map<Side, Map<String, RowTable>> tables) {
    private static final int SUGGESTED = 3;

    private Stream<RowTable> all() {
        Map<String, RowTable> byName = new LinkedHashMap<>(tables.get(Side.LEGACY));
        tables.get(Side.BASELINE).forEach(byName::putIfAbsent);
        return byName.values().stream();
    }

    /** Returns the quoted, qualified names of tables. */
    Set<String> tables(List<String> given) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : given) {
            List<String> meant = all().filter(table -> table.isCalled(name))
                    .map(RowTable::name)
                    .toList();
            if (meant.isEmpty()) {
                throw unknown("table or materialized view", name, "schema.table", all().map(RowTable::name));
            }
            found.addAll(meant);
        }
        return found;
    }

    /** Returns the quoted, qualified names of columns. */
    Set<String> columns(List<String> given) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : given) {
            List<String> meant = Stream.of(Side.values())
                    .flatMap(side -> tables.get(side).values().stream())
                    .flatMap(table -> table.columnsCalled(name).stream())
                    .distinct()
                    .toList();
            if (meant.isEmpty()) {
                throw unknown(
                        "volatile column",
                        name,
                        "schema.table.column",
                        all().flatMap(table -> table.columns().stream().map(table::qualified)));
            }
            found.addAll(meant);
        }
        return found;
    }

    private static UsageException unknown(String what, String name, String form, Stream<String> known) {
        String near = known.sorted(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTED)
                .collect(Collectors.joining(", "));
        return new UsageException(
                "Neither side has the %s '%s', whose rows were to be compared. Write it as %s, or leave it out.%s"
                        .formatted(what, name, form, near.isEmpty() ? "" : " The nearest names: " + near + "."));
    }

    /** Returns by how many characters two names differ. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
