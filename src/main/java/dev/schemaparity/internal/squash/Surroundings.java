package dev.schemaparity.internal.squash;

import dev.schemaparity.ParitySpec;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where sources are looked for.
 *
 * @param directory the folder that relative paths start from
 * @param classLoader finds what is on the class path
 */
public record Surroundings(Path directory, ClassLoader classLoader) {
    /** Returns those of this program. */
    public static Surroundings own() {
        return new Surroundings(Path.of("").toAbsolutePath(), Surroundings.class.getClassLoader());
    }

    /** Returns the working directory, as it was named: by nothing. */
    public static Surroundings here(ClassLoader classLoader) {
        return new Surroundings(Path.of(""), classLoader);
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
        return new Surroundings(spec.directory(), spec.classLoader());
    }
}
