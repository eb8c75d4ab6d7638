package dev.schemaparity.internal.source.command;

import dev.schemaparity.internal.source.ToolRun;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SourceRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files of the revisions that a command of Alembic's runs, as Alembic itself tells them. */
public final class AlembicFiles {
    private static final String UPGRADE = "upgrade";
    private static final String PATH = "Path: ";

    private final SourceRequest request;
    private final List<String> words;

    private AlembicFiles(SourceRequest request) {
        this.request = request;
        this.words = CommandWords.of(request);
    }

    /**
     * Asks for the files, from the first revision to some.
     *
     * @param request the source of the command
     * @param database where Alembic's environment may look for one; nothing is done there
     * @param revisions the last ones
     * @return their paths in the order in which they run; empty where the command is none of Alembic's
     * @throws BuildException when Alembic does not tell
     */
    public static List<Path> of(SourceRequest request, Database database, Collection<String> revisions) {
        AlembicFiles files = new AlembicFiles(request);
        if (!files.isAlembic()) {
            return List.of();
        }
        Set<Path> found = new LinkedHashSet<>();
        revisions.forEach(revision -> found.addAll(files.upTo(revision, database)));
        return List.copyOf(found);
    }

    private boolean isAlembic() {
        return words.lastIndexOf(UPGRADE) > 0
                && words.subList(0, words.lastIndexOf(UPGRADE)).stream()
                        .anyMatch(word -> word.matches("(.*[/\\\\])?alembic(\\.exe)?"));
    }

    private List<Path> upTo(String revision, Database database) {
        List<String> command = new ArrayList<>(words.subList(0, words.lastIndexOf(UPGRADE)));
        command.addAll(List.of("history", "--verbose", "--rev-range", "base:" + revision));
        CommandEnvironment environment = CommandEnvironment.of(database);
        try {
            Path directory = request.directory().toAbsolutePath().normalize();
            ToolRun run = ToolRun.read(command, directory, environment::replace);
            List<Path> newestFirst = run.lastLines().stream()
                    .filter(line -> line.startsWith(PATH))
                    .map(line ->
                            directory.resolve(line.substring(PATH.length())).normalize())
                    .toList();
            if (run.exitCode() != 0 || newestFirst.isEmpty()) {
                throw new BuildException("'%s' ended with exit code %d and told no files"
                        .formatted(String.join(" ", command), run.exitCode()));
            }
            List<Path> files = new ArrayList<>(newestFirst);
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
