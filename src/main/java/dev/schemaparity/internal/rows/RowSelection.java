package dev.schemaparity.internal.rows;

import java.util.List;
import java.util.Set;

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

    boolean isAll() {
        return tables.isEmpty();
    }
}
