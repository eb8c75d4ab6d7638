package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.internal.squash.ChainSettings;
import dev.schemaparity.internal.squash.stamp.LiveDatabase;
import dev.schemaparity.internal.squash.stamp.StampRequest;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;

/**
 * What a live database is, before anything is done about its history: what it holds, where it is, whether it drifts, and its
 * backup. It is only read.
 *
 * @param database its URL without secrets
 * @param backup null where none was asked for
 */
public record Inspection(String database, Inventory inventory, HistoryState history, Drift drift, Backup backup) {
    /**
     * Inspects a database.
     *
     * @param request what to inspect, never null
     * @return what was found
     * @throws UsageException when the request cannot be understood, or a file is in the place of a backup
     * @throws BuildException when the database cannot be reached
     */
    public static Inspection of(InspectRequest request) {
        LiveDatabase live = reached(request);
        // Before anything takes long.
        request.files();
        BackupFiles files = request.backup() == null
                ? null
                : BackupFiles.of(request.backup(), live.read(connection -> connection.getCatalog()));
        request.progress().accept("reading the database");
        Inventory inventory = Inventory.of(live.database());
        Backup backup = files == null ? null : Backup.of(request, files);
        Found found = request.isOfAlembic()
                ? AlembicInspection.look(request, live, inventory.isEmpty())
                : FlywayInspection.look(request, live, inventory.isEmpty());
        return new Inspection(live.database().toString(), inventory, found.history(), found.drift(), backup);
    }

    /**
     * Looks where a database is in its history, and at nothing else. With a command for a chain, only what the table says: no
     * state but that it is there.
     *
     * @param chain the notation of a chain
     * @throws BuildException when the database cannot be reached
     */
    public static HistoryState history(String database, String chain, ChainSettings settings) {
        InspectRequest request = new InspectRequest(
                null, null, null, database, chain, settings.options(), settings, null, activity -> {});
        LiveDatabase live = reached(request);
        return request.isOfAlembic() ? AlembicInspection.history(live) : FlywayInspection.history(request, live);
    }

    /** Flyway tells of a database that cannot be reached in a whole page, and with nobody's name. */
    private static LiveDatabase reached(InspectRequest request) {
        LiveDatabase live = request.live();
        live.requireNoLock();
        return live;
    }

    /** Returns the URL of a database without secrets. */
    public static String name(String database) {
        return StampRequest.live(database).database().toString();
    }

    /** Tells whether something failed that was to be done. */
    public boolean failed() {
        return drift.kind() == Drift.Kind.FAILED || backup != null && backup.kind() == Backup.Kind.FAILED;
    }

    /** Tells whether something is not as it is to be before a squash. */
    public boolean isOff() {
        return history.state() != HistoryState.State.AT_HEAD && history.state() != HistoryState.State.UNREADABLE
                || drift.kind() == Drift.Kind.DRIFTED
                || backup != null && backup.kind() == Backup.Kind.NOT_PROVED;
    }

    /** Tells whether something could not be observed. */
    public boolean isInconclusive() {
        return history.state() == HistoryState.State.UNREADABLE
                || drift.kind() == Drift.Kind.INCONCLUSIVE
                || drift.kind() == Drift.Kind.NOT_COMPARED
                || !inventory.notObserved().isEmpty();
    }
}
