package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the scripts that Flyway runs before and after migrations, with a chain and with its baseline alike. */
final class Callbacks {
    /** The names of Flyway's events, as its documentation lists them for SQL callbacks, with a description at most. */
    private static final Pattern NAME = Pattern.compile("((before|after)[A-Z][A-Za-z]*|createSchema)(__.*)?\\.sql");

    private static final String SKIP = "flyway.skipDefaultCallbacks";

    private Callbacks() {}

    /** Returns a warning where there are some: what they leave in an empty database is in the baseline too. */
    static Optional<String> warning(SquashRequest request, ChainBuild chain) {
        if (!request.isOfFlyway() || Boolean.parseBoolean(chain.options().get(SKIP))) {
            return Optional.empty();
        }
        TreeSet<String> names = request.folders().stream()
                .flatMap(folder -> files(folder).stream())
                .map(file -> file.getFileName().toString())
                .filter(name -> NAME.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s ran with the chain, and runs with the baseline again: what it leaves behind is in the baseline too. Where it is to leave that alone, squash with --option %s=true"
                                .formatted(String.join(", ", names), SKIP));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new BuildException("%s cannot be looked at: %s".formatted(folder, e), e);
        }
    }
}
