package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Snapshot;
import java.util.Collections;
import java.util.List;

/**
 * What was recorded of the contents of a database.
 *
 * @param chosen the names of the tables that were chosen, quoted and qualified; empty for all, with sequences that belong
 *     to none and large objects
 * @param tables every table that counts, with its columns, be it empty: the other side may hold rows of it
 * @param sequences where each sequence stands that counts
 * @param largeObjects empty where not all was recorded
 */
public record RecordedRows(List<String> chosen, List<Table> tables, List<Sequence> sequences, Snapshot largeObjects) {
    /** Stands for a value of a volatile column. */
    public static final String PRESENT = "";

    public RecordedRows {
        chosen = List.copyOf(chosen);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * One table.
     *
     * @param rows the texts of their values in the order of the columns, null for NULL
     */
    public record Table(RowTable table, List<List<String>> rows) {
        public Table {
            rows = Collections.unmodifiableList(rows);
        }
    }

    /** One sequence; where the role may not read it, its position says nothing. */
    public record Sequence(SequenceState state, long lastValue, boolean called) {}

    /** Returns whether not all tables were recorded, but chosen ones. */
    public boolean isChoice() {
        return !chosen.isEmpty();
    }

    /** Returns whether the rows of a table are there, which somebody has named. */
    public boolean holds(String given) {
        return tables.stream().anyMatch(held -> held.table().isCalled(given));
    }

    /** Returns how many rows of a table there are, given its quoted, qualified name. */
    public long count(String table) {
        return tables.stream()
                .filter(held -> held.table().name().equals(table))
                .mapToLong(held -> held.rows().size())
                .sum();
    }
}
