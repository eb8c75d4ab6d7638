package dev.schemaparity.internal.source.git;

import dev.schemaparity.internal.source.ToolRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the real git what it can do without. */
public final class Git {
    private Git() {}

    /**
     * Asks.
     *
     * @param folder where it runs
     * @return what it printed; empty where there is no git, no repository, or it fails
     */
    public static Optional<List<String>> lines(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(List.of(arguments));
        try {
            ToolRun run = ToolRun.readOutput(command, folder, GitEnvironment::clean);
            return run.exitCode() == 0 ? Optional.of(run.lastLines()) : Optional.empty();
        } catch (IOException e) {
            // There is no git, or no such folder.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
