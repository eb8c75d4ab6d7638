package dev.schemaparity.cli;

import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.report.AcceptedEntries;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Option;

/** Where what differs is written, so that a project may accept it. */
final class AcceptedOption {
    @Option(
            names = "--write-accepted",
            paramLabel = "FILE",
            description = "write what differs to a new file for --accept, where each entry still needs its reason")
    private Path file;

    boolean isGiven() {
        return file != null;
    }

    /** What somebody has written reasons into is never overwritten. */
    void requireNewFile() {
        if (file != null && Files.exists(file)) {
            throw new UsageException(
                    "The file of --write-accepted %s exists already. Name another one, and move what you accept from there."
                            .formatted(file));
        }
    }

    void write(ParityResult result) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, AcceptedEntries.of(result), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new BuildException(
                    "The file of --write-accepted %s cannot be written (%s). The result above stands."
                            .formatted(file, e),
                    e);
        }
    }
}
