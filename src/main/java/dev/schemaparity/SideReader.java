package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.util.Set;

/** One side, opened for the witnesses: a database in one moment, or what was recorded of one. */
sealed interface SideReader extends AutoCloseable permits OpenDatabase, OpenRecording {
    /**
     * Opens a side.
     *
     * @throws dev.schemaparity.spi.BuildException when its database cannot be reached or read
     */
    static SideReader open(BuiltSide built) {
        return open(built, null);
    }

    /**
     * Opens a side of a check.
     *
     * @param moment the moment of a live database that is compared with its backup, by an exported snapshot; null else
     * @throws dev.schemaparity.spi.BuildException when its database cannot be reached or read
     */
    static SideReader open(BuiltSide built, String moment) {
        if (built.recorded() != null) {
            return new OpenRecording(built.source(), built.recorded());
        }
        CatalogReader catalog = CatalogReader.read(built.database(), built.kind() == SideKind.LIVE ? moment : null);
        return new OpenDatabase(built.database(), catalog, moment != null);
    }

    /** Returns what two sides have in common that are one and the same. */
    String identity();

    /** Returns encoding, collation and character type of the database. */
    String locale();

    /** Returns {@code server_version_num}, such as 150019. */
    int serverVersionNumber();

    /** Returns what was read, without the history tables, as it is to be compared with what another one has read. */
    Snapshot snapshotToCompareWith(SideReader other);

    /** Returns the same with all that can be said of some objects: how they are created, changed and dumped. */
    Snapshot described(Snapshot seen, Set<ObjectId> which);

    /** Returns the history tables, quoted and qualified. */
    Set<String> historyTables();

    /** Has pg_dump look at the same moment. */
    Dump dump(ParitySpec spec, PgDump program, PgDump.Options options);

    /**
     * Opens what reads the rows of the same moment.
     *
     * @param provisioning where recorded rows are put, to be compared
     */
    OpenRows rows(Provisioning provisioning);

    @Override
    void close();
}
