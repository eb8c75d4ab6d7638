package dev.schemaparity.internal.source.command;

import dev.schemaparity.internal.model.Passwords;
import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.internal.source.ToolRun;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Builds a side by running a program, in one step that nobody can look into. */
record CommandSource(SourceRequest request, List<String> words) implements ChainSource {
    @Override
    public String notation() {
        return Passwords.hidden(request.notation());
    }

    @Override
    public String tool() {
        return words.get(0);
    }

    @Override
    public void build(Database database, BuildProgress progress) {
        String name = Passwords.hidden(String.join(" ", words));
        CommandEnvironment environment = CommandEnvironment.of(database);
        progress.started(name);
        long started = System.nanoTime();
        ToolRun run = run(environment);
        Duration duration = Duration.ofNanos(System.nanoTime() - started);
        if (run.exitCode() != 0) {
            throw new BuildException(
                    "The %s side could not be built from %s: it ended with exit code %d.%s%nPut the command right; it ran in %s on the database %s."
                            .formatted(
                                    request.side(),
                                    notation(),
                                    run.exitCode(),
                                    environment.withoutSecrets(output(run)),
                                    directory(),
                                    database));
        }
        progress.finished(new Step(name, checksum(), duration));
    }

    private ToolRun run(CommandEnvironment environment) {
        try {
            return ToolRun.of(words, directory(), environment::replace);
        } catch (IOException e) {
            throw new BuildException(
                    "The %s side could not be built from %s: %s cannot be started (%s). Install it, or write the path of the program; it is looked for from %s and on the PATH."
                            .formatted(request.side(), notation(), words.get(0), e.getMessage(), directory()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException(
                    "The %s side was not built to its end from %s: it was interrupted."
                            .formatted(request.side(), notation()),
                    e);
        }
    }

    private Path directory() {
        return request.directory().toAbsolutePath().normalize();
    }

    private static String output(ToolRun run) {
        return run.lastLines().isEmpty()
                ? " It printed nothing."
                : run.lastLines().stream()
                        .map(line -> "    | " + line)
                        .collect(Collectors.joining("\n", " The last it printed:\n", ""));
    }

    /** The same words in the same folder do the same, as far as anybody can tell. */
    private String checksum() {
        Fingerprint fingerprint = new Fingerprint().text(directory().toString());
        words.forEach(fingerprint::text);
        return fingerprint.digits();
    }
}
