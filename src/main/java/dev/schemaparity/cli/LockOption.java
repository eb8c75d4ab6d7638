package dev.schemaparity.cli;

import picocli.CommandLine.Option;

/** How long a history table is waited for. */
final class LockOption {
    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "how long to wait for a migration that is running (default: ${DEFAULT-VALUE})")
    private int seconds;

    int seconds() {
        return seconds;
    }
}
