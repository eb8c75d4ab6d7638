package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Snapshot;
import java.util.Map;
import java.util.Set;

/** What there is to read: in a database, or in what was recorded of one. */
interface RowInventory {
    /** Returns what holds rows of its own, by name; its columns may be missing. */
    Map<String, RowTable> tables();

    /** Returns the same tables, those of the given names with their columns. */
    Map<String, RowTable> withColumns(Map<String, RowTable> tables, Set<String> names);

    /** Returns all sequences by name. */
    Map<String, SequenceState> sequences();

    /** Returns the large objects as objects of a snapshot; as not observed those that the role may not read. */
    Snapshot largeObjects();

    /** Returns the qualified names of the columns of which it is known only where there is a value. */
    Set<String> volatileColumns();
}
