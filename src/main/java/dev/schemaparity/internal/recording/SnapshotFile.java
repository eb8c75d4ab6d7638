package dev.schemaparity.internal.recording;

import dev.schemaparity.internal.json.Json;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.recording.RecordedSnapshot.Migration;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A recorded snapshot as a file: JSON that a person can read and a comparison of versions shows line by line. Recorded again
 * from the same, it is the same to the letter; it holds no time and no path.
 */
public final class SnapshotFile {
    private static final String WHAT = "The snapshot";
    private static final String FORMAT = "format";
    private static final String NAME_OF_FORMAT = "schema-parity snapshot";
    private static final String VERSION = "formatVersion";
    /** The first version held neither rows nor who the builder was. */
    private static final int NEWEST_VERSION = 2;

    private static final String ROWS = "rows";

    private SnapshotFile() {}

    /**
     * Writes a file, whole or not at all; one that is there is replaced.
     *
     * @throws BuildException when it cannot be written
     */
    public static void write(Path file, RecordedSnapshot recorded) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), ".unfinished");
            try {
                Files.writeString(unfinished, Json.write(form(recorded)));
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new BuildException("The snapshot cannot be written to %s: %s".formatted(file, e), e);
        }
    }

    private static Map<String, Object> form(RecordedSnapshot recorded) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(FORMAT, NAME_OF_FORMAT);
        form.put(VERSION, NEWEST_VERSION);
        form.put("source", recorded.source());
        form.put("server", recorded.database().serverVersion());
        form.put("serverVersionNumber", recorded.serverVersionNumber());
        form.put("locale", recorded.locale());
        form.put("builder", recorded.builder());
        form.put("pgDump", recorded.pgDump());
        form.put(
                "migrations",
                recorded.migrations().stream().map(SnapshotFile::form).toList());
        form.put("historyTables", List.copyOf(new TreeSet<>(recorded.historyTables())));
        form.put("notObserved", recorded.database().notObserved());
        form.put("objects", objects(recorded.database()));
        form.put("serverObjects", objects(recorded.server()));
        form.put(
                "droppedFromServer",
                recorded.droppedFromServer().stream()
                        .map(id -> id.kind() + ":" + id.name())
                        .sorted()
                        .toList());
        form.put(
                "dump",
                recorded.entries().stream()
                        .sorted(Comparator.comparing(DumpEntry::key).thenComparing(DumpEntry::text))
                        .map(SnapshotFile::form)
                        .toList());
        form.put(ROWS, recorded.rows() == null ? null : RowsForm.write(recorded.rows()));
        return form;
    }

    private static Map<String, Object> form(Migration migration) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", migration.name());
        form.put("checksum", migration.checksum());
        return form;
    }

    private static Map<String, Object> form(DumpEntry entry) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("key", entry.key());
        form.put("text", Lines.write(entry.text()));
        return form;
    }

    private static List<Map<String, Object>> objects(Snapshot snapshot) {
        return snapshot.objects().values().stream().map(ObjectForm::write).toList();
    }

    /**
     * Reads a file.
     *
     * @throws UsageException when it is missing, is no snapshot, was written by a newer version or was damaged; the message
     *     names the place
     */
    public static RecordedSnapshot read(Path file) {
        JsonObject form = JsonObject.of(file, "the whole", Json.read(file, WHAT));
        form = new JsonObject(file, "", form.members());
        if (!NAME_OF_FORMAT.equals(form.members().get(FORMAT))) {
            throw new UsageException(
                    "%s is no snapshot of schema-parity. Record one with: schema-parity record --source SOURCE --out FILE"
                            .formatted(file));
        }
        if (form.number(VERSION) > NEWEST_VERSION) {
            throw new UsageException(
                    "The snapshot %s has the format version %d; this version of schema-parity reads up to %d. Use the version that recorded it, or a newer one."
                            .formatted(file, form.number(VERSION), NEWEST_VERSION));
        }
        return new RecordedSnapshot(
                form.text("source"),
                form.list("migrations").stream()
                        .map(migration -> new Migration(migration.text("name"), migration.text("checksum")))
                        .toList(),
                form.number("serverVersionNumber"),
                form.text("locale"),
                form.textOrNull("builder"),
                Set.copyOf(form.texts("historyTables")),
                new Snapshot(form.text("server"), objects(form.list("objects")), form.texts("notObserved")),
                new Snapshot(form.text("server"), objects(form.list("serverObjects")), List.of()),
                Set.copyOf(form.texts("droppedFromServer").stream()
                        .map(ObjectId::parse)
                        .toList()),
                form.textOrNull("pgDump"),
                form.list("dump").stream()
                        .map(entry -> new DumpEntry(entry.text("key"), entry.linesOf("text")))
                        .toList(),
                form.members().get(ROWS) == null ? null : RowsForm.read(form.objects(ROWS)));
    }

    static Map<ObjectId, CatalogObject> objects(List<JsonObject> forms) {
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>();
        for (JsonObject form : forms) {
            CatalogObject object = ObjectForm.read(form);
            if (objects.put(object.id(), object) != null) {
                throw form.holdsAgain(object.id());
            }
        }
        return objects;
    }
}
