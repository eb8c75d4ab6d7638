package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.internal.squash.Locations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the file of a baseline lies that a chain was named without. */
final class BaselineFolder {
    private static final Pattern CHAIN = Pattern.compile("((?:git:[^:]*:)?flyway:)(.*)");
    /** That of a file in a folder beside another. */
    private static final int DEPTH = 2;

    private BaselineFolder() {}

    /**
     * Tells how to name both.
     *
     * @param chain the notation that lacks the baseline
     * @param script the name of the baseline's file
     */
    static String toName(String chain, String script) {
        Matcher notation = CHAIN.matcher(chain);
        String told = "name the folder of %s beside it".formatted(script);
        return notation.matches()
                ? "%s: --chain %s%s,%s"
                        .formatted(
                                told,
                                notation.group(1),
                                chain.startsWith("flyway:") ? find(notation.group(2), script) : "FOLDER",
                                notation.group(2))
                : told + ".";
    }

    private static String find(String locations, String script) {
        return Locations.of(locations).stream()
                .flatMap(folder -> beside(folder, script).stream())
                .map(file -> file.getParent() == null ? "." : file.getParent().toString())
                .findFirst()
                .orElse("FOLDER");
    }

    private static Optional<Path> beside(Path folder, String script) {
        Path parent = folder.getParent() == null ? Path.of("") : folder.getParent();
        try (Stream<Path> files = Files.find(
                parent,
                DEPTH,
                (file, attributes) -> attributes.isRegularFile()
                        && file.getFileName().toString().equals(script))) {
            return files.sorted().findFirst();
        } catch (IOException | UncheckedIOException e) {
            // It is a hint; what cannot be looked at holds none.
            return Optional.empty();
        }
    }
}
