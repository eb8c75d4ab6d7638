package dev.schemaparity.cli;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Where something is built, by what means it is looked at, and how long that may take. */
final class ServerOptions {
    @Option(
            names = "--server",
            paramLabel = "SERVER",
            description =
                    "where databases are built, whatever the variable SCHEMA_PARITY_SERVER says (default: that, else embedded)")
    private String server;

    @Option(
            names = "--pg-dump",
            paramLabel = "MODE",
            defaultValue = "auto",
            description = "the second witness: auto, required or off (default: ${DEFAULT-VALUE})")
    private PgDumpMode pgDump;

    @Option(names = "--pg-dump-path", paramLabel = "PATH", description = "the pg_dump to run, or its folder")
    private Path pgDumpPath;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "how long each side may take to build (default: ${DEFAULT-VALUE})")
    private int timeout;

    @Option(
            names = UserClasspath.OPTION,
            paramLabel = "PATHS",
            description =
                    "jars and folders with your Flyway or Liquibase, Java migrations and callbacks; they replace ours")
    private String classpath;

    /** Returns whether the second witness is not wanted. */
    boolean isWithoutPgDump() {
        return pgDump == PgDumpMode.OFF;
    }

    /** Refuses to leave out a witness where nothing is done without it. */
    void requirePgDump(String what) {
        if (pgDump == PgDumpMode.OFF) {
            throw new UsageException("%s is made and proved with pg_dump: leave out --pg-dump off.".formatted(what));
        }
    }

    void applyTo(ParitySpec.Builder spec) {
        spec.pgDump(pgDump).timeout(Duration.ofSeconds(timeout));
        if (server != null) {
            spec.forceServer(server);
        }
        if (pgDumpPath != null) {
            spec.pgDumpPath(pgDumpPath);
        }
    }
}
