package dev.schemaparity.internal.source;

import java.util.List;

/**
 * What a migration tool says of a database.
 *
 * @param schema of the history table, null for the one that a session begins in
 * @param table the name of the history table
 * @param installedBy whom the tool is told to name in new rows, null for the role that connects
 * @param entries what is in the history or in the files, in the tool's order
 */
public record History(String schema, String table, String installedBy, List<Entry> entries) {
    /** What became of a migration. */
    public enum State {
        APPLIED,
        /** It was applied, and its file has become another since. */
        CHANGED,
        FAILED,
        /** It is in the history, and there is no file. */
        UNKNOWN,
        /** There is a file, and the history lacks it. */
        PENDING,
        /** There is a file, and a baseline in the history stands for it. */
        COVERED,
        /** The tool was told to forget it. */
        DELETED
    }

    /** What a migration is to its tool. */
    public enum Kind {
        VERSIONED,
        REPEATABLE,
        /** What is run instead of all versions up to its own, in an empty database. */
        BASELINE,
        /** A row that stands for no file. */
        MARK
    }

    /**
     * One migration.
     *
     * @param version null for a repeatable one
     * @param type as the tool writes it
     * @param checksum of the file, null where there is none
     * @param rank of its row in the history, null where it has none
     */
    public record Entry(
            Kind kind,
            State state,
            String version,
            String description,
            String type,
            String script,
            Integer checksum,
            Integer rank) {}
}
