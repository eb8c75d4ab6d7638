package dev.schemaparity.internal.catalog;

import java.util.Locale;

/**
 * What the ledger says of one column of one catalog.
 *
 * @param oldest the first major version that has the column
 * @param newest the last one that the ledger knows to have it
 * @param status what becomes of it
 * @param detail the attributes that show it, or the reason why none does
 */
record LedgerEntry(String catalog, String column, int oldest, int newest, Status status, String detail) {
    /** What becomes of a column. */
    enum Status {
        /** What it says is part of attributes. */
        COMPARED,
        /** It follows from attributes. */
        DERIVED,
        /** It says nothing that migrations decide. */
        NOT_COMPARED,
        /** It has a meaning, and no query reads it yet. */
        NOT_OBSERVED;

        String spoken() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    boolean existsIn(int majorVersion) {
        return oldest <= majorVersion && majorVersion <= newest;
    }

    @Override
    public String toString() {
        return catalog + "." + column;
    }
}
