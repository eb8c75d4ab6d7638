package dev.schemaparity.internal.squash.stamp;

/** What was done, in a word or two, or why nothing was. */
public enum StampState {
    STAMPED("stamped"),
    TO_BE_STAMPED("to be stamped"),
    TO_BE_UPGRADED("to be upgraded and stamped"),
    ALREADY_STAMPED("already stamped"),
    BUILT_BY_BASELINE("built by the baseline"),
    UNSTAMPED("unstamped"),
    TO_BE_UNSTAMPED("to be unstamped"),
    DRIFTED("drifted"),
    BEHIND("behind"),
    NO_HISTORY("without the history table"),
    NOT_MIGRATED("never migrated"),
    FAILED_MIGRATION("with a failed migration"),
    UNKNOWN_MIGRATION("with an unknown migration"),
    CHANGED_MIGRATION("with a changed migration"),
    NOT_STAMPED("not stamped"),
    NOT_OBSERVED("not wholly observed"),
    NOT_PERMITTED("not permitted"),
    IN_USE("in use"),
    REFUSED("refused");

    private final String words;

    StampState(String words) {
        this.words = words;
    }

    /** Returns what such a database is. */
    public String words() {
        return words;
    }

    /** Returns whether the history was left as it is because something is in the way. */
    public boolean isRefusal() {
        return compareTo(TO_BE_UNSTAMPED) > 0;
    }
}
