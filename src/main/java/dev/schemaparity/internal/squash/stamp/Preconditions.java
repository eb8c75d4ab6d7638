package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.source.History.Entry;
import dev.schemaparity.internal.source.History.State;
import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.Surroundings;
import dev.schemaparity.internal.squash.guard.BaselineGuard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must be true of a history before it is rewritten; each has a message of its own. */
record Preconditions(Situation situation, Surroundings surroundings) {
    private static final List<String> DELETION = List.of("DELETE");

    /**
     * Finds the first that is not met.
     *
     * @throws Refusal when there is one
     */
    void require() {
        requireToGoOn();
        requireNothingPassedOver();
        requireNothingPending();
    }

    /**
     * Finds the first that is not met and that no further migration would meet.
     *
     * @throws Refusal when there is one
     */
    void requireToGoOn() {
        requireRows();
        requireNoFailure();
        requireNoOtherBaseline();
        requireNoMark();
        requireKnown();
        requireUnchanged();
        requireUnedited();
        requireHeld();
    }

    private void requireRows() {
        if (situation.rows().stream().allMatch(row -> row.version() == null)) {
            throw new Refusal(
                    StampState.NOT_MIGRATED,
                    "The history %s holds no version: nothing has been migrated yet. Such a database needs no stamp: 'flyway migrate' runs %s there."
                            .formatted(table(), situation.baseline().script()));
        }
    }

    private void requireNoFailure() {
        List<HistoryRow> failed =
                situation.rows().stream().filter(row -> !row.success()).toList();
        if (!failed.isEmpty()) {
            throw new Refusal(
                    StampState.FAILED_MIGRATION,
                    "The history %s holds failed migrations: %s. Put right what they left, run 'flyway repair' and 'flyway migrate' with the old files, then stamp."
                            .formatted(table(), HistoryRow.scripts(failed)));
        }
    }

    private void requireNoOtherBaseline() {
        if (situation.baseline().state() == State.CHANGED) {
            throw new Refusal(
                    StampState.CHANGED_MIGRATION,
                    "The history %s is at another %s than the one in the files: its checksum or description differs. Give the file back that it was stamped with, or unstamp it and stamp it again."
                            .formatted(table(), situation.baseline().script()));
        }
        if (situation.isStamped() && situation.replaced().size() > 1) {
            throw new Refusal(
                    "The history %s holds %s and beside it versions that it stands for: %s. No stamp and no Flyway leaves it so; somebody has edited it."
                            .formatted(
                                    table(), situation.baseline().script(), HistoryRow.scripts(situation.replaced())));
        }
    }

    private void requireNoMark() {
        situation.replaced().stream()
                .filter(row -> row.type().equals("BASELINE"))
                .findFirst()
                .ifPresent(row -> {
                    throw new Refusal(
                            "The history %s begins with a row of 'flyway baseline' at version %s: that the migrations up to it have run is somebody's word, in no row. It cannot be stamped."
                                    .formatted(table(), row.version()));
                });
    }

    private void requireKnown() {
        List<HistoryRow> unknown = situation.rows().stream()
                .filter(row -> !DELETION.contains(row.type()))
                .filter(row -> is(State.UNKNOWN, row))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(
                    StampState.UNKNOWN_MIGRATION,
                    "The history %s holds migrations that neither the chain nor the baseline has a file of: %s. Name the chain that this database was built by, such as git:REV:flyway:LOCATION, or the missing folder beside it."
                            .formatted(table(), HistoryRow.scripts(unknown)));
        }
    }

    private void requireUnchanged() {
        List<HistoryRow> changed =
                situation.rows().stream().filter(row -> is(State.CHANGED, row)).toList();
        if (!changed.isEmpty()) {
            throw new Refusal(
                    StampState.CHANGED_MIGRATION,
                    "Files have changed since they were applied to %s; checksum, description or type differs: %s. Name the chain as it was then, such as git:REV:flyway:LOCATION, or have 'flyway repair' take the new checksums if nothing else than comments has changed."
                            .formatted(
                                    table(),
                                    HistoryRow.names(changed.stream()
                                            .map(this::checksums)
                                            .toList())));
        }
    }

    private String checksums(HistoryRow row) {
        return entry(row).checksum() == null
                ? row.script()
                : "%s (%s in the history, %d in the file)"
                        .formatted(row.script(), row.checksum(), entry(row).checksum());
    }

    /** What an edit has taken of its rows shows in no schema. */
    private void requireUnedited() {
        if (situation.isStamped()) {
            return;
        }
        BaselineGuard.look(List.of(situation.notation()), surroundings).stream()
                .filter(found -> found.file().endsWith(situation.baseline().script()))
                .flatMap(found -> found.edited().stream())
                .findFirst()
                .ifPresent(edited -> {
                    throw new Refusal(StampState.REFUSED, edited + ". Nothing was changed.");
                });
    }

    /** What changed rows alone shows in no schema: a generated baseline says which migrations it stands for. */
    private void requireHeld() {
        Optional<BaselineHeader> header =
                BaselineGuard.header(situation.notation(), situation.baseline().script(), surroundings);
        if (header.isEmpty() || situation.isStamped()) {
            return;
        }
        Map<String, String> held = header.get().replaced().stream()
                .collect(Collectors.toMap(
                        BaselineHeader.Replaced::name, BaselineHeader.Replaced::checksum, (a, b) -> a));
        List<HistoryRow> late = situation.replaced().stream()
                .filter(row -> row.type().equals("SQL") && !held.containsKey(row.script()))
                .toList();
        if (!late.isEmpty()) {
            throw new Refusal(
                    StampState.CHANGED_MIGRATION,
                    "%s does not hold what these migrations, applied to %s, have done: %s. It was squashed without them. Run 'schema-parity squash' again with the chain as it is now."
                            .formatted(situation.baseline().script(), table(), HistoryRow.scripts(late)));
        }
        List<HistoryRow> others = situation.replaced().stream()
                .filter(row -> row.type().equals("SQL") && row.checksum() != null)
                .filter(row -> !held.get(row.script()).equals(Integer.toHexString(row.checksum())))
                .toList();
        if (!others.isEmpty()) {
            throw new Refusal(
                    StampState.CHANGED_MIGRATION,
                    "%s was squashed of other files than those applied to %s: the checksum of %s differs. Run 'schema-parity squash' again with the chain as it is now."
                            .formatted(situation.baseline().script(), table(), HistoryRow.scripts(others)));
        }
    }

    /** Waiting does not help: Flyway runs no such migration unless it is told to. */
    void requireNothingPassedOver() {
        List<Entry> passedOver = situation.passedOver();
        if (!passedOver.isEmpty()) {
            throw new Refusal(
                    StampState.BEHIND,
                    "%s is past migrations that have not run, and that Flyway does not run any more: %s. Give it a version above %s; or, where its version has to stay, run 'flyway migrate' with outOfOrder and the old files."
                            .formatted(table(), scripts(passedOver), situation.lastVersion()));
        }
    }

    private void requireNothingPending() {
        List<Entry> pending = situation.pendingInChain();
        if (!situation.isStamped() && !pending.isEmpty()) {
            throw new Refusal(
                    StampState.BEHIND,
                    "%s is not at the end of the chain: %d of the migrations up to version %s have not run: %s. Run them first with 'flyway migrate' and the old files, or have it done by --upgrade, in Java upgradeFirst()."
                            .formatted(
                                    table(),
                                    pending.size(),
                                    situation.baseline().version(),
                                    scripts(pending)));
        }
        List<Entry> beside = situation.pendingBesideBaseline();
        if (!beside.isEmpty()) {
            throw new Refusal(
                    StampState.BEHIND,
                    "%s is not where the files beside the baseline are: %s has not run as it is now. Run 'flyway migrate' with the old files first."
                            .formatted(table(), scripts(beside)));
        }
    }

    static String scripts(List<Entry> entries) {
        return HistoryRow.names(entries.stream().map(Entry::script).toList());
    }

    private boolean is(State state, HistoryRow row) {
        return Situation.entry(files(row), row)
                .map(entry -> entry.state() == state)
                .orElse(state == State.UNKNOWN);
    }

    private Entry entry(HistoryRow row) {
        return Situation.entry(files(row), row).orElseThrow();
    }

    /** Returns what decides on a row: what stays is held against the files that stay. */
    private History files(HistoryRow row) {
        return situation.kept().contains(row) || situation.isStamped() ? situation.files() : situation.chain();
    }

    private String table() {
        return situation.table().sql();
    }
}
