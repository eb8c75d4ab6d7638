package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.dump.PgBackup;
import dev.schemaparity.internal.server.Roles;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.LiveSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Makes a backup of a live database as it is in one moment, and proves that it is one: it is restored into a database of
 * ours, which is compared with the live one as that was in that moment. Everything is compared that an archive holds: history
 * tables, rows, positions of sequences and large objects too; only tablespaces are left out. The live database is only read.
 */
public final class BackupCheck implements AutoCloseable {
    private final ParitySpec.Builder settings;
    private final ParitySpec spec;
    private final LiveSource live;
    private final PgBackup programs;
    private final DatabaseServer server;
    private final CatalogReader moment;

    private BackupCheck(
            ParitySpec.Builder settings,
            ParitySpec spec,
            LiveSource live,
            PgBackup programs,
            DatabaseServer server,
            CatalogReader moment) {
        this.settings = settings;
        this.spec = spec;
        this.live = live;
        this.programs = programs;
        this.server = server;
        this.moment = moment;
    }

    /**
     * Finds the programs, starts the server and takes the moment, before anything is written.
     *
     * @param settings the server, pg_dump and the time limit; sources and what is compared are set here
     * @param url the URL of the live database, never null
     * @return the check, which is to be closed
     * @throws UsageException when the settings cannot be understood
     * @throws BuildException when there is no pg_dump or pg_restore that is new enough, the database cannot be reached, or
     *     the server cannot take what a backup of it holds
     */
    public static BackupCheck open(ParitySpec.Builder settings, String url) {
        settings.legacy(url)
                .baseline(url)
                .pgDump(PgDumpMode.REQUIRED)
                .rows(List.of("all"))
                .ignore(EnumSet.of(Aspect.TABLESPACES));
        ParitySpec spec = settings.build();
        if (!(SideSources.parse(spec, Side.LEGACY) instanceof LiveSource live)) {
            throw new UsageException(
                    "A backup is made of a live database. Write jdbc:postgresql://HOST[:PORT]/DATABASE");
        }
        int version = version(live.database());
        PgBackup programs = PgBackup.find(spec.pgDumpPath(), version);
        spec.progress().accept("starting the " + spec.server());
        DatabaseServer server = Servers.start(spec.server().notation(), false, spec.classLoader());
        try {
            requireVersion(server, version);
            Roles.provide(server, live.database());
            return new BackupCheck(settings, spec, live, programs, server, CatalogReader.read(live.database()));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static int version(Database database) {
        try (Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseMajorVersion() * 10_000
                    + connection.getMetaData().getDatabaseMinorVersion();
        } catch (SQLException e) {
            throw new BuildException("%s cannot be reached: %s".formatted(database, e.getMessage()), e);
        }
    }

    /** What one version writes in another's catalog would differ without anything being lost. */
    private static void requireVersion(DatabaseServer server, int live) {
        int major = live / 10_000;
        int ours = version(server.maintenance()) / 10_000;
        if (ours != major) {
            throw new BuildException(
                    "A backup is proved on a server of the same major version: the database is on PostgreSQL %d, and the server '%s' is %d. Name another one, such as --server container:postgres:%d, or the database's own: --server jdbc:postgresql://HOST/postgres?user=USER."
                            .formatted(major, server.name(), ours, major));
        }
    }

    /**
     * Writes the schema of the live database as a script.
     *
     * @param file the file to write, which is replaced where it is there
     * @throws BuildException when pg_dump fails
     */
    public void writeSchema(Path file) {
        programs.writeSchema(live.database(), moment.exportedSnapshot(), file, spec.timeout());
    }

    /**
     * Writes all of the live database as an archive.
     *
     * @param file the file to write, which is replaced where it is there
     * @throws BuildException when pg_dump fails
     */
    public void writeArchive(Path file) {
        programs.writeArchive(live.database(), moment.exportedSnapshot(), file, spec.timeout());
    }

    /**
     * Restores an archive, and compares what it holds with the live database as it was when this was opened.
     *
     * @param archive the archive
     * @return what was found; the live database is its legacy side
     * @throws BuildException when the archive cannot be restored, or a side cannot be read
     */
    public ParityResult run(Path archive) {
        ParitySpec whole = settings.moment(moment.exportedSnapshot()).build();
        RestoredBackup restored = new RestoredBackup(archive, programs, spec.timeout());
        SideSources sources = new SideSources(live, new SideChain(restored, List.of()), Map.of());
        try (ParityCheck check = ParityCheck.open(whole, sources, server)) {
            return check.result();
        }
    }

    /** Lets go of the moment, and closes the server. */
    @Override
    public void close() {
        try {
            moment.close();
        } finally {
            server.close();
        }
    }
}
