package dev.schemaparity.cli;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.internal.squash.ChainSettings;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where something is built, by what means it is looked at, and how long that may take. */
final class ServerOptions {
    @Mixin
    private PlaceOptions place;

    @Option(
            names = "--pg-dump",
            paramLabel = "MODE",
            defaultValue = "auto",
            description = "whether pg_dump is a witness: auto, required or off (default: ${DEFAULT-VALUE})")
    private PgDumpMode pgDump;

    @Option(names = "--pg-dump-path", paramLabel = "PATH", description = "the pg_dump to run, or its folder")
    private Path pgDumpPath;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "how long each side may take to build (default: ${DEFAULT-VALUE})")
    private int timeout;

    /** Returns whether pg_dump is not wanted. */
    boolean isWithoutPgDump() {
        return pgDump == PgDumpMode.OFF;
    }

    /** Refuses to leave out a witness where nothing is done without it. */
    void requirePgDump(String what) {
        if (pgDump == PgDumpMode.OFF) {
            throw new UsageException("%s is made and proved with pg_dump: leave out --pg-dump off.".formatted(what));
        }
    }

    /** Returns settings for the commands that are told next, with the place and the libraries. */
    ChainSettings addedTo(ChainSettings settings) {
        return place.addedTo(settings);
    }

    void applyTo(ParitySpec.Builder spec) {
        spec.pgDump(pgDump).timeout(Duration.ofSeconds(timeout));
        place.applyTo(spec);
        if (pgDumpPath != null) {
            spec.pgDumpPath(pgDumpPath);
        }
    }
}
