package dev.schemaparity;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.recording.RecordedSnapshot;
import dev.schemaparity.internal.recording.SnapshotFile;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.RecordedSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records what the witnesses see of one side, so that a test can go on when the chain that built it has left the tree: the
 * file is the source {@code snapshot:FILE}.
 *
 * <p>Recorded are the catalog, what the migrations made of their server, what pg_dump writes where one can run, and the rows
 * that the migrations leave. What is left in a session is not.
 */
public final class SnapshotRecorder {
    private SnapshotRecorder() {}

    /**
     * Tells what was recorded.
     *
     * @param objects how many objects of each kind there are
     * @param serverVersion the version of the server, such as {@code 15.19}
     * @param pgDump whether pg_dump was heard, or why not
     * @param rows whose rows were recorded, or why none
     * @param notObserved what is there and could not be recorded, one line each
     * @param notes what a reader should know beside it, one line each
     */
    public record Recorded(
            Map<String, Integer> objects,
            String serverVersion,
            WitnessResult pgDump,
            WitnessResult rows,
            List<String> notObserved,
            List<String> notes) {}

    /**
     * Builds one side of a specification, or reads it where it is a live database, and writes what it is to a file. A file
     * that is there is replaced when everything went well, and left as it is when not.
     *
     * @param spec says what is recorded, whose rows, and which columns are volatile, of which is recorded whether there is a
     *     value; the other side of it is not looked at. Without a word, all rows of a side that is built are recorded, and
     *     none of a live database
     * @param side the side to record
     * @param file the file to write
     * @return what was recorded
     * @throws UsageException when the specification cannot be understood, or there are more rows than a recording takes
     * @throws BuildException when the side cannot be built, reached or read, holds nothing, or the file cannot be written
     */
    public static Recorded record(ParitySpec spec, Side side, Path file) {
        Source source = SideSources.parse(spec, side);
        if (source instanceof RecordedSource) {
            throw new UsageException(
                    "%s is recorded already. Name what it was recorded of.".formatted(source.notation()));
        }
        spec.rows().checkRecording(source);
        SideSources.requireReachable(side, source);
        try (Provisioning provisioning = new Provisioning(spec, null)) {
            SideBuilder builder = new SideBuilder(spec, provisioning);
            BuiltSide built = builder.build(side, source);
            try (AnotherBuild second = builder.buildAnother(built, source)) {
                spec.progress().accept("reading the database");
                try (SideReader reader = SideReader.open(built)) {
                    return record(
                            spec,
                            built,
                            reader,
                            RecordedContents.take(spec, provisioning, built, reader, second),
                            file);
                }
            }
        }
    }

    private static Recorded record(
            ParitySpec spec, BuiltSide built, SideReader reader, RecordedContents contents, Path file) {
        Snapshot snapshot = reader.snapshotToCompareWith(reader);
        if (reader instanceof OpenDatabase database && !database.catalog().readsEveryKind()) {
            throw new BuildException(
                    "%s cannot be recorded, because what this role may not read would look as if it were not there: %s"
                            .formatted(built.source(), String.join("; ", snapshot.notObserved())));
        }
        Observations.refuseEmpty(built, snapshot);
        PgDumpWitness pgDump = PgDumpWitness.find(spec, Map.of(built.side(), built), Map.of(built.side(), reader))
                .ofRecording();
        Dump dump = pgDump.dump(built.side(), reader);
        Snapshot recorded = withoutProvided(
                built, reader.described(snapshot, snapshot.objects().keySet()));
        SnapshotFile.write(
                file,
                new RecordedSnapshot(
                        built.source(),
                        built.steps().stream()
                                .map(step -> new RecordedSnapshot.Migration(step.name(), step.checksum()))
                                .toList(),
                        reader.serverVersionNumber(),
                        reader.locale(),
                        built.builder(spec),
                        reader.historyTables(),
                        recorded,
                        onServer(built, snapshot.serverVersion()),
                        droppedFromServer(built),
                        dump.version(),
                        dump.entries(),
                        contents.rows()));
        Map<String, Integer> objects = new LinkedHashMap<>();
        recorded.objects().keySet().forEach(id -> objects.merge(id.kind(), 1, Integer::sum));
        return new Recorded(
                objects,
                snapshot.serverVersion(),
                pgDump.result(Map.of(Side.LEGACY, dump, Side.BASELINE, dump)),
                contents.result(),
                contents.notObserved(recorded.notObserved()),
                contents.notes());
    }

    /** What an init script brought and no migration touched is no result of the migrations. */
    private static Snapshot withoutProvided(BuiltSide built, Snapshot snapshot) {
        Map<ObjectId, CatalogObject> provided = built.provided().objects();
        return snapshot.retain(object -> !provided.containsKey(object.id())
                || !provided.get(object.id()).attributes().equals(object.attributes()));
    }

    private static Snapshot onServer(BuiltSide built, String serverVersion) {
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>();
        if (built.changedItsServer()) {
            built.server().changed().stream()
                    .filter(built.server().objects()::containsKey)
                    .forEach(id -> objects.put(id, built.server().objects().get(id)));
        }
        return new Snapshot(serverVersion, objects, List.of());
    }

    private static Set<ObjectId> droppedFromServer(BuiltSide built) {
        return built.changedItsServer()
                ? built.server().changed().stream()
                        .filter(id -> !built.server().objects().containsKey(id))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
