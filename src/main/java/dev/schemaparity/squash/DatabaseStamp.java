package dev.schemaparity.squash;

import dev.schemaparity.CheckSeries;
import dev.schemaparity.ParityCustomizer;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.internal.model.PostgresUrl;
import dev.schemaparity.internal.squash.stamp.AlembicStamp;
import dev.schemaparity.internal.squash.stamp.Outcome;
import dev.schemaparity.internal.squash.stamp.Stamp;
import dev.schemaparity.internal.squash.stamp.StampRequest;
import dev.schemaparity.internal.squash.stamp.StampState;
import dev.schemaparity.internal.squash.stamp.Unstamp;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Has an existing database count as being at the baseline, once its schema is proved to be what the baseline builds.
 *
 * <pre>{@code
 * DatabaseStamp.of("jdbc:postgresql://localhost/orders?user=orders")
 *         .chain("flyway:db/archive")
 *         .baseline("flyway:src/main/resources/db/migration")
 *         .apply()
 *         .orThrow();
 * }</pre>
 */
public final class DatabaseStamp {
    private final String database;
    private final BuildSettings build = new BuildSettings();
    private String chain;
    private String baseline;
    private String revision;
    private boolean upgrade;
    private boolean pgDumpMayBeMissing;
    private Duration lockTimeout = Duration.ofSeconds(10);

    private DatabaseStamp(String database) {
        this.database = Objects.requireNonNull(database, "database");
    }

    /**
     * Names the database.
     *
     * @param database {@code jdbc:postgresql://HOST[:PORT]/DATABASE?user=USER}, of a user who owns the history table, never
     *     null
     * @return a stamp, which takes further settings
     */
    public static DatabaseStamp of(String database) {
        return new DatabaseStamp(database);
    }

    /**
     * Names the database as a {@code DataSource} does.
     *
     * @param url {@code jdbc:postgresql://HOST[:PORT]/DATABASE}, which may have properties, never null
     * @param user the role that connects, never null
     * @param password its password, null where {@code ~/.pgpass} has it or none is asked for
     * @return a stamp, which takes further settings
     */
    public static DatabaseStamp of(String url, String user, String password) {
        return new DatabaseStamp(PostgresUrl.withUser(
                Objects.requireNonNull(url, "url"), Objects.requireNonNull(user, "user"), password));
    }

    /**
     * Sets the chain that has built the database, whose files are as they were when it was.
     *
     * @param chain a source such as {@code flyway:db/archive} or {@code git:v1:flyway:db/migration}, never null
     * @return this stamp
     */
    public DatabaseStamp chain(String chain) {
        this.chain = Objects.requireNonNull(chain, "chain");
        return this;
    }

    /**
     * Sets what replaces the chain.
     *
     * @param baseline a source such as {@code flyway:src/main/resources/db/migration}, never null
     * @return this stamp
     */
    public DatabaseStamp baseline(String baseline) {
        this.baseline = Objects.requireNonNull(baseline, "baseline");
        return this;
    }

    /**
     * Sets the id of the baseline's revision, for a chain of Alembic's; the baseline need not be named then.
     *
     * @param revision the id, never null
     * @return this stamp
     */
    public DatabaseStamp baselineRevision(String revision) {
        this.revision = Objects.requireNonNull(revision, "revision");
        return this;
    }

    /**
     * Sets an option of the sources, such as {@code flyway.table}.
     *
     * @param key the name of the option, never null
     * @param value its value, never null
     * @return this stamp
     */
    public DatabaseStamp option(String key, String value) {
        build.option(key, value);
        return this;
    }

    /**
     * Sets a script that runs before the baseline is built, as the server's own user, for what production presupposes: roles,
     * extensions, schemas.
     *
     * @param script an SQL file, never null
     * @return this stamp
     */
    public DatabaseStamp init(Path script) {
        build.init(script);
        return this;
    }

    /**
     * Sets the role that the baseline is built as; it owns that database and is created when there is none.
     *
     * @param user the name of a role, never null
     * @return this stamp
     */
    public DatabaseStamp user(String user) {
        build.user(user);
        return this;
    }

    /**
     * Has Flyway run first what the database still lacks of the chain, once its schema is what the chain builds up to its
     * version.
     *
     * @return this stamp
     */
    public DatabaseStamp upgradeFirst() {
        this.upgrade = true;
        return this;
    }

    /**
     * Lets the proof count without pg_dump, where none can be run; {@link PgDumpMode#OFF} in the settings does the same.
     *
     * @return this stamp
     */
    public DatabaseStamp withoutPgDump() {
        this.pgDumpMayBeMissing = true;
        return this;
    }

    /**
     * Sets how long to wait for a migration that is running, 10 seconds without it.
     *
     * @param limit the time to wait, never null
     * @return this stamp
     */
    public DatabaseStamp lockTimeout(Duration limit) {
        this.lockTimeout = Objects.requireNonNull(limit, "limit");
        return this;
    }

    /**
     * Sets where and how the baseline is built to be compared with the database, and which differences are accepted.
     *
     * @param settings changes each specification that the stamp makes, never null
     * @return this stamp
     */
    public DatabaseStamp settings(ParityCustomizer settings) {
        build.settings(settings);
        return this;
    }

    /**
     * Has somebody told what is going on.
     *
     * @param progress receives lines, on any thread, never null
     * @return this stamp
     */
    public DatabaseStamp progress(Consumer<String> progress) {
        build.progress(progress);
        return this;
    }

    /**
     * Tells what {@link #apply()} would do, with all of its proof, and changes nothing.
     *
     * @return what would be done, or what is in the way
     * @throws dev.schemaparity.spi.UsageException when a source cannot be understood, or none was named
     * @throws dev.schemaparity.spi.BuildException when the database cannot be reached, or a side cannot be built
     */
    public StampResult plan() {
        return run(false);
    }

    /**
     * Rewrites the history in one transaction, or changes nothing.
     *
     * @return what was done, or what is in the way
     * @throws dev.schemaparity.spi.UsageException when a source cannot be understood, or none was named
     * @throws dev.schemaparity.spi.BuildException when the database cannot be reached, or a side cannot be built
     */
    public StampResult apply() {
        return run(true);
    }

    /**
     * Takes a stamp back: gives the history its rows as they were. The chain and the baseline need not be named.
     *
     * @return what was done, or what is in the way
     * @throws dev.schemaparity.spi.BuildException when the database cannot be reached
     */
    public StampResult takeBack() {
        return result(Unstamp.run(database, null, null, true, lockTimeout));
    }

    private StampResult run(boolean apply) {
        if (chain == null || baseline == null && revision == null) {
            throw new UsageException(
                    "A stamp needs the chain that has built the database and the baseline that replaces it: chain(...), and baseline(...) or, with Alembic, baselineRevision(...).");
        }
        StampResult result = null;
        try (CheckSeries checks = new CheckSeries()) {
            StampRequest request = new StampRequest(
                    checks,
                    this::spec,
                    database,
                    chain,
                    baseline,
                    build.options(),
                    apply,
                    upgrade,
                    isWithoutPgDump(),
                    lockTimeout,
                    build.progress());
            result = result(revision == null ? Stamp.run(request) : AlembicStamp.run(request, revision));
        } catch (BuildException e) {
            if (result == null) {
                throw e;
            }
            // It is done, and the server of its proof could not be ended.
            build.progress().accept(e.getMessage());
        }
        return result;
    }

    private ParitySpec.Builder spec() {
        return build.spec(Side.BASELINE);
    }

    /** Whoever switches it off for each check means this one, too. */
    private boolean isWithoutPgDump() {
        return pgDumpMayBeMissing
                || spec().legacy(database).baseline(chain).build().pgDump() == PgDumpMode.OFF;
    }

    private static StampResult result(Outcome outcome) {
        return new StampResult(status(outcome.state()), outcome.text(), outcome.proof());
    }

    private static StampStatus status(StampState state) {
        return state == StampState.NOT_MIGRATED
                ? StampStatus.NEVER_MIGRATED
                : StampStatus.valueOf(state.phase().name());
    }
}
