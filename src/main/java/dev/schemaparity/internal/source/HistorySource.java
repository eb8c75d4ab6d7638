package dev.schemaparity.internal.source;

import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.UsageException;
import java.time.Duration;

/** A chain whose tool keeps a history in the database that it has migrated. */
public interface HistorySource {
    /** The option, whatever its value, that has the baseline side run a chain as if there were no baseline among its files. */
    String WITHOUT_BASELINES = "flyway.schemaParityWithoutBaselines";

    /**
     * Sets the history of a database against the files of the chain. The database is only read.
     *
     * @param lockLimit how long it may wait for a lock of the history table
     * @throws dev.schemaparity.spi.BuildException when the tool cannot say
     */
    History history(Database database, Duration lockLimit);

    /**
     * Runs what has not run yet in a database of the user's.
     *
     * @param lastVersion where to stop
     * @throws dev.schemaparity.spi.BuildException when a migration fails
     */
    void upgrade(Database database, String lastVersion, BuildProgress progress);

    /**
     * Returns a source as one that keeps a history.
     *
     * @throws UsageException when it keeps none that is known here
     */
    static HistorySource of(Source source) {
        if (source instanceof HistorySource history) {
            return history;
        }
        throw new UsageException(
                "%s keeps no history that can be stamped. Name a chain of Flyway's, such as flyway:db/migration."
                        .formatted(source.notation()));
    }
}
