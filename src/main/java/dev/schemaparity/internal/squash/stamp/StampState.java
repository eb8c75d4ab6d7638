package dev.schemaparity.internal.squash.stamp;

import java.util.Locale;

/** What was done, in a word or two, or why nothing was. */
public enum StampState {
    STAMPED("stamped", Phase.DONE),
    TO_BE_STAMPED("to be stamped", Phase.PLANNED),
    TO_BE_UPGRADED("to be upgraded and stamped", Phase.PLANNED),
    ALREADY_STAMPED("already stamped", Phase.NOTHING_TO_DO),
    BUILT_BY_BASELINE("built by the baseline", Phase.NOTHING_TO_DO),
    UNSTAMPED("unstamped", Phase.DONE),
    TO_BE_UNSTAMPED("to be unstamped", Phase.PLANNED),
    DRIFTED("drifted", Phase.REFUSED),
    BEHIND("behind", Phase.REFUSED),
    NO_HISTORY("without the history table", Phase.REFUSED),
    NOT_MIGRATED("never migrated", Phase.REFUSED),
    FAILED_MIGRATION("with a failed migration", Phase.REFUSED),
    UNKNOWN_MIGRATION("with an unknown migration", Phase.REFUSED),
    CHANGED_MIGRATION("with a changed migration", Phase.REFUSED),
    NOT_STAMPED("not stamped", Phase.REFUSED),
    NOT_OBSERVED("not wholly observed", Phase.REFUSED),
    NOT_PERMITTED("not permitted", Phase.REFUSED),
    IN_USE("in use", Phase.REFUSED),
    REFUSED("refused", Phase.REFUSED);

    /** What became of the history, whatever the reason. */
    public enum Phase {
        DONE,
        PLANNED,
        NOTHING_TO_DO,
        /** It was left as it is because something is in the way. */
        REFUSED;

        /** Writes it as a report does. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final String words;
    private final Phase phase;

    StampState(String words, Phase phase) {
        this.words = words;
        this.phase = phase;
    }

    /** Returns what such a database is. */
    public String words() {
        return words;
    }

    /** Returns what became of its history. */
    public Phase phase() {
        return phase;
    }
}
