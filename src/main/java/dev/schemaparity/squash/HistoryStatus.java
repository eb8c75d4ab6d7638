package dev.schemaparity.squash;

/** Tells where a database is in the history of its migrations; of several things that are so, the first to be mended. */
public enum HistoryStatus {
    /** All of the chain was applied, as its files are. */
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
    /** That migrations have run is somebody's word, given to {@code flyway baseline}. */
    MARKED,
    /** There is a history, and nothing in it. */
    EMPTY,
    /** There is no history table. */
    NO_TABLE,
    /** The role may not read the history. */
    UNREADABLE
}
