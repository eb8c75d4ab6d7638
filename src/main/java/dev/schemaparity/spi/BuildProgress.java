package dev.schemaparity.spi;

import java.util.Map;

/** Receives what a {@link ChainSource} is doing, so that a time limit can name the step it died in. */
public interface BuildProgress {
    /**
     * Announces a step that is about to run.
     *
     * @param step the name as it will stand in {@link Step#name()}, never null
     */
    void started(String step);

    /**
     * Records a step that has run.
     *
     * @param step the executed step, never null
     */
    void finished(Step step);

    /**
     * Shows what the session that ran a step has about it at its end: settings other than it was connected with, temporary
     * objects, advisory locks, an open transaction. The last call of a build counts. A source that does not see its
     * sessions never calls it, and then nothing of the kind is compared.
     *
     * @param step the last step that ran in the session, never null
     * @param traces values by what they are values of, such as {@code 'pg_catalog'} by {@code setting search_path}; what the
     *     tool itself has set or locked is not among them; empty for a session like new, never null
     */
    default void sessionEnded(String step, Map<String, String> traces) {}
}
