package dev.schemaparity.squash;

/** Tells what became of a stamp. */
public enum StampStatus {
    /** The history was rewritten. */
    DONE,
    /** The history would be rewritten; nothing was changed. */
    PLANNED,
    /** The history is as it is to be already. */
    NOTHING_TO_DO,
    /** There is no history: the database was never migrated, and the tool will run the baseline there by itself. */
    NEVER_MIGRATED,
    /** Something is in the way; nothing was changed. */
    REFUSED
}
