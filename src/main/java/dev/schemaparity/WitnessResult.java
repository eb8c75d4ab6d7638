package dev.schemaparity;

/**
 * Tells whether a witness was heard.
 *
 * @param name {@code catalog}, {@code pg_dump} or {@code rows}
 * @param skipped whether it did not run
 * @param detail what ran, such as the version of pg_dump, or why it did not and how to change that
 */
public record WitnessResult(String name, boolean skipped, String detail) {}
