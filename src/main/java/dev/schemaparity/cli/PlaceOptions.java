package dev.schemaparity.cli;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.squash.ChainSettings;
import picocli.CommandLine.Option;

/** Where databases are built, and with whose libraries: the commands that are told next need the same. */
final class PlaceOptions {
    @Option(
            names = "--server",
            paramLabel = "SERVER",
            description =
                    "where databases are built: embedded, container[:IMAGE], jdbc:postgresql://HOST/DATABASE or jdbc:postgresql://HOST/ONE,TWO; whatever the variable SCHEMA_PARITY_SERVER says (default: that, else embedded)")
    private String server;

    @Option(
            names = UserClasspath.OPTION,
            paramLabel = "PATHS",
            description =
                    "jars and folders with your Flyway or Liquibase, Java migrations and callbacks, separated by '${sys:path.separator}'; \"FOLDER/*\" stands for all jars in a folder; they replace ours")
    private String classpath;

    void applyTo(ParitySpec.Builder spec) {
        if (server != null) {
            spec.forceServer(server);
        }
    }

    /** Returns settings for the commands that are told next, with these. */
    ChainSettings addedTo(ChainSettings settings) {
        return settings.at(server, classpath);
    }
}
