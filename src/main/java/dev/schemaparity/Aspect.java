package dev.schemaparity;

import java.util.Locale;

/** Names what a project may leave out of the comparison; everything else is always compared. */
public enum Aspect {
    /** Who owns an object. */
    OWNERS,
    /** Who may do what with an object, default privileges included. */
    PRIVILEGES,
    /** Where tables, indexes and materialized views are stored. */
    TABLESPACES,
    /** The order of the columns of a table, which {@code SELECT *} and {@code INSERT} without a column list depend on. */
    COLUMN_ORDER;

    /** Returns the name as it is written on the command line, such as {@code column-order}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
