package dev.schemaparity.internal.library;

import dev.schemaparity.spi.UsageException;

/** Tells which optional library a request needs, instead of a NoClassDefFoundError. */
public final class MissingLibrary {
    private MissingLibrary() {}

    /**
     * Checks that a class can be loaded.
     *
     * @param className a class of the optional library
     * @param need what was asked for, such as "A flyway: source"
     * @param coordinates the Maven coordinates that bring the library, without versions
     * @throws UsageException when the class is missing
     */
    public static void require(String className, String need, String... coordinates) {
        try {
            Class.forName(className, false, MissingLibrary.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new UsageException(
                    "%s needs %s, which is not on the classpath (class %s was not found). Add %s with test scope; the command line takes it by --classpath."
                            .formatted(
                                    need,
                                    coordinates[0],
                                    className,
                                    coordinates.length == 1 ? "it" : String.join(" and ", coordinates)),
                    e);
        }
    }
}
