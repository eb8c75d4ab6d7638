package dev.schemaparity.internal.rows;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is compared of the rows of two databases.
 *
 * @param tables as somebody wrote them; empty for all tables, with sequences and large objects
 * @param volatileColumns as somebody wrote them: their values change with every build
 * @param changing what was seen to change between two builds
 * @param historyTables tables that are no part of the comparison, quoted and qualified
 */
public record RowSelection(
        List<String> tables, List<String> volatileColumns, VolatileColumns changing, Set<String> historyTables) {
    public RowSelection {
        tables = List.copyOf(tables);
        volatileColumns = List.copyOf(volatileColumns);
        historyTables = Set.copyOf(historyTables);
    }

    /** Tells which tables count, and null for what belongs to none; takes the names of the chosen ones as they are. */
    Predicate<String> counts(Set<String> chosen) {
        return table ->
                isAll() ? table == null || !historyTables.contains(table) : table != null && chosen.contains(table);
    }

    /** Names what is read in words. */
    String inWords(Set<String> chosen) {
        return isAll() ? "all tables" : String.join(" and ", chosen);
    }

    boolean isAll() {
        return tables.isEmpty();
    }
}
