package dev.schemaparity.squash;

import dev.schemaparity.CheckSeries;
import dev.schemaparity.ParityCustomizer;
import dev.schemaparity.internal.model.PostgresUrl;
import dev.schemaparity.internal.squash.inspect.Drift;
import dev.schemaparity.internal.squash.inspect.HistoryState;
import dev.schemaparity.internal.squash.inspect.InspectRequest;
import dev.schemaparity.internal.squash.inspect.Inspection;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Tells of a live database where it is in its history, and whether it drifts from what the chain builds; only reads it. */
public final class DatabaseInspection {
    private final String database;
    private final BuildSettings build = new BuildSettings();
    private String chain;
    private Path backup;

    private DatabaseInspection(String database) {
        this.database = Objects.requireNonNull(database, "database");
    }

    /**
     * Names the database.
     *
     * @param database {@code jdbc:postgresql://HOST[:PORT]/DATABASE?user=USER}, never null
     * @return an inspection, which takes further settings
     */
    public static DatabaseInspection of(String database) {
        return new DatabaseInspection(database);
    }

    /**
     * Names the database as a {@code DataSource} does.
     *
     * @param url {@code jdbc:postgresql://HOST[:PORT]/DATABASE}, which may have properties, never null
     * @param user the role that connects, never null
     * @param password its password, null where {@code ~/.pgpass} has it or none is asked for
     * @return an inspection, which takes further settings
     */
    public static DatabaseInspection of(String url, String user, String password) {
        return new DatabaseInspection(PostgresUrl.withUser(
                Objects.requireNonNull(url, "url"), Objects.requireNonNull(user, "user"), password));
    }

    /**
     * Sets the chain that is to have built the database.
     *
     * @param chain a source such as {@code flyway:db/migration}, never null
     * @return this inspection
     */
    public DatabaseInspection chain(String chain) {
        this.chain = Objects.requireNonNull(chain, "chain");
        return this;
    }

    /**
     * Sets an option of the chain, such as {@code flyway.table}.
     *
     * @param key the name of the option, never null
     * @param value its value, never null
     * @return this inspection
     */
    public DatabaseInspection option(String key, String value) {
        build.option(key, value);
        return this;
    }

    /**
     * Sets a script that runs before the chain is built, as the server's own user, for what production presupposes: roles,
     * extensions, schemas.
     *
     * @param script an SQL file, never null
     * @return this inspection
     */
    public DatabaseInspection init(Path script) {
        build.init(script);
        return this;
    }

    /**
     * Sets the role that the chain is built as; it owns that database and is created when there is none.
     *
     * @param user the name of a role, never null
     * @return this inspection
     */
    public DatabaseInspection user(String user) {
        build.user(user);
        return this;
    }

    /**
     * Has a backup made, which is restored and compared before its files get their names.
     *
     * @param folder where the files are written; nothing that is there is replaced
     * @return this inspection
     */
    public DatabaseInspection backup(Path folder) {
        this.backup = Objects.requireNonNull(folder, "folder");
        return this;
    }

    /**
     * Sets where the chain is built and a backup restored, and which differences are no drift.
     *
     * @param settings changes each specification that the inspection makes, never null
     * @return this inspection
     */
    public DatabaseInspection settings(ParityCustomizer settings) {
        build.settings(settings);
        return this;
    }

    /**
     * Has somebody told what is going on.
     *
     * @param progress receives lines, on any thread, never null
     * @return this inspection
     */
    public DatabaseInspection progress(Consumer<String> progress) {
        build.progress(progress);
        return this;
    }

    /**
     * Looks at the database.
     *
     * @return what was found
     * @throws UsageException when the chain cannot be understood or none was named, or a file is in the place of a backup
     * @throws dev.schemaparity.spi.BuildException when the database cannot be reached
     */
    public InspectedDatabase inspect() {
        if (chain == null) {
            throw new UsageException("An inspection needs the chain that is to have built the database: chain(...).");
        }
        Inspection found;
        try (CheckSeries checks = new CheckSeries()) {
            found = Inspection.of(new InspectRequest(
                    checks,
                    () -> build.spec(Side.BASELINE),
                    build::spec,
                    database,
                    chain,
                    build.options(),
                    build.ofChain(),
                    backup,
                    build.progress()));
        }
        HistoryState history = found.history();
        Drift drift = found.drift();
        return new InspectedDatabase(
                HistoryStatus.valueOf(history.state().name()),
                history.version(),
                history.findings().stream()
                        .map(finding -> "%s: %s; next: %s".formatted(finding.state(), finding.text(), finding.next()))
                        .toList(),
                found.inventory().counts(),
                drift.result(),
                drift.result() == null ? drift.what() : null,
                found.backup() == null ? List.of() : found.backup().files(),
                found.backup() == null ? null : found.backup().text(),
                !found.failed() && !found.isOff() && !found.isInconclusive());
    }
}
