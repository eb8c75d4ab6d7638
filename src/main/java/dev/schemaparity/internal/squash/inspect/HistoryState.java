package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.internal.squash.stamp.LiveDatabase;
import dev.schemaparity.spi.BuildException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a database is in the history of its migrations.
 *
 * @param table the history table, quoted; null where there is none, or none that may be read
 * @param version the version or revision that it is at, null for none
 * @param baseline the baseline that stands at its beginning and how it came there, in words; null for none
 * @param baselineVersion the version that stands in its row; null for none, and for Alembic, whose table has only revisions
 * @param scripts the files that have run; empty where that is not known, and for Alembic
 * @param findings what keeps it from being at the head of the chain
 * @param next what to do where nothing does; null where something does, which tells it itself
 */
public record HistoryState(
        String table,
        String version,
        String baseline,
        String baselineVersion,
        Set<String> scripts,
        List<Finding> findings,
        String next) {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** What can be found in a history. */
    public enum State {
        AT_HEAD,
        /** Migrations of the chain have not run. */
        BEHIND,
        /** Migrations have run that are newer than the chain. */
        AHEAD,
        /** Something is in the history that the chain has no file of. */
        UNKNOWN,
        /** A migration has failed. */
        FAILED,
        /** A file has become another since it was applied. */
        CHANGED,
        /** That migrations have run is somebody's word. */
        MARKED,
        /** There is a history, and nothing in it. */
        EMPTY,
        NO_TABLE,
        /** The role may not read it. */
        UNREADABLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One thing that keeps a database from being at the head.
     *
     * @param text what was found
     * @param next what to do about it
     * @param canWait whether it is about nothing but migrations that run after all that have, so that a stamp need not wait
     */
    public record Finding(State state, String text, String next, boolean canWait) {}

    static HistoryState of(String table, String version, String baseline, State state, String text, String next) {
        return new HistoryState(
                table, version, baseline, null, Set.of(), List.of(new Finding(state, text, next, false)), null);
    }

    /** Returns the state, which is the first that is to be done something about. */
    public State state() {
        return findings.isEmpty() ? State.AT_HEAD : findings.get(0).state();
    }

    /** Tells whether a history could not be read for nothing but the rights of the role. */
    static boolean wasNotPermitted(BuildException failure) {
        return refusal(failure) != null;
    }

    /** Returns what the server said; null where it was something else. */
    private static String refusal(BuildException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return e.getMessage();
            }
        }
        return null;
    }

    static HistoryState unreadable(LiveDatabase live, String table, BuildException failure) {
        return of(
                table,
                null,
                null,
                State.UNREADABLE,
                "the role may not read the history: " + refusal(failure),
                "connect as another role, or have it granted to this one: " + live.read(HistoryState::grants));
    }

    /** Granted on the schemas, it is a difference from what the chain builds. */
    private static String grants(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement(JarText.read(HistoryState.class, "role_and_schemas.sql"));
                ResultSet row = query.executeQuery()) {
            row.next();
            return "GRANT pg_read_all_data TO %1$s; or, which shows as drift where the chain does not grant it: GRANT USAGE ON SCHEMA %2$s TO %1$s; GRANT SELECT ON ALL TABLES IN SCHEMA %2$s TO %1$s; GRANT SELECT ON ALL SEQUENCES IN SCHEMA %2$s TO %1$s;"
                    .formatted(row.getString(1), row.getString(2));
        }
    }
}
