package dev.schemaparity.internal.rows;

import java.util.List;

/**
 * The values of one row, in the order of the compared columns.
 *
 * @param key the hash of its key in hexadecimal digits
 * @param texts null for NULL, and cut where they are long
 * @param hashes of the whole values, null for NULL
 * @param writers the {@code xmin} of the oldest and of the newest of the rows that are equal to it; empty where none tells
 */
record RowValues(String key, List<String> texts, List<String> hashes, List<String> writers) {}
