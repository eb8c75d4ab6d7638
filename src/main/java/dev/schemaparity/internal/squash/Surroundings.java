package dev.schemaparity.internal.squash;

import dev.schemaparity.ParitySpec;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where sources are looked for.
 *
 * @param directory the folder that relative paths start from; the working directory is the empty path, so that files are
 *     told as they were named
 * @param classLoader finds what is on the class path
 */
public record Surroundings(Path directory, ClassLoader classLoader) {
    private static final Path HERE = Path.of("");

    /** Returns those of this program. */
    public static Surroundings own() {
        return here(Surroundings.class.getClassLoader());
    }

    /** Returns the working directory. */
    public static Surroundings here(ClassLoader classLoader) {
        return new Surroundings(HERE, classLoader);
    }

    /**
     * Returns those that checks have.
     *
     * @param settings makes a specification with everything but its sources; null where nothing is checked
     * @param source any source
     */
    public static Surroundings of(Supplier<ParitySpec.Builder> settings, String source) {
        if (settings == null) {
            return own();
        }
        ParitySpec spec = settings.get().legacy(source).baseline(source).build();
        Path directory = spec.directory();
        return new Surroundings(directory.equals(HERE.toAbsolutePath()) ? HERE : directory, spec.classLoader());
    }
}
