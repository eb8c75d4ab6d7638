package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.model.ShellWord;
import java.nio.file.Path;

/** Words of a command, as a shell takes them. */
final class Words {
    private Words() {}

    static String quoted(String word) {
        return ShellWord.of(word);
    }

    /** Writes a path as seen from the working directory, where it lies in that. */
    static String quoted(Path path) {
        return quoted(shown(path).toString());
    }

    static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        if (path.equals(here)) {
            return Path.of(".");
        }
        return path.isAbsolute() && path.startsWith(here) ? here.relativize(path) : path;
    }
}
