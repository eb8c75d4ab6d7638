package dev.schemaparity.internal.server;

import dev.schemaparity.internal.model.StepIntervals;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Tells how far a server has counted its transactions, from a connection beside those that work in a database.
 *
 * <p>The count is one for the whole server. Whoever else works there leaves gaps in it, and nothing else.
 */
public final class TransactionHorizon implements AutoCloseable {
    // The snapshot gives the epoch, but counts no transaction that is under way; the age of the first id there ever was
    // tells the next one. Whoever may not see what others do still sees their locks, and which database they are in.
    private static final String QUERY = """
            SELECT pg_snapshot_xmax(pg_current_snapshot())::pg_catalog.text AS recent,
                   age('3'::pg_catalog.xid)::pg_catalog.int8 + 3 AS next,
                   ARRAY(SELECT l.transactionid::pg_catalog.text
                           FROM pg_catalog.pg_locks AS l
                           JOIN pg_catalog.pg_stat_activity AS a ON a.pid = l.pid
                          WHERE l.locktype = 'transactionid' AND l.mode = 'ExclusiveLock' AND l.granted
                            AND a.datname = ? AND a.backend_type IS DISTINCT FROM 'autovacuum worker') AS running""";

    private final Connection connection;
    private final PreparedStatement query;

    /**
     * A moment.
     *
     * @param next the id that the next transaction of the server will get
     * @param oldestRunning the smallest id that is at work in the database, or {@code next} when none is
     */
    public record Moment(long next, long oldestRunning) {}

    /** Connects to the server, to be asked about one of its databases. */
    public TransactionHorizon(DatabaseServer server, String databaseName) {
        try {
            connection = server.maintenance().connect();
            query = connection.prepareStatement(QUERY);
            query.setString(1, databaseName);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Returns the present moment. */
    public Moment now() {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            long next = StepIntervals.withEpoch(row.getLong("next") & 0xFFFF_FFFFL, row.getLong("recent"));
            long oldestRunning = Arrays.stream(
                            (String[]) row.getArray("running").getArray())
                    .mapToLong(id -> StepIntervals.withEpoch(Long.parseLong(id), next))
                    .min()
                    .orElse(next);
            return new Moment(next, oldestRunning);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static BuildException failed(SQLException e) {
        return new BuildException(
                "The server does not tell how far it has counted its transactions: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
