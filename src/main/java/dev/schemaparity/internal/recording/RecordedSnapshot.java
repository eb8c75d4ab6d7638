package dev.schemaparity.internal.recording;

import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.rows.RecordedRows;
import java.util.List;
import java.util.Set;

/**
 * What was recorded of one side, to be compared later without building it.
 *
 * @param source the notation of what built it, without secrets
 * @param migrations what was executed, in its order; empty for a live database
 * @param serverVersionNumber the server's {@code server_version_num}, such as 150019
 * @param locale encoding, collation and character type of the database
 * @param builder the role that created what nobody gave another owner; null where that is not known
 * @param historyTables the tables of migration tools that were left out, quoted and qualified
 * @param database without the history tables, and without what an init script had brought and no migration touched
 * @param server what the migrations created or changed of what belongs to the server, such as roles
 * @param droppedFromServer what they dropped of it
 * @param pgDump the version of pg_dump that ran, null for none
 * @param entries its entries, with nothing in them that may be a password; empty for none
 * @param rows what the database holds, null where that was not recorded
 */
public record RecordedSnapshot(
        String source,
        List<Migration> migrations,
        int serverVersionNumber,
        String locale,
        String builder,
        Set<String> historyTables,
        Snapshot database,
        Snapshot server,
        Set<ObjectId> droppedFromServer,
        String pgDump,
        List<DumpEntry> entries,
        RecordedRows rows) {
    /**
     * One executed migration.
     *
     * @param checksum identifies its content
     */
    public record Migration(String name, String checksum) {}

    public RecordedSnapshot {
        migrations = List.copyOf(migrations);
        entries = List.copyOf(entries);
    }
}
