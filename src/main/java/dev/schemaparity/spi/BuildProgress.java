package dev.schemaparity.spi;

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
}
