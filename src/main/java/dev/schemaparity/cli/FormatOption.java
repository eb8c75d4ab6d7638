package dev.schemaparity.cli;

import dev.schemaparity.internal.report.JsonReport;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** For whom standard output is written. A program finds one JSON object there, also where the command failed. */
final class FormatOption {
    private enum Format {
        TEXT,
        JSON
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json, which is one object for programs (default: ${DEFAULT-VALUE})")
    private Format format;

    private boolean isPrinted;

    boolean isJson() {
        return format == Format.JSON;
    }

    /** Prints a result, in which nothing is secret. */
    void print(String result) {
        PrintWriter output = command.commandLine().getOut();
        output.print(result);
        output.flush();
        isPrinted = true;
    }

    /** Prints a failure for a program that waits for an object; for people it is told elsewhere. */
    void printFailure(String message) {
        if (isJson() && !isPrinted) {
            print(JsonReport.ofFailure(message));
        }
    }
}
