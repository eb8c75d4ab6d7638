package dev.schemaparity.internal.source;

import dev.schemaparity.internal.sql.JarText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** What a session has about it: changed settings, temporary objects, locks, an open transaction. */
public final class SessionTraces {
    private static final String QUERY = JarText.read(SessionTraces.class, "session_traces.sql");
    private static final String TRANSACTION = "transaction";
    private static final String SETTING = "setting ";

    private final Map<String, String> traces;

    private SessionTraces(Map<String, String> traces) {
        this.traces = traces;
    }

    /** True when a connection is one that can be looked into; a pool may hide what it hands out. */
    public static boolean areSeenThrough(Connection connection) throws SQLException {
        return connection.isWrapperFor(BaseConnection.class);
    }

    /** Looks at the session of a connection, in which no statement may be running. */
    public static SessionTraces of(Connection connection) throws SQLException {
        Map<String, String> traces = new TreeMap<>();
        TransactionState transaction = connection.unwrap(BaseConnection.class).getTransactionState();
        if (transaction != TransactionState.IDLE) {
            traces.put(TRANSACTION, transaction == TransactionState.OPEN ? "open" : "failed");
        }
        // Nothing can be asked in a failed transaction.
        if (transaction != TransactionState.FAILED) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(QUERY)) {
                while (rows.next()) {
                    traces.put(rows.getString("what"), rows.getString("value"));
                }
            }
        }
        return new SessionTraces(traces);
    }

    /** Returns what is other than in a new session. */
    public Map<String, String> sinceItWasConnected() {
        return since(new SessionTraces(Map.of()));
    }

    /** Returns what is other than it was before, by what it is; {@code as it was connected} for a setting taken back. */
    public Map<String, String> since(SessionTraces before) {
        // A tool may have been in a transaction of its own before the first migration.
        Map<String, String> earlier = new TreeMap<>(before.traces);
        earlier.remove(TRANSACTION);
        Map<String, String> left = new TreeMap<>(traces);
        left.entrySet().removeIf(trace -> trace.getValue().equals(earlier.get(trace.getKey())));
        earlier.keySet().stream()
                // What else is gone, such as its own lock, the tool has put away.
                .filter(what -> what.startsWith(SETTING) && !traces.containsKey(what))
                .forEach(what -> left.put(what, "as it was connected"));
        return left;
    }
}
