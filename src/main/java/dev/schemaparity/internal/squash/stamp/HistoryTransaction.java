package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.spi.BuildException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The one transaction that writes, under the lock that Flyway takes and a lock of the table. */
final class HistoryTransaction {
    private static final int PAUSE_MILLIS = 50;

    private final Connection connection;
    private final HistoryTable table;
    private final long deadlineNanos;
    private final Duration limit;

    private HistoryTransaction(Connection connection, HistoryTable table, Duration limit) {
        this.connection = connection;
        this.table = table;
        this.limit = limit;
        this.deadlineNanos = System.nanoTime() + limit.toNanos();
    }

    /** What is done in it. */
    interface Work {
        void in(Connection connection) throws SQLException;
    }

    /**
     * Does something in the transaction and commits, or leaves everything as it was.
     *
     * @throws Refusal when the locks are not to be had within the limit, or the work refuses
     */
    static void run(Connection connection, HistoryTable table, Duration limit, Work work) {
        new HistoryTransaction(connection, table, limit).run(work);
    }

    private void run(Work work) {
        try {
            // Each statement is to see what was committed while the lock was waited for, whatever the database's
            // default.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            try {
                lock();
                work.in(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollbackAfter(e);
                throw e;
            }
        } catch (SQLException e) {
            throw new BuildException(
                    "The history %s could not be rewritten: %s%nIt is either as it was or rewritten, and nothing between. Run the command again to see which."
                            .formatted(table.sql(), e.getMessage()),
                    e);
        }
    }

    /** A connection that is gone has rolled back by itself. */
    private void rollbackAfter(Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void lock() throws SQLException {
        while (!tryAdvisoryLock()) {
            if (System.nanoTime() > deadlineNanos) {
                throw held("the migration lock of ", advisoryHolders());
            }
            pause();
        }
        long rest = Math.max(1, (deadlineNanos - System.nanoTime()) / 1_000_000);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = %s".formatted(rest));
            statement.execute("LOCK TABLE %s IN EXCLUSIVE MODE".formatted(table.sql()));
        } catch (SQLException e) {
            if (!LiveDatabase.LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback();
            throw held("", tableHolders());
        }
    }

    private boolean tryAdvisoryLock() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT pg_catalog.pg_try_advisory_xact_lock(?)")) {
            query.setLong(1, table.lockKey());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Refusal held(String what, String holders) {
        return new Refusal(
                StampState.IN_USE,
                "%s%s is held by another session%s, and was not to be had within %d s. A migration or another stamp is running: wait for its end and run the command again, or wait longer with --lock-timeout. Nothing was changed."
                        .formatted(what, table.sql(), holders, limit.toSeconds()));
    }

    private String advisoryHolders() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(JarText.read(HistoryTransaction.class, "advisory_lock_holders.sql"))) {
            query.setLong(1, table.lockKey());
            return LockHolders.of(query);
        }
    }

    private String tableHolders() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(JarText.read(HistoryTransaction.class, "table_lock_holders.sql"))) {
            query.setString(1, table.sql());
            return LockHolders.of(query);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException("Interrupted while waiting for a lock; nothing was changed.", e);
        }
    }
}
