package dev.schemaparity;

/**
 * Changes a specification before its check runs, for what an annotation cannot say, such as an init script or a role for one
 * side alone, single schemas, or where progress is told. The commands of {@link dev.schemaparity.squash} take one as their
 * settings.
 *
 * <p>A customizer that {@link dev.schemaparity.junit.SchemaParity#customize()} names has a constructor without parameters. It is
 * applied last, so that what it sets goes before what the annotation says; where a method of the builder adds, it adds to that.
 */
@FunctionalInterface
public interface ParityCustomizer {
    /**
     * Changes the specification.
     *
     * @param spec the specification as the annotation, or the command, has set it so far, never null
     */
    void customize(ParitySpec.Builder spec);
}
