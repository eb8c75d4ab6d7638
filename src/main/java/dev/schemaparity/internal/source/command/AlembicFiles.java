package dev.schemaparity.internal.source.command;

import dev.schemaparity.internal.source.ToolRun;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.SourceRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of the revisions that a command of Alembic's runs, as Alembic itself tells them. */
public final class AlembicFiles {
    private static final String COMMAND = "command:";
    private static final String UPGRADE = "upgrade";
    private static final String HEAD = "head";
    private static final String VERSION = "{version";
    private static final String PATH = "Path: ";

    private final SourceRequest request;
    private final List<String> words;

    /** Its words need the version only where they have a place for one; what is behind 'upgrade' is not run. */
    private AlembicFiles(Path directory, String notation, String revision) {
        request = new SourceRequest(
                Side.LEGACY,
                notation,
                Map.of(),
                directory,
                AlembicFiles.class.getClassLoader(),
                notation.contains(VERSION) ? revision : null,
                false);
        words = CommandWords.of(request);
    }

    /** Tells whether a source is a command of Alembic's that upgrades. */
    public static boolean isAlembic(String notation) {
        return notation.startsWith(COMMAND) && new AlembicFiles(Path.of(""), notation, HEAD).isAlembic();
    }

    /**
     * Returns the notation of a command with a place for the revision to stop at.
     *
     * @return the notation itself where it has one, or none can be put in
     */
    public static String stoppable(String notation) {
        return notation.contains(VERSION)
                ? notation
                : notation.strip().replaceFirst("\\b%s head$".formatted(UPGRADE), UPGRADE + " {version:head}");
    }

    /** Tells whether a command has a place for the revision to stop at. */
    public static boolean isStoppable(String notation) {
        return notation.contains(VERSION);
    }

    /**
     * Asks for all files that it reads.
     *
     * @param directory where the command is run
     * @param notation a command of Alembic's
     * @param database where Alembic's environment may look for one, null for what it finds by itself; nothing is done there
     * @return their paths in the order in which they run; empty where there are none
     * @throws BuildException when Alembic does not tell
     */
    public static List<Path> all(Path directory, String notation, Database database) {
        return new AlembicFiles(directory, notation, HEAD).history(database);
    }

    /**
     * Asks for the files, from the first revision to some.
     *
     * @param directory where the command is run
     * @param notation the source of the command
     * @param database where Alembic's environment may look for one; nothing is done there
     * @param revisions the last ones
     * @return their paths in the order in which they run; empty where the command is none of Alembic's
     * @throws BuildException when Alembic does not tell
     */
    public static List<Path> of(Path directory, String notation, Database database, Collection<String> revisions) {
        if (!isAlembic(notation)) {
            return List.of();
        }
        Set<Path> found = new LinkedHashSet<>();
        for (String revision : revisions) {
            List<Path> files = new AlembicFiles(directory, notation, revision)
                    .history(database, "--rev-range", "base:" + revision);
            if (files.isEmpty()) {
                throw new BuildException("%s told no files up to revision %s".formatted(notation, revision));
            }
            found.addAll(files);
        }
        return List.copyOf(found);
    }

    private boolean isAlembic() {
        return words.lastIndexOf(UPGRADE) > 0
                && words.subList(0, words.lastIndexOf(UPGRADE)).stream()
                        .anyMatch(word -> word.matches("(.*[/\\\\])?alembic(\\.exe)?"));
    }

    private List<Path> history(Database database, String... range) {
        List<String> command = new ArrayList<>(words.subList(0, words.lastIndexOf(UPGRADE)));
        command.addAll(List.of("history", "--verbose"));
        command.addAll(List.of(range));
        try {
            Path directory = request.directory().toAbsolutePath().normalize();
            ToolRun run = ToolRun.read(command, directory, variables -> {
                if (database != null) {
                    CommandEnvironment.of(database).replace(variables);
                }
            });
            if (run.exitCode() != 0) {
                throw new BuildException("'%s' ended with exit code %d: %s"
                        .formatted(
                                String.join(" ", command),
                                run.exitCode(),
                                run.lastLines().isEmpty()
                                        ? "it printed nothing"
                                        : run.lastLines().get(run.lastLines().size() - 1)));
            }
            List<Path> files = new ArrayList<>(run.lastLines().stream()
                    .filter(line -> line.startsWith(PATH))
                    .map(line ->
                            directory.resolve(line.substring(PATH.length())).normalize())
                    .toList());
            // Alembic tells the newest first.
            Collections.reverse(files);
            return files;
        } catch (IOException e) {
            throw new BuildException("%s cannot be started: %s".formatted(words.get(0), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException("Interrupted while Alembic told its revisions", e);
        }
    }
}
