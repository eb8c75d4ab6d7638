package dev.schemaparity.internal.rows;

/** The keys of a table in the order of their hashes. */
interface KeyStream {
    /**
     * One key.
     *
     * @param hash its hash, by which keys are ordered
     * @param row the hash of its row
     * @param count how many rows have it; more than one only where a whole row is the key
     * @param values the hashes of the columns of its only row, as an array in SQL; of no column where a row is the key
     */
    record Key(byte[] hash, byte[] row, long count, String values) {}

    /** Returns the next key, null after the last one. */
    Key next();
}
