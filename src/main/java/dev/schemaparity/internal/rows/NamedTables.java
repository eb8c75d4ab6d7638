package dev.schemaparity.internal.rows;

import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the tables and columns that a user has named, on either side. */
record NamedTables(Map<Side, Map<String, RowTable>> tables) {
    private static final int SUGGESTED = 3;

    /** Reads the tables of both sides; columns where there may be rows to compare, or of all tables where asked for. */
    static NamedTables read(Map<Side, RowReader> readers, boolean allColumns) {
        Map<Side, Map<String, RowTable>> tables =
                BothSides.of(side -> readers.get(side).inventory().tables());
        Set<String> wanted = tables.values().stream()
                .flatMap(side -> side.values().stream())
                .filter(table -> allColumns || table.mayHoldRows())
                .map(RowTable::name)
                .collect(Collectors.toSet());
        return new NamedTables(
                BothSides.of(side -> readers.get(side).inventory().withColumns(tables.get(side), wanted)));
    }

    /** Reads the tables of one database, with all their columns. */
    static NamedTables read(RowReader reader) {
        Map<String, RowTable> tables = reader.inventory().tables();
        return new NamedTables(Map.of(Side.LEGACY, reader.inventory().withColumns(tables, tables.keySet())));
    }

    /** Returns the pairs of tables of the same name and kind that pass a test, and where at least one may hold rows. */
    List<SharedTable> pairs(BiPredicate<RowTable, RowTable> test, Set<String> volatileColumns) {
        List<SharedTable> pairs = new ArrayList<>();
        for (RowTable table : tables.get(Side.LEGACY).values()) {
            RowTable other = tables.get(Side.BASELINE).get(table.name());
            // A table here and a materialized view there are two objects for the catalog. That a materialized view is
            // not
            // populated, it tells too.
            if (other != null
                    && other.kind().equals(table.kind())
                    && (table.mayHoldRows() || other.mayHoldRows())
                    && table.populated()
                    && other.populated()
                    && test.test(table, other)) {
                pairs.add(SharedTable.of(table, other, volatileColumns));
            }
        }
        return pairs;
    }

    private Stream<Map<String, RowTable>> sides() {
        return Stream.of(Side.values()).map(tables::get).filter(Objects::nonNull);
    }

    /** Returns the tables of either side. */
    Stream<RowTable> all() {
        Map<String, RowTable> byName = new LinkedHashMap<>();
        sides().forEach(side -> side.forEach(byName::putIfAbsent));
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
            List<String> meant = sides().flatMap(side -> side.values().stream())
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

    private UsageException unknown(String what, String name, String form, Stream<String> known) {
        String near = known.sorted(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTED)
                .collect(Collectors.joining(", "));
        return new UsageException("%s the %s '%s', whose rows were to be %s. Write it as %s, or leave it out.%s"
                .formatted(
                        tables.size() == 1 ? "The database lacks" : "Neither side has",
                        what,
                        name,
                        tables.size() == 1 ? "recorded" : "compared",
                        form,
                        near.isEmpty() ? "" : " The nearest names: " + near + "."));
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
