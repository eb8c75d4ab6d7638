package dev.schemaparity;

import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.recording.RecordedSnapshot;
import java.util.Set;

/** What was recorded: nothing is run. */
record OpenRecording(String source, RecordedSnapshot recorded) implements SideReader {
    @Override
    public String identity() {
        return source;
    }

    @Override
    public String locale() {
        return recorded.locale();
    }

    @Override
    public int serverVersionNumber() {
        return recorded.serverVersionNumber();
    }

    @Override
    public Snapshot snapshotToCompareWith(SideReader other) {
        return recorded.database();
    }

    /** Everything was recorded. */
    @Override
    public Snapshot described(Snapshot seen, Set<ObjectId> which) {
        return seen;
    }

    @Override
    public Set<String> historyTables() {
        return recorded.historyTables();
    }

    @Override
    public Dump dump(ParitySpec spec, PgDump program, PgDump.Options options) {
        return new Dump(recorded.pgDump(), null, recorded.entries(), null);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
