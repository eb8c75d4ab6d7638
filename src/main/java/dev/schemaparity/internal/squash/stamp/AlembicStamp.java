package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.internal.source.command.AlembicFiles;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Has a database that Alembic has migrated count as being at the revision of the baseline. */
public final class AlembicStamp {
    private static final String COMMAND = "command:";

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
            return Outcome.done(
                    StampState.ALREADY_STAMPED,
                    "already stamped: %s is at %s%nNothing was changed.".formatted(table.sql(), revision));
        }
        if (live.read(connection -> LiveDatabase.comment(connection, table.backup())) != null) {
            throw Rewriting.backupIsThere(table);
        }
        String proved = prove(request.chain(), true, before, "upgrade it with the old files first");
        if (request.baseline() != null) {
            proved = prove(request.baseline(), false, revision, "name its revision by --baseline-revision");
        }
        if (request.apply()) {
            rewrite(table, before);
        }
        return Outcome.done(
                request.apply() ? StampState.STAMPED : StampState.TO_BE_STAMPED,
                "%s %s of %s at %s%n  replaced: %s%n  the history as it was: %s%n%s%n%s"
                        .formatted(
                                request.apply() ? "stamped" : "would stamp",
                                table.sql(),
                                live.database(),
                                revision,
                                before,
                                table.backup().sql(),
                                proved,
                                request.apply()
                                        ? "take it back with: schema-parity unstamp"
                                        : "Nothing was changed; add --apply."));
    }

    /** Only Alembic knows where a chain ends: it is run to its end, and what it has left is read. */
    private String prove(String notation, boolean ofChain, String expected, String remedy) {
        try (ParityCheck check = ParityCheck.open(request.proof(notation).build())) {
            String end = new LiveDatabase(check.copy(Side.BASELINE))
                    .read(connection -> AlembicHistory.revision(connection, AlembicHistory.find(connection)));
            if (!end.equals(expected)) {
                if (ofChain && isUnknown(notation, expected, check.copy(Side.BASELINE))) {
                    throw new Refusal(
                            StampState.UNKNOWN_MIGRATION,
                            "%s knows no revision %s, which %s is at: another chain has built this database, or a branch that was never merged. Name the chain that it was built by. Nothing was changed."
                                    .formatted(notation, expected, live.database()));
                }
                throw new Refusal(
                        ofChain ? StampState.BEHIND : StampState.REFUSED,
                        "%s ends at revision %s, and not at %s: %s. Nothing was changed."
                                .formatted(notation, end, expected, remedy));
            }
            if (ofChain && notation.startsWith(COMMAND) && !isUnknown(notation, revision, check.copy(Side.BASELINE))) {
                throw new Refusal(
                        "%s is a revision of the chain itself, and no baseline of it: stamped so, migrations would run again. Give the id of the baseline's revision."
                                .formatted(revision));
            }
            return SchemaProof.judged(request, notation, check.result());
        }
    }

    /** Whether Alembic itself does not know where the database is; another program that runs it cannot be asked. */
    private boolean isUnknown(String notation, String expected, Database built) {
        if (!notation.startsWith(COMMAND)) {
            return false;
        }
        try {
            AlembicFiles.of(notation, built, List.of(expected));
            return false;
        } catch (BuildException e) {
            return true;
        }
    }

    private void rewrite(HistoryTable table, String before) {
        try (Connection connection = live.connectToWrite()) {
            HistoryTransaction.run(
                    connection, table, request.lockLimit(), new AlembicRewriting(table, before, revision));
        } catch (SQLException e) {
            throw new BuildException(
                    "The connection to %s could not be closed: %s".formatted(live.database(), e.getMessage()), e);
        }
    }
}
