package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.model.ShellWord;
import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.source.History.Entry;
import dev.schemaparity.internal.source.History.Kind;
import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.internal.source.flyway.FlywayVersion;
import dev.schemaparity.internal.squash.BesideChain;
import dev.schemaparity.internal.squash.inspect.HistoryState.Finding;
import dev.schemaparity.internal.squash.inspect.HistoryState.State;
import dev.schemaparity.internal.squash.stamp.HistoryRow;
import dev.schemaparity.internal.squash.stamp.HistoryTable;
import dev.schemaparity.internal.squash.stamp.LiveDatabase;
import dev.schemaparity.internal.squash.stamp.Unstamp;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What Flyway makes of a database with the files of the chain. */
final class FlywayInspection {
    private final InspectRequest request;
    private final LiveDatabase live;
    private final boolean isEmpty;
    private HistoryTable table;
    private List<Entry> entries = List.of();
    private List<HistoryRow> rows = List.of();

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
            entries = read.entries();
            String schema = read.schema() == null ? live.currentSchema() : read.schema();
            table = new HistoryTable(schema == null ? "public" : schema, read.table());
            if (live.read(connection -> LiveDatabase.comment(connection, table)) == null) {
                return noTable();
            }
            rows = live.read(connection -> HistoryRow.read(connection, table));
        } catch (BuildException e) {
            if (HistoryState.wasNotPermitted(e)) {
                return HistoryState.unreadable(live, table == null ? null : table.sql(), e);
            }
            throw e;
        }
        if (rows.stream().allMatch(row -> row.version() == null)) {
            return HistoryState.of(
                    table.sql(),
                    null,
                    null,
                    State.EMPTY,
                    "the history holds no version: nothing has been migrated yet",
                    "run 'flyway migrate'; what is empty needs no stamp later, as the baseline is run there.");
        }
        List<Finding> findings = findings();
        return new HistoryState(
                table.sql(),
                version(),
                baseline(),
                baselineRow().map(HistoryRow::version).orElse(null),
                entries.stream()
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

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        add(
                found,
                State.FAILED,
                scripts(is(History.State.FAILED)),
                "failed: %s",
                "put right what it left, run 'flyway repair' and 'flyway migrate', then inspect again.");
        add(
                found,
                State.UNKNOWN,
                scripts(this::isUnknownBaseline),
                "in the history, but the chain has no file of it, nor those that it stands for: %s",
                baselineRow()
                        .map(row -> BaselineFolder.toName(request.chain(), row.script()))
                        .orElse(""));
        add(
                found,
                State.AHEAD,
                scripts(this::isAhead),
                "newer than the chain, which has no file of it: %s",
                "name the newer chain, such as git:BRANCH:%s, or take the files over from there."
                        .formatted(request.chain()));
        add(
                found,
                State.UNKNOWN,
                scripts(entry -> isUnknown(entry) && !isUnknownBaseline(entry) && !isAhead(entry)),
                "in the history, but the chain has no file of it: %s",
                "name the chain that this database was built by, such as git:REV:%s, or the missing folder beside it. No stamp is possible before."
                        .formatted(request.chain()));
        add(
                found,
                State.CHANGED,
                scripts(is(History.State.CHANGED)),
                "changed since it was applied: %s",
                "name the chain as it was then, such as git:REV:%s, or have 'flyway repair' take the new checksums if nothing but comments has changed."
                        .formatted(request.chain()));
        add(
                found,
                State.MARKED,
                rows.stream()
                        .filter(row -> row.type().equals("BASELINE"))
                        .map(HistoryRow::version)
                        .toList(),
                "begins with a row of 'flyway baseline' at version %s: that the migrations up to it have run is somebody's word",
                "see below whether the schema drifts. A stamp is refused: no row tells which migrations have run.");
        add(
                found,
                State.BEHIND,
                scripts(entry -> isPending(entry) && !isBelow(entry)),
                "has not run: %s",
                migration(),
                entries.stream().noneMatch(entry -> isPending(entry) && entry.version() == null));
        add(
                found,
                State.BEHIND,
                scripts(entry -> isPending(entry) && isBelow(entry)),
                "came in below what has run, so that Flyway passes over it: %s",
                "give it a version above %s; or, where its version has to stay, as another database has run it or a baseline holds it, run 'flyway migrate' with outOfOrder."
                        .formatted(version()));
        found.addAll(LateMigrations.find(request.chain(), this::isNotTold));
        return found;
    }

    /** Flyway fails over a baseline in the history that it has no file of, as soon as there is something to run. */
    private String migration() {
        return baselineRow()
                .filter(row -> entries.stream()
                        .filter(entry -> entry.state() == History.State.UNKNOWN)
                        .anyMatch(entry -> row.script().equals(entry.script())))
                .map(row ->
                        "run 'flyway migrate' with these files and %s, without which it fails ('applied migration not resolved locally'). To inspect again, %s"
                                .formatted(row.script(), BaselineFolder.toName(request.chain(), row.script())))
                .orElse("run 'flyway migrate' with these files, then inspect again.");
    }

    /** What has run, or is going to, is no secret. */
    private boolean isNotTold(Path file) {
        return entries.stream()
                .filter(entry -> entry.rank() != null || isPending(entry))
                .noneMatch(entry -> file.endsWith(entry.script()));
    }

    private static void add(List<Finding> found, State state, List<String> scripts, String text, String next) {
        add(found, state, scripts, text, next, false);
    }

    private static void add(
            List<Finding> found, State state, List<String> scripts, String text, String next, boolean canWait) {
        if (!scripts.isEmpty()) {
            found.add(new Finding(state, text.formatted(HistoryRow.names(scripts)), next, canWait));
        }
    }

    private List<String> scripts(Predicate<Entry> which) {
        return entries.stream().filter(which).map(Entry::script).toList();
    }

    private static Predicate<Entry> is(History.State state) {
        return entry -> entry.state() == state;
    }

    /** The file of a baseline may be missing as long as those are there that it stands for. */
    private boolean isUnknown(Entry entry) {
        return entry.state() == History.State.UNKNOWN
                && !(entry.kind() == Kind.BASELINE
                        && entries.stream().anyMatch(is(History.State.COVERED).and(file -> file.version() != null)));
    }

    private boolean isUnknownBaseline(Entry entry) {
        return entry.kind() == Kind.BASELINE && isUnknown(entry);
    }

    private boolean isAhead(Entry entry) {
        return isUnknown(entry)
                && !isUnknownBaseline(entry)
                && entry.version() != null
                && entries.stream()
                        .filter(file -> file.state() != History.State.UNKNOWN && file.version() != null)
                        .allMatch(file -> FlywayVersion.compare(file.version(), entry.version()) < 0);
    }

    private static boolean isPending(Entry entry) {
        return entry.state() == History.State.PENDING
                && (entry.kind() == Kind.VERSIONED || entry.kind() == Kind.REPEATABLE);
    }

    private boolean isBelow(Entry entry) {
        return entry.version() != null && version() != null && FlywayVersion.compare(entry.version(), version()) < 0;
    }

    /** Returns the highest version that was applied, whether there is a file of it or not. */
    private String version() {
        return highest(entry -> entry.rank() != null
                && entry.state() != History.State.FAILED
                && entry.state() != History.State.DELETED);
    }

    private String highest(Predicate<Entry> which) {
        return entries.stream()
                .filter(which)
                .map(Entry::version)
                .filter(Objects::nonNull)
                .max(FlywayVersion::compare)
                .orElse(null);
    }

    private Optional<HistoryRow> baselineRow() {
        return rows.stream().filter(row -> row.type().endsWith("_BASELINE")).findFirst();
    }

    private boolean isStamped() {
        return live.read(table::isStamped);
    }

    private String baseline() {
        return baselineRow()
                .map(row -> isStamped()
                        ? "%s, stamped; the history before it is in %s"
                                .formatted(row.script(), table.backup().sql())
                        : "%s, which has built this database".formatted(row.script()))
                .orElse(null);
    }

    private String next() {
        if (baselineRow().isEmpty()) {
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
        if (entries.stream().anyMatch(this::isUnknown)) {
            return Drift.notCompared("migrations have run that the chain has no file of");
        }
        if (history.state() == State.UNREADABLE) {
            return Drift.UNKNOWN_VERSION;
        }
        String upTo = highest(entry -> entry.rank() != null
                && (entry.state() == History.State.APPLIED || entry.state() == History.State.CHANGED));
        List<String> repeatable = scripts(entry -> isPending(entry) && entry.kind() == Kind.REPEATABLE);
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
        if (baselineRow().isEmpty()) {
            // Flyway runs a baseline whatever the version to stop at, and this database has not seen it.
            comparison.option(Side.BASELINE, HistorySource.WITHOUT_BASELINES, "");
        }
        return Drift.of(request.checks(), comparison.build(), "%s up to version %s".formatted(request.chain(), upTo));
    }
}
