package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import java.util.List;
import java.util.Set;

/**
 * One difference in what a database holds.
 *
 * @param mismatch its legacy statement gives the baseline what the legacy side has
 * @param remark what a reader should know beside it, null for nothing
 * @param holder the table or materialized view whose rows differ; null for a sequence, which has none
 * @param follows the tables and views that it follows from, as long as they are told: those that a materialized view reads and
 *     that differ too
 * @param writers the {@code xmin} of the rows of the legacy side that it is about; empty where none tells
 * @param search the query that finds the row that legacy lacks in another build of it; null where nothing can be searched
 */
public record RowDifference(
        Mismatch mismatch,
        String remark,
        ObjectId holder,
        Set<String> follows,
        List<String> writers,
        RowSearch search) {
    public RowDifference {
        follows = Set.copyOf(follows);
        writers = List.copyOf(writers);
    }

    static RowDifference ofSequence(Mismatch mismatch) {
        return new RowDifference(mismatch, null, null, Set.of(), List.of(), null);
    }
}
