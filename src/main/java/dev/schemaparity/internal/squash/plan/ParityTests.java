package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what goes on comparing old and new: a test, or a build that runs the command. */
final class ParityTests {
    private static final Pattern SOURCES = Pattern.compile(".*\\.(java|kt|groovy|scala)");
    private static final Pattern BUILDS =
            Pattern.compile(".*\\.(ya?ml|sh|gradle|kts|toml)|(Make|Docker|Jenkins|Just)file");
    private static final Pattern TEST = Pattern.compile("@SchemaParity\\b|\\bParitySpec\\b");
    private static final Pattern COMMAND = Pattern.compile("schema-parity[^\\s]*\\s+check\\b");

    private ParityTests() {}

    static List<Path> in(Path tree) {
        List<Path> found = new ArrayList<>();
        Tree.walk(tree, file -> {
            String name = file.getFileName().toString();
            if (SOURCES.matcher(name).matches() && holds(TEST, file)
                    || BUILDS.matcher(name).matches() && holds(COMMAND, file)) {
                found.add(file);
            }
        });
        return found;
    }

    private static boolean holds(Pattern what, Path file) {
        try {
            return what.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .find();
        } catch (IOException e) {
            throw new BuildException("%s cannot be read: %s".formatted(file, e), e);
        }
    }
}
