package dev.schemaparity;

/**
 * Tells whether a witness was heard. Catalog, pg_dump and rows are told of in every result; session only where the source of
 * the baseline shows what it leaves in its session.
 *
 * @param name {@code catalog}, {@code pg_dump}, {@code rows} or {@code session}
 * @param skipped whether it did not run
 * @param detail what ran, such as the version of pg_dump, or why it did not and how to change that
 */
public record WitnessResult(String name, boolean skipped, String detail) {}
