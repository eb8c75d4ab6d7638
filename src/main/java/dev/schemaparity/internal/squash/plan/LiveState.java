package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.source.flyway.FlywayVersion;
import dev.schemaparity.internal.squash.inspect.HistoryState;
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

    /** Whether it need not be stamped: it is, was built by the baseline, or will be. */
    boolean isAtBaseline() {
        return history.baseline() != null || history.state() == State.EMPTY;
    }

    /**
     * Whether it can be stamped, or need not be.
     *
     * @param version of the baseline, null where it has none: what comes after it may run later
     */
    boolean isReady(String version) {
        return isAtBaseline()
                || history.state() == State.AT_HEAD
                || history.state() == State.BEHIND
                        && version != null
                        && FlywayVersion.compare(history.version(), version) >= 0;
    }

    String told() {
        if (history.baseline() != null) {
            return "%s: at the baseline %s".formatted(database, history.baseline());
        }
        return history.findings().isEmpty()
                ? "%s: version %s, not stamped".formatted(database, history.version())
                : "%s: %s".formatted(database, history.findings().get(0).text());
    }
}
