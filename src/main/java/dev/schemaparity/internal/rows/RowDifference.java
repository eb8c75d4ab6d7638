package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Mismatch;

/**
 * One difference in what a database holds.
 *
 * @param mismatch its legacy statement gives the baseline what the legacy side has
 * @param remark what a reader should know beside it, null for nothing
 */
public record RowDifference(Mismatch mismatch, String remark) {}
