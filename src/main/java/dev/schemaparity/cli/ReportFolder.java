package dev.schemaparity.cli;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a check leaves its reports, both for people and for programs. */
final class ReportFolder {
    private static final String TEXT = "schema-parity.txt";
    private static final String JSON = "schema-parity.json";

    @Option(
            names = "--report-dir",
            paramLabel = "FOLDER",
            description = "also write schema-parity.txt and schema-parity.json there")
    private Path folder;

    /** Before anything is built: a report that cannot be written is found out at once. */
    void require() {
        try {
            if (folder != null) {
                Files.createDirectories(folder);
                // What an earlier run said must not be taken for what this one says.
                Files.deleteIfExists(folder.resolve(TEXT));
                Files.deleteIfExists(folder.resolve(JSON));
            }
        } catch (IOException e) {
            throw new UsageException("The folder of --report-dir %s cannot be created: %s".formatted(folder, e), e);
        }
    }

    void write(CheckReport report) {
        if (folder == null) {
            return;
        }
        try {
            Files.writeString(folder.resolve(TEXT), report.text());
            Files.writeString(folder.resolve(JSON), report.json());
        } catch (IOException e) {
            throw new BuildException(
                    "The reports cannot be written to %s (%s). The result above stands.".formatted(folder, e), e);
        }
    }
}
