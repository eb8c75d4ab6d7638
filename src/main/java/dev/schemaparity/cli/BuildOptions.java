package dev.schemaparity.cli;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.squash.ChainSettings;
import dev.schemaparity.spi.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a chain finds when it begins. */
final class BuildOptions {
    private static final List<String> READ_ONLY = List.of("jdbc:", "snapshot:");

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            description =
                    "a setting of the source, such as flyway.placeholders.owner=app or flyway.configFiles=flyway.conf; may be given more than once")
    private Map<String, String> options = Map.of();

    @Option(
            names = "--init",
            paramLabel = "FILE",
            description = "SQL that runs before a side is built and is not compared: roles, extensions, schemas")
    private Path init;

    @Option(
            names = "--user",
            paramLabel = "ROLE",
            description =
                    "the role that a chain runs as, owner of its database; on a server of yours its password is looked for in ~/.pgpass or the file of PGPASSFILE")
    private String user;

    @Option(names = "--database-name", paramLabel = "NAME", description = "the name of the database that a chain sees")
    private String databaseName;

    /** Returns the settings of the source. */
    Map<String, String> options() {
        return options;
    }

    /** Returns what the commands that are told next are given as well. */
    ChainSettings settings() {
        return new ChainSettings(options, init, user, databaseName, null, null);
    }

    /**
     * Says it of one side. What shapes a database is meant for sides that are built; the others are only read.
     *
     * @param source what builds the side
     */
    void applyTo(ParitySpec.Builder spec, Side side, String source) {
        options.forEach((key, value) -> spec.option(side, key, value));
        applyDatabaseTo(spec, side, source);
    }

    /** Says of one side what shapes its database, but not the settings of the source. */
    void applyDatabaseTo(ParitySpec.Builder spec, Side side, String source) {
        if (READ_ONLY.stream().anyMatch(source::startsWith)) {
            return;
        }
        if (init != null) {
            spec.init(side, init);
        }
        if (user != null) {
            spec.user(side, user);
        }
        if (databaseName != null) {
            spec.databaseName(side, databaseName);
        }
    }
}
