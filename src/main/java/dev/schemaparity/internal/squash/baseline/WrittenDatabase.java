package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.UsageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a database holds, as statements that make it. */
record WrittenDatabase(List<DumpEntry> entries, SeedRows.Statements rows) {
    /** Kinds of entries that can be run on what is there, whatever it was before. */
    private static final List<String> SAID_AGAIN = List.of("ACL ", "COMMENT ", "DEFAULT ", "SECURITY LABEL ");
    /** What a view shows may be another thing now. */
    private static final String REFRESH = "REFRESH ";

    /** Reads what a database holds, without what migration tools keep there. */
    static WrittenDatabase of(ChainBuild chain, Database database, Collection<String> volatileColumns)
            throws SQLException {
        List<DumpEntry> entries = DumpedStructure.of(chain.dump(database), chain.builder());
        try (Connection connection = database.connect()) {
            return new WrittenDatabase(entries, SeedRows.read(connection, chain.historyTables(), volatileColumns));
        }
    }

    /**
     * Leaves out what is there before: it is there for whoever runs the statements too. How an object of before was changed
     * since, no statement here tells.
     */
    WrittenDatabase without(WrittenDatabase before) {
        Set<DumpEntry> same = new HashSet<>(before.entries);
        Set<String> created = before.entries.stream()
                .map(DumpEntry::key)
                .filter(key -> SAID_AGAIN.stream().noneMatch(key::startsWith))
                .collect(Collectors.toSet());
        return new WrittenDatabase(
                entries.stream()
                        .filter(entry -> !same.contains(entry) && !created.contains(entry.key()))
                        .toList(),
                new SeedRows.Statements(
                        rowsWithout(before.rows.inserts()),
                        without(
                                rows.others(),
                                before.rows.others().stream()
                                        .filter(statement -> !statement.startsWith(REFRESH))
                                        .toList())));
    }

    private Map<String, List<String>> rowsWithout(Map<String, List<String>> before) {
        before.forEach((table, old) -> {
            if (!without(old, rows.inserts().getOrDefault(table, List.of())).isEmpty()) {
                throw new UsageException(
                        "The chain changes rows of %s, or its columns, and the rows are there before it runs, from an init script or a template: no baseline can hold that. Put what becomes of them into that script, or squash up to the version before that change."
                                .formatted(table));
            }
        });
        Map<String, List<String>> inserts = new LinkedHashMap<>();
        rows.inserts().forEach((table, statements) -> {
            List<String> own = without(statements, before.getOrDefault(table, List.of()));
            if (!own.isEmpty()) {
                inserts.put(table, own);
            }
        });
        return inserts;
    }

    private static List<String> without(List<String> statements, List<String> others) {
        List<String> left = new ArrayList<>(statements);
        others.forEach(left::remove);
        return left;
    }
}
