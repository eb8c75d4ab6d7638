package dev.schemaparity.cli;

import dev.schemaparity.internal.squash.archive.Archive;
import dev.schemaparity.internal.squash.archive.SecondHead;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts archived migrations back. */
@Command(
        name = "restore",
        description = {
            "Puts the migrations of an archive back where they were, byte for byte, and removes the archive.",
            "Shows what would be put back; --apply does it. Killed at any moment, it goes on when it is run again."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%n",
        footer =
                "Exit codes: 0 put back, or nothing left to put back, 1 refused, 2 usage, 4 a file could not be moved, 70 a defect")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FOLDER",
            description = "the folder that 'archive' has moved them to")
    private Path from;

    @Option(names = "--apply", description = "put them back, instead of showing what would be put back")
    private boolean apply;

    @Override
    public Integer call() {
        PrintWriter output = command.commandLine().getOut();
        if (Files.notExists(from, LinkOption.NOFOLLOW_LINKS)) {
            output.println("nothing left to put back: there is no %s".formatted(from));
            output.flush();
            return ExitCode.EQUAL;
        }
        Archive archive = Archive.at(from);
        Optional<Path> secondHead = SecondHead.after(archive);
        int exitCode = ArchivedFiles.tell(
                output,
                archive.planToRestore(),
                apply,
                archive::restore,
                "put back",
                "put back",
                "to " + archive.chain());
        secondHead
                .filter(revision -> exitCode == ExitCode.EQUAL)
                .ifPresent(revision -> output.println(
                        "warning: %s is a second head beside them, at which 'alembic upgrade head' stops: move it and its scripts to another folder"
                                .formatted(revision)));
        output.flush();
        return exitCode;
    }
}
