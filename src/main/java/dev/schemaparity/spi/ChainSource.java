package dev.schemaparity.spi;

import java.util.Map;

/** Builds a side in an empty database, or goes on with one that another chain has built. */
public non-sealed interface ChainSource extends Source {
    /**
     * Runs the whole chain in the given database.
     *
     * @param database a database of ours, never null; empty unless {@link SourceRequest#later()} said otherwise
     * @param progress told of each step before and after it ran, never null
     * @throws BuildException when a step fails; the message names the step, its file and line, and the server's words
     * @throws UsageException when the source itself is unusable, such as a location that does not exist
     */
    void build(Database database, BuildProgress progress);

    /**
     * Names the tool that runs the chain. The times of two sides are set against each other only where it is the same.
     *
     * @return a name such as {@code flyway}; the scheme of the notation unless a source knows better
     */
    default String tool() {
        return notation().substring(0, notation().indexOf(':'));
    }

    /**
     * Tells what the tool puts in place of names in the migrations, such as Flyway's placeholders: each environment may say
     * something else, and a script made of what the chain built holds what was said here.
     *
     * @return values by name, never null; empty unless a source knows better
     */
    default Map<String, String> parameters() {
        return Map.of();
    }
}
