package dev.schemaparity.internal.source.git;

import dev.schemaparity.internal.source.ToolRun;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The git repository around the folder that paths start from, asked by the real git.
 *
 * @param top its top folder
 * @param prefix the path from there to the folder that paths start from, ended by a slash, or empty
 */
record GitRepository(SourceRequest request, String revision, Path top, String prefix) {
    static GitRepository around(SourceRequest request, String revision) {
        Path folder = request.directory().toAbsolutePath().normalize();
        ToolRun found = git(request, folder, List.of("rev-parse", "--show-toplevel"));
        if (found.exitCode() != 0) {
            throw new UsageException("The %s source '%s' needs a git repository around %s, and git finds none: %s"
                    .formatted(request.side(), request.notation(), folder, String.join(" ", found.lastLines())));
        }
        String prefix = lastLine(git(request, folder, List.of("rev-parse", "--show-prefix")));
        return new GitRepository(request, revision, Path.of(lastLine(found)), prefix);
    }

    /** Returns the full id of the commit that the revision means. */
    String commit() {
        ToolRun found = git(request, top, List.of("rev-parse", "--verify", revision + "^{commit}"));
        if (found.exitCode() != 0) {
            throw new UsageException(
                    "The %s source '%s': the repository %s knows no revision '%s' (git: %s). Write a tag, branch or commit; a clone that was made shallow, as on many build servers, has to fetch it first."
                            .formatted(request.side(), request.notation(), top, revision, lastLine(found)));
        }
        return lastLine(found);
    }

    /**
     * Writes the files of a commit into a folder of ours, which the caller closes.
     *
     * @param everything the whole repository instead of the module's folder
     */
    GitExport export(String commit, boolean everything) {
        GitExport export = GitExport.create(prefix);
        try {
            List<String> arguments =
                    new ArrayList<>(List.of("archive", "--format=zip", "--output=" + export.archive(), commit));
            if (!everything && !prefix.isEmpty()) {
                arguments.addAll(List.of("--", prefix));
            }
            ToolRun archived = git(request, top, arguments);
            if (archived.exitCode() != 0) {
                throw new UsageException(
                        "The %s source '%s': there is no folder %s at %s (git: %s). Paths start from there; run the check from a folder that was there already."
                                .formatted(request.side(), request.notation(), prefix, revision, lastLine(archived)));
            }
            export.unpack();
            return export;
        } catch (RuntimeException e) {
            export.close();
            throw e;
        }
    }

    /** Says in a message of the source inside where the files really are: at the revision, not in our folder. */
    String inWords(String message, GitExport export) {
        return message.replace(export.module() + "/", revision + ":")
                .replace(export.module().toString(), "the folder '%s' at %s".formatted(prefix, revision))
                .replace(export.folder().toString(), "the repository at " + revision);
    }

    private static ToolRun git(SourceRequest request, Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        try {
            return ToolRun.of(command, folder, GitEnvironment::clean);
        } catch (IOException e) {
            throw new UsageException(
                    "The %s source '%s' needs git, which cannot be started (%s). Install it, or put it on the PATH."
                            .formatted(request.side(), request.notation(), e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException(
                    "The %s side was not built from %s: it was interrupted."
                            .formatted(request.side(), request.notation()),
                    e);
        }
    }

    private static String lastLine(ToolRun run) {
        List<String> lines = run.lastLines();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
