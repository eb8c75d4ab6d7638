package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;

/** Has a database that Alembic has migrated count as being at the revision of the baseline. */
public final class AlembicStamp {
    private final StampRequest request;
    private final LiveDatabase live;
    private final String revision;

    private AlembicStamp(StampRequest request, String revision) {
        this.request = request;
        this.live = request.live();
        this.revision = revision;
    }

    /**
     * Stamps a database, or tells what would be done.
     *
     * @param request what to stamp; its baseline is null where only the chain is to be compared with
     * @param revision the id of the baseline's revision, never null
     * @return what became of it
     * @throws UsageException when the request cannot be understood
     * @throws BuildException when the database cannot be reached, or a side cannot be built
     */
    public static Outcome run(StampRequest request, String revision) {
        if (request.upgrade()) {
            throw new UsageException("--upgrade is for Flyway. Run 'alembic upgrade head' with the old files first.");
        }
        return Outcome.of(() -> new AlembicStamp(request, revision).run());
    }

    private Outcome run() {
        HistoryTable table = live.read(AlembicHistory::find);
        live.require(table);
        String before = live.read(connection -> AlembicHistory.revision(connection, table));
        if (before.equals(revision)) {
            return Outcome.atBaseline(live, table, revision);
        }
        AlembicProof proof = new AlembicProof(request, before, revision).run();
        String proved = String.join(System.lineSeparator(), proof.proved());
        if (!proof.later().isEmpty()) {
            return Outcome.done(
                    StampState.ALREADY_STAMPED,
                    "nothing to stamp: %s is at %s, which comes after %s, and the table holds the last revision alone%n  run since: %s%n%s%nNothing was changed."
                            .formatted(
                                    table.sql(),
                                    before,
                                    revision,
                                    HistoryRow.names(proof.later().stream()
                                            .map(path -> path.getFileName().toString())
                                            .toList()),
                                    proved));
        }
        if (!live.read(connection -> AlembicRewriting.isRoom(connection, table))) {
            throw Rewriting.backupIsThere(table);
        }
        HistoryTable older = live.read(connection -> OlderBackup.place(connection, table));
        if (request.apply()) {
            live.rewrite(table, new AlembicRewriting(table, before, revision));
        }
        return Outcome.done(
                request.apply() ? StampState.STAMPED : StampState.TO_BE_STAMPED,
                "%s %s of %s at %s%n  replaced: %s%n  the history as it was: %s%n%s%s%s%n%s"
                        .formatted(
                                request.apply() ? "stamped" : "would stamp",
                                table.sql(),
                                live.database(),
                                revision,
                                before,
                                table.backup().sql(),
                                Stamp.told(older),
                                proved,
                                request.baseline() == null
                                        ? "%nThat %s stands for all up to %s is your word: --baseline sql:FILE names its script, and has it held against that."
                                                .formatted(revision, before)
                                        : "",
                                request.apply()
                                        ? "take it back with: " + Unstamp.command(request.database())
                                        : "Nothing was changed; add --apply."));
    }
}
