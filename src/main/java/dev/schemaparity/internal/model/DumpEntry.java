package dev.schemaparity.internal.model;

/**
 * One entry of pg_dump's text output.
 *
 * @param key type, schema and tag as pg_dump's header comment gives them, joined by a space: {@code INDEX public ix_a}
 * @param text the statements of the entry, without the header comment
 */
public record DumpEntry(String key, String text) {}
