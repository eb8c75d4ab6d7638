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
 * <p>Recorded are the catalog, what the migrations made of their server, and what pg_dump writes where one can run. No rows
 * are recorded, nor what is left in a session.
 */
public final class SnapshotRecorder {
    private SnapshotRecorder() {}

    /**
     * Tells what was recorded.
     *
     * @param objects how many objects of each kind there are
     * @param serverVersion the version of the server, such as {@code 15.19}
     * @param pgDump whether pg_dump was heard, or why not
     * @param notObserved what is there and could not be recorded, one line each
     */
    public record Recorded(
            Map<String, Integer> objects, String serverVersion, WitnessResult pgDump, List<String> notObserved) {}

    /**
     * Builds one side of a specification, or reads it where it is a live database, and writes what it is to a file. A file
     * that is there is replaced when everything went well, and left as it is when not.
     *
     * @param spec says what is recorded; the other side of it is not looked at
     * @param side the side to record
     * @param file the file to write
     * @return what was recorded
     * @throws UsageException when the specification cannot be understood
     * @throws BuildException when the side cannot be built, reached or read, holds nothing, or the file cannot be written
     */
    public static Recorded record(ParitySpec spec, Side side, Path file) {
        Source source = SideSources.parse(spec, side);
        if (source instanceof RecordedSource) {
            throw new UsageException(
                    "%s is recorded already. Name what it was recorded of.".formatted(source.notation()));
        }
        SideSources.requireReachable(side, source);
        try (Provisioning provisioning = new Provisioning(spec, null)) {
            BuiltSide built = new SideBuilder(spec, provisioning).build(side, source);
            spec.progress().accept("reading the database");
            try (SideReader reader = SideReader.open(built)) {
                return record(spec, built, reader, file);
            }
        }
    }

    private static Recorded record(ParitySpec spec, BuiltSide built, SideReader reader, Path file) {
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
                        reader.historyTables(),
                        recorded,
                        onServer(built, snapshot.serverVersion()),
                        droppedFromServer(built),
                        dump.version(),
                        dump.entries()));
        Map<String, Integer> objects = new LinkedHashMap<>();
        recorded.objects().keySet().forEach(id -> objects.merge(id.kind(), 1, Integer::sum));
        return new Recorded(
                objects,
                snapshot.serverVersion(),
                pgDump.result(Map.of(Side.LEGACY, dump, Side.BASELINE, dump)),
                recorded.notObserved());
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
