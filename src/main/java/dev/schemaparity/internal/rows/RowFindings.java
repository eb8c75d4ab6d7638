package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Snapshot;
import java.util.List;

/**
 * What the comparison of rows came to.
 *
 * @param differences in the order of tables, then sequences
 * @param notObserved what the role may not read, one line each
 * @param notes what a reader should know beside it
 * @param detail what was compared
 * @param legacyObjects the large objects of the legacy side; empty where not all was to be compared
 * @param baselineObjects the same of the baseline
 */
public record RowFindings(
        List<RowDifference> differences,
        List<String> notObserved,
        List<String> notes,
        String detail,
        Snapshot legacyObjects,
        Snapshot baselineObjects) {
    public RowFindings {
        differences = List.copyOf(differences);
        notObserved = List.copyOf(notObserved);
        notes = List.copyOf(notes);
    }
}
