package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.model.PostgresUrl;
import dev.schemaparity.internal.squash.inspect.HistoryState;
import java.nio.file.Path;

/**
 * How far one database is.
 *
 * @param url as it was given, without a password
 * @param database the same, for a reader
 */
record LiveState(String url, String database, HistoryState history) {
    static LiveState of(String url, String database, HistoryState history) {
        return new LiveState(PostgresUrl.withoutPasswords(url), database, history);
    }

    /** Whether the baseline stands in its history: a stamp, or what has built it. */
    boolean holdsBaseline(PlannedChain chain) {
        return history.baseline() != null && chain.isAt(history);
    }

    boolean hasRun(Path file) {
        return history.scripts().stream().anyMatch(file::endsWith);
    }

    String told(PlannedChain chain) {
        boolean isAt = chain.isAt(history);
        if (holdsBaseline(chain)) {
            return "%s: at the baseline %s".formatted(database, history.baseline());
        }
        if (!history.findings().isEmpty()) {
            return "%s: %s".formatted(database, history.findings().get(0).text());
        }
        return isAt
                ? "%s: version %s, with all of the baseline %s"
                        .formatted(database, history.version(), chain.baseline().name())
                : "%s: version %s, not stamped".formatted(database, history.version());
    }
}
