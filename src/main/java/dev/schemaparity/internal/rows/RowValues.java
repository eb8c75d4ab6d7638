package dev.schemaparity.internal.rows;

import java.util.List;

/**
 * The values of one row, in the order of the compared columns.
 *
 * @param key the hash of its key in hexadecimal digits
 * @param texts null for NULL, and cut where they are long
 * @param hashes of the whole values, null for NULL
 */
record RowValues(String key, List<String> texts, List<String> hashes) {}
