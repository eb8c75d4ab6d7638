package dev.schemaparity.internal.rows;

/**
 * How one row of a table is found.
 *
 * @param target the table, as a statement names it
 * @param condition what is true of that row alone, or of those that are equal to it
 */
public record RowSearch(String target, String condition) {}
