package dev.schemaparity;

/** Changes a specification before its check runs, for what an annotation cannot say. */
@FunctionalInterface
public interface ParityCustomizer {
    /**
     * Changes the specification.
     *
     * @param spec the specification as the annotation gives it, never null
     */
    void customize(ParitySpec.Builder spec);
}
