package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.source.git.Git;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the commit that has a file which is gone from its place. Where git does not tell, there is none to name. */
final class Committed {
    private static final String UNKNOWN = "REV";

    private Committed() {}

    /** Returns a revision that has one of the files, as a source is named by it; a word in its place where none is known. */
    static String revision(Stream<Path> files) {
        Path here = Path.of("").toAbsolutePath();
        return files.map(file -> file.toAbsolutePath().normalize())
                .filter(file -> file.startsWith(here))
                .flatMap(file -> revision(here, here.relativize(file).toString().replace('\\', '/')).stream())
                .findFirst()
                .orElse(UNKNOWN);
    }

    static Optional<String> revision(Path folder, String file) {
        if (Git.lines(folder, "cat-file", "-e", "HEAD:./" + file).isPresent()) {
            return Optional.of("HEAD");
        }
        // The last that changed it took it away.
        return Git.lines(folder, "log", "-1", "--format=%h", "--", file)
                .filter(commits -> !commits.isEmpty())
                .map(commits -> commits.get(0) + "~1");
    }
}
