package dev.schemaparity.internal.squash.stamp;

import java.sql.Connection;
import java.sql.SQLException;

/** Takes a stamp back, in a transaction that holds the locks. */
interface Restoration extends HistoryTransaction.Work {
    /** Returns what the stamp has put in. */
    String takenOut();

    /** Returns what was there before. */
    String putBack();

    /** Returns the table of an earlier stamp that takes the place of the one that is dropped; null where there is none. */
    HistoryTable older();

    /**
     * Does it.
     *
     * @throws Refusal when the history is not what it was when it was looked at, or does not become what it should
     */
    @Override
    void in(Connection connection) throws SQLException;

    /**
     * Looks at a history that was stamped, and changes nothing.
     *
     * @throws Refusal when something was applied since
     */
    static Restoration look(Connection connection, HistoryTable table) throws SQLException {
        return AlembicHistory.isOne(table)
                ? AlembicRestoration.look(connection, table)
                : FlywayRestoration.look(connection, table);
    }
}
