package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.model.ShellWord;
import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.source.History.Entry;
import dev.schemaparity.internal.source.History.Kind;
import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.internal.squash.BesideChain;
import dev.schemaparity.internal.squash.inspect.HistoryState.Finding;
import dev.schemaparity.internal.squash.inspect.HistoryState.State;
import dev.schemaparity.internal.squash.stamp.HistoryRow;
import dev.schemaparity.internal.squash.stamp.HistoryTable;
import dev.schemaparity.internal.squash.stamp.LiveDatabase;
import dev.schemaparity.internal.squash.stamp.Unstamp;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import java.util.List;
import java.util.stream.Collectors;

/** What Flyway makes of a database with the files of the chain. */
final class FlywayInspection {
    private final InspectRequest request;
    private final LiveDatabase live;
    private final boolean isEmpty;
    private HistoryTable table;
    private FlywayEntries entries = new FlywayEntries(List.of(), List.of());

    private FlywayInspection(InspectRequest request, LiveDatabase live, boolean isEmpty) {
        this.request = request;
        this.live = live;
        this.isEmpty = isEmpty;
    }

    static Found look(InspectRequest request, LiveDatabase live, boolean isEmpty) {
        FlywayInspection inspection = new FlywayInspection(request, live, isEmpty);
        HistoryState history = inspection.history();
        return new Found(history, inspection.drift(history));
    }

    static HistoryState history(InspectRequest request, LiveDatabase live) {
        return new FlywayInspection(request, live, true).history();
    }

    private HistoryState history() {
        HistorySource chain = HistorySource.of(request.files());
        try {
            History read = live.history(chain);
            entries = new FlywayEntries(read.entries(), List.of());
            String schema = read.schema() == null ? live.currentSchema() : read.schema();
            table = new HistoryTable(schema == null ? "public" : schema, read.table());
            if (live.read(connection -> LiveDatabase.comment(connection, table)) == null) {
                return noTable();
            }
            entries = new FlywayEntries(read.entries(), live.read(connection -> HistoryRow.read(connection, table)));
        } catch (BuildException e) {
            if (HistoryState.wasNotPermitted(e)) {
                return HistoryState.unreadable(live, table == null ? null : table.sql(), e);
            }
            throw e;
        }
        if (entries.rows().stream().allMatch(row -> row.version() == null)) {
            return HistoryState.of(
                    table.sql(),
                    null,
                    null,
                    State.EMPTY,
                    "the history holds no version: nothing has been migrated yet",
                    "run 'flyway migrate'; what is empty needs no stamp later, as the baseline is run there.");
        }
        List<Finding> findings = FlywayFindings.of(entries, request.chain(), request.surroundings());
        return new HistoryState(
                table.sql(),
                entries.version(),
                baseline(),
                entries.baselineRow().map(HistoryRow::version).orElse(null),
                entries.entries().stream()
                        .filter(entry -> entry.rank() != null && entry.state() != History.State.FAILED)
                        .map(Entry::script)
                        .collect(Collectors.toSet()),
                findings,
                findings.isEmpty() ? next() : null);
    }

    private HistoryState noTable() {
        List<HistoryTable> others = live.read(LiveDatabase::ofFlyway);
        if (!others.isEmpty()) {
            return HistoryState.of(
                    null,
                    null,
                    null,
                    State.NO_TABLE,
                    "there is no %s, but %s"
                            .formatted(
                                    live.read(connection -> LiveDatabase.hasSchema(connection, table.schema()))
                                            ? "history table " + table.sql()
                                            : "schema " + table.schema(),
                                    HistoryTable.names(others)),
                    "name it as your project does: --option flyway.table=..., --option flyway.defaultSchema=...");
        }
        return HistoryState.of(
                null,
                null,
                null,
                State.NO_TABLE,
                "there is no history table %s: Flyway has never migrated this database".formatted(table.sql()),
                isEmpty
                        ? "run 'flyway migrate'; what is empty needs no stamp later, as the baseline is run there."
                        : "see who has built it. If it shows no drift below, 'flyway baseline' has it count as migrated, but leaves no rows that could be stamped; better is to build it anew and bring the data over.");
    }

    private boolean isStamped() {
        return live.read(table::isStamped);
    }

    private String baseline() {
        return entries.baselineRow()
                .map(row -> isStamped()
                        ? "%s, stamped; the history before it is in %s"
                                .formatted(row.script(), table.backup().sql())
                        : "%s, which has built this database".formatted(row.script()))
                .orElse(null);
    }

    private String next() {
        if (entries.baselineRow().isEmpty()) {
            return "schema-parity squash --chain %s --out %s%s writes a baseline; schema-parity stamp has this database count as being at it."
                    .formatted(
                            ShellWord.of(request.chain()),
                            ShellWord.of(BesideChain.folder(request.chain(), "baseline")
                                    .toString()),
                            request.given().words());
        }
        return isStamped()
                ? "nothing here. Once every database is stamped: schema-parity archive. This stamp is taken back with: "
                        + Unstamp.command(request.database())
                : "nothing.";
    }

    private Drift drift(HistoryState history) {
        if (isEmpty) {
            return Drift.notCompared("the database holds no object");
        }
        if (entries.entries().stream().anyMatch(entries::isUnknown)) {
            return Drift.notCompared("migrations have run that the chain has no file of");
        }
        if (history.state() == State.UNREADABLE) {
            return Drift.UNKNOWN_VERSION;
        }
        String upTo = entries.highest(entry -> entry.rank() != null
                && (entry.state() == History.State.APPLIED || entry.state() == History.State.CHANGED));
        List<String> repeatable =
                entries.scripts(entry -> FlywayEntries.isPending(entry) && entry.kind() == Kind.REPEATABLE);
        if (upTo != null && !repeatable.isEmpty()) {
            return Drift.notCompared(
                    "repeatable migrations have not run as they are now, and what they were before is in no file: "
                            + HistoryRow.names(repeatable));
        }
        request.progress().accept("comparing the live schema with what the chain builds");
        ParitySpec.Builder comparison = request.comparison(request.chain());
        if (upTo == null) {
            return Drift.of(request.checks(), comparison.build(), request.chain());
        }
        comparison.upTo(Side.BASELINE, upTo);
        if (entries.baselineRow().isEmpty()) {
            // Flyway runs a baseline whatever the version to stop at, and this database has not seen it.
            comparison.option(Side.BASELINE, HistorySource.WITHOUT_BASELINES, "");
        }
        return Drift.of(request.checks(), comparison.build(), "%s up to version %s".formatted(request.chain(), upTo));
    }
}
