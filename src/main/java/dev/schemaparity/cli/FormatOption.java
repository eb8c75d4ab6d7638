package dev.schemaparity.cli;

import picocli.CommandLine.Option;

/** For whom standard output is written. */
final class FormatOption {
    private enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json, which is one object for programs (default: ${DEFAULT-VALUE})")
    private Format format;

    boolean isJson() {
        return format == Format.JSON;
    }
}
