package dev.schemaparity.cli;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program itself; everything it does is a subcommand. */
@Command(
        name = "schema-parity",
        description =
                "Proves that a squashed PostgreSQL baseline builds the same database as the migration chain it replaces.",
        mixinStandardHelpOptions = true,
        versionProvider = SchemaParityCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            InspectCommand.class,
            SquashCommand.class,
            StampCommand.class,
            UnstampCommand.class,
            ArchiveCommand.class,
            RestoreCommand.class,
            PlanCommand.class,
            RecordCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   equal",
            "  1   different",
            "  2   the command line or a source is not understood",
            "  3   inconclusive: something could not be observed",
            "  4   a server or side could not be built or reached",
            "  70  a defect of schema-parity"
        })
final class SchemaParityCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    static CommandLine commandLine(PrintStream out, PrintStream err) {
        return new CommandLine(new SchemaParityCommand())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((mistake, arguments) -> told(mistake))
                .setExecutionExceptionHandler((failure, command, parsed) -> told(failure, command));
    }

    /** In a few lines: the whole help would push the message off the screen. */
    private static int told(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("schema-parity: " + Secrets.hidden(mistake.getMessage()));
        if (mistake instanceof MissingParameterException
                && !command.getUnmatchedArguments().isEmpty()) {
            command.getErr()
                    .println("Not understood: " + Secrets.hidden(String.join(" ", command.getUnmatchedArguments())));
        }
        UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
        command.getErr()
                .println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static int told(Exception failure, CommandLine command) {
        if (isEnding()) {
            // The servers are gone already; what fails for want of them is nobody's concern.
            return told("ended before it was done; its databases are removed", command, ExitCode.FAILED);
        }
        if (failure instanceof UsageException || failure instanceof BuildException) {
            return told(
                    failure.getMessage(),
                    command,
                    failure instanceof UsageException ? ExitCode.USAGE : ExitCode.FAILED);
        }
        told(
                "this is a defect of schema-parity; please report it with what it prints to standard error: " + failure,
                command,
                ExitCode.DEFECT);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        command.getErr().print(Secrets.hidden(trace.toString()));
        command.getErr().flush();
        return ExitCode.DEFECT;
    }

    /** Tells people and, where one waits for it, a program; returns the exit code. */
    private static int told(String message, CommandLine command, int exitCode) {
        String safe = Secrets.hidden(message);
        command.getErr().println("schema-parity: " + safe);
        command.getCommandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(FormatOption.class::isInstance)
                .forEach(format -> ((FormatOption) format).printFailure(safe));
        return exitCode;
    }

    /** Tells whether somebody is ending the program, as with Ctrl-C. */
    private static boolean isEnding() {
        Thread none = new Thread(() -> {}, "schema-parity end");
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Give a command: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()) + ".");
    }

    /** Reads the version from the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SchemaParityCommand.class.getPackage().getImplementationVersion();
            return new String[] {"schema-parity " + (version == null ? "(not packaged)" : version)};
        }
    }
}
