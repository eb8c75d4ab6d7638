package dev.schemaparity.spi;

/** Builds a side in an empty database. */
public non-sealed interface ChainSource extends Source {
    /**
     * Runs the whole chain in the given database.
     *
     * @param database an empty database of ours, never null
     * @param progress told of each step before and after it ran, never null
     * @throws BuildException when a step fails; the message names the step, its file and line, and the server's words
     * @throws UsageException when the source itself is unusable, such as a location that does not exist
     */
    void build(Database database, BuildProgress progress);
}
