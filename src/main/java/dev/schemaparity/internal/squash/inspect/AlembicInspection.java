package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.model.ShellWord;
import dev.schemaparity.internal.source.command.AlembicFiles;
import dev.schemaparity.internal.squash.inspect.HistoryState.State;
import dev.schemaparity.internal.squash.stamp.AlembicHistory;
import dev.schemaparity.internal.squash.stamp.HistoryTable;
import dev.schemaparity.internal.squash.stamp.LiveDatabase;
import dev.schemaparity.internal.squash.stamp.Unstamp;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import java.util.List;
import java.util.Set;

/** What Alembic's table says of a database, and the revision at which the chain ends. Only Alembic knows: the chain is run. */
final class AlembicInspection {
    private final InspectRequest request;
    private final LiveDatabase live;
    private final boolean isEmpty;
    private String end;
    /** The revision of the stamp, null for none. */
    private String stampedAs;

    private AlembicInspection(InspectRequest request, LiveDatabase live, boolean isEmpty) {
        this.request = request;
        this.live = live;
        this.isEmpty = isEmpty;
    }

    static Found look(InspectRequest request, LiveDatabase live, boolean isEmpty) {
        return new AlembicInspection(request, live, isEmpty).look();
    }

    /** Returns what the table says; that it is at a head is nothing that it could say. */
    static HistoryState history(LiveDatabase live) {
        return new AlembicInspection(null, live, true).history();
    }

    private Found look() {
        HistoryState history = history();
        if (history.state() == State.UNREADABLE) {
            return new Found(history, Drift.UNKNOWN_VERSION);
        }
        return history.findings().isEmpty() ? at(history) : new Found(history, drift());
    }

    private HistoryState history() {
        List<HistoryTable> tables = live.read(AlembicHistory::tables);
        if (tables.isEmpty()) {
            return HistoryState.of(
                    null,
                    null,
                    null,
                    State.NO_TABLE,
                    "there is no table alembic_version: Alembic has never migrated this database",
                    isEmpty
                            ? "run 'alembic upgrade head'; what is empty needs no stamp later, as the baseline is run there."
                            : "see who has built it. If it shows no drift below, 'alembic stamp head' has it count as migrated.");
        }
        if (tables.size() > 1) {
            return HistoryState.of(
                    null,
                    null,
                    null,
                    State.UNKNOWN,
                    "there are several tables alembic_version: " + HistoryTable.names(tables),
                    "ask each with 'alembic current' of the project that owns it; which one is meant cannot be said here yet.");
        }
        HistoryTable table = tables.get(0);
        try {
            return history(table, live.read(connection -> AlembicHistory.revisions(connection, table)));
        } catch (BuildException e) {
            if (HistoryState.wasNotPermitted(e)) {
                return HistoryState.unreadable(live, table.sql(), e);
            }
            throw e;
        }
    }

    private HistoryState history(HistoryTable table, List<String> revisions) {
        if (revisions.isEmpty()) {
            return HistoryState.of(
                    table.sql(),
                    null,
                    null,
                    State.EMPTY,
                    "the history holds no revision: nothing has been migrated yet",
                    "run 'alembic upgrade head'.");
        }
        String all = String.join(", ", revisions);
        if (revisions.size() > 1) {
            return HistoryState.of(
                    table.sql(),
                    all,
                    null,
                    State.BEHIND,
                    "several revisions at once: " + all,
                    "merge the heads of the chain ('alembic merge heads') and run 'alembic upgrade head'.");
        }
        return new HistoryState(table.sql(), all, baseline(table, all), null, Set.of(), List.of(), null);
    }

    private String baseline(HistoryTable table, String revision) {
        try {
            stampedAs = live.read(connection -> AlembicHistory.stampedAs(connection, table));
        } catch (BuildException e) {
            if (HistoryState.wasNotPermitted(e)) {
                return "stamped; at which revision is in %s, which the role may not read"
                        .formatted(table.backup().sql());
            }
            throw e;
        }
        if (stampedAs == null) {
            return null;
        }
        return "%s, stamped%s; the history before it is in %s"
                .formatted(
                        stampedAs,
                        revision.equals(stampedAs) ? "" : " before " + revision + " was reached",
                        table.backup().sql());
    }

    private Found at(HistoryState history) {
        String revision = history.version();
        Drift toTheEnd = drift();
        if (end == null) {
            return new Found(
                    found(
                            history,
                            State.UNKNOWN,
                            "at revision %s; where the chain ends is not known, as it could not be run"
                                    .formatted(revision),
                            "put right what stopped it, below, and inspect again."),
                    toTheEnd);
        }
        if (revision.equals(end)) {
            return new Found(
                    new HistoryState(
                            history.table(), revision, history.baseline(), null, Set.of(), List.of(), next(history)),
                    toTheEnd);
        }
        return elsewhere(history);
    }

    /** A chain that can be run up to that revision knows it. */
    private Found elsewhere(HistoryState history) {
        String revision = history.version();
        String stoppable = AlembicFiles.stoppable(request.chain());
        if (!AlembicFiles.isStoppable(stoppable)) {
            return new Found(
                    found(
                            history,
                            State.UNKNOWN,
                            "at revision %s, and the chain ends at %s".formatted(revision, end),
                            "write the command with {version:head} in the place of the revision, to have it told whether the chain knows this one."),
                    Drift.notCompared("the chain cannot be run up to revision " + revision));
        }
        String last = end;
        Drift upToIt = drift(stoppable, revision);
        if (upToIt.kind() == Drift.Kind.FAILED || !revision.equals(end)) {
            return new Found(
                    found(
                            history,
                            State.UNKNOWN,
                            "at revision %s, which the chain does not know or cannot reach; it ends at %s"
                                    .formatted(revision, last),
                            "name the chain that has this revision, such as git:REV:%s. Newer files may have it, or those that were there before a squash."
                                    .formatted(request.chain())),
                    Drift.notCompared("a revision has run that the chain cannot be run up to"));
        }
        return new Found(
                found(
                        history,
                        State.BEHIND,
                        "at revision %s, and the chain goes on to %s".formatted(revision, last),
                        "run 'alembic upgrade head', then inspect again."),
                upToIt);
    }

    private static HistoryState found(HistoryState history, State state, String text, String next) {
        return HistoryState.of(history.table(), history.version(), history.baseline(), state, text, next);
    }

    private String next(HistoryState history) {
        if (history.baseline() == null) {
            return "schema-parity squash --chain %s --format alembic --name baseline --out baseline%s writes a baseline; schema-parity stamp has this database count as being at it."
                    .formatted(ShellWord.of(request.chain()), request.given().words());
        }
        return stampedAs == null || history.version().equals(stampedAs)
                ? "nothing here. This stamp is taken back with: " + Unstamp.command(request.database())
                : "nothing here. The stamp stays, as %s has run since.".formatted(history.version());
    }

    private Drift drift() {
        return drift(request.chain(), null);
    }

    private Drift drift(String notation, String upTo) {
        if (isEmpty) {
            return Drift.notCompared("the database holds no object");
        }
        request.progress().accept("comparing the live schema with what the chain builds");
        ParitySpec.Builder comparison = request.comparison(notation);
        if (upTo != null) {
            comparison.upTo(Side.BASELINE, upTo);
        }
        return Drift.of(
                request.checks(),
                comparison.build(),
                upTo == null ? notation : "the chain up to revision " + upTo,
                check -> end = endOf(check));
    }

    private static String endOf(ParityCheck check) {
        LiveDatabase copy = new LiveDatabase(check.copy(Side.BASELINE));
        List<String> revisions = copy.read(AlembicHistory::tables).stream()
                .flatMap(table -> copy.read(connection -> AlembicHistory.revisions(connection, table)).stream())
                .toList();
        return revisions.isEmpty() ? "no revision" : String.join(", ", revisions);
    }
}
