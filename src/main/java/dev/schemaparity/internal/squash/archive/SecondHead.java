package dev.schemaparity.internal.squash.archive;

import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A baseline of Alembic's that lies among the revisions that it replaces, once they are put back. */
public final class SecondHead {
    private static final String SCRIPT = ".sql";

    private SecondHead() {}

    /**
     * Finds it.
     *
     * @param archive before its files are put back
     * @return the file of its revision; empty where there is none
     * @throws BuildException when a folder cannot be read
     */
    public static Optional<Path> after(Archive archive) {
        List<String> names = Manifest.read(archive.archive()).stream()
                .flatMap(manifest -> manifest.files().keySet().stream())
                .filter(name -> name.endsWith(".py"))
                .toList();
        return names.stream()
                .map(name -> archive.chain().resolve(name).getParent())
                .distinct()
                .filter(Files::isDirectory)
                .flatMap(folder -> scripts(folder).stream())
                .filter(script -> BaselineHeader.read(script).stream()
                        .flatMap(header -> header.replaced().stream())
                        .anyMatch(replaced -> names.contains(replaced.name())))
                .map(script ->
                        script.resolveSibling(script.getFileName().toString().replaceFirst("\\.sql$", ".py")))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Path> scripts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SCRIPT))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BuildException("%s cannot be looked at: %s".formatted(folder, e), e);
        }
    }
}
