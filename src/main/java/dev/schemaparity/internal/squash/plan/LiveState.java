package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.source.flyway.FlywayVersion;
import dev.schemaparity.internal.squash.inspect.HistoryState;
import dev.schemaparity.internal.squash.inspect.HistoryState.Finding;
import dev.schemaparity.internal.squash.inspect.HistoryState.State;

/**
 * How far one database is.
 *
 * @param url as it was given, without a password
 * @param database the same, for a reader
 */
record LiveState(String url, String database, HistoryState history) {
    static LiveState of(String url, String database, HistoryState history) {
        String shown = url.replaceAll("(?i)(?<=[?&])(ssl)?password=[^&]*&?", "").replaceFirst("[?&]$", "");
        return new LiveState(shown, database, history);
    }

    /**
     * Whether it need not be stamped: it is, was built by the baseline, or will be.
     *
     * @param found null where there is none yet
     */
    boolean isAt(FoundBaseline found) {
        return history.state() == State.EMPTY || found != null && isIn(found);
    }

    /** What an earlier squash has left in a history says nothing of this one. */
    private boolean isIn(FoundBaseline found) {
        if (found.version() == null) {
            return history.version() != null
                    && RevisionFiles.of(found.folder()).leadTo(history.version(), found.revision());
        }
        return history.baselineVersion() != null
                && FlywayVersion.compare(history.baselineVersion(), found.version()) >= 0;
    }

    /**
     * Whether it can be stamped, or need not be.
     *
     * @param found null where there is none yet: what comes after it may run later
     */
    boolean isReady(FoundBaseline found) {
        return isAt(found)
                || history.state() == State.AT_HEAD
                || history.state() == State.BEHIND
                        && found != null
                        && found.version() != null
                        && FlywayVersion.compare(history.version(), found.version()) >= 0
                        && history.findings().stream().allMatch(Finding::canWait);
    }

    String told(FoundBaseline found) {
        if (history.baseline() != null && isAt(found)) {
            return "%s: at the baseline %s".formatted(database, history.baseline());
        }
        if (history.findings().isEmpty() && isAt(found)) {
            return "%s: version %s, of the baseline %s".formatted(database, history.version(), found.name());
        }
        return history.findings().isEmpty()
                ? "%s: version %s, not stamped".formatted(database, history.version())
                : "%s: %s".formatted(database, history.findings().get(0).text());
    }
}
