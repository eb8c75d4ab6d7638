package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.source.History.Entry;
import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.Step;
import java.util.List;

/** Has an existing database count as being at the baseline: look, prove, rewrite its history. */
public final class Stamp {
    private static final String OUT_OF_ORDER = "flyway.outOfOrder";

    private final StampRequest request;
    private final LiveDatabase live;

    private Stamp(StampRequest request) {
        this.request = request;
        this.live = request.live();
    }

    /**
     * Stamps a database, or tells what would be done.
     *
     * @param request what to stamp, never null
     * @return what became of it
     * @throws dev.schemaparity.spi.UsageException when the request cannot be understood
     * @throws BuildException when the database cannot be reached, or the baseline cannot be built
     */
    public static Outcome run(StampRequest request) {
        return Outcome.of(() -> new Stamp(request).run());
    }

    private Outcome run() {
        Situation situation = Situation.look(request, live);
        List<Entry> pending = situation.pendingInChain();
        if (request.upgrade() && !situation.isStamped() && !pending.isEmpty()) {
            Preconditions preconditions = new Preconditions(situation);
            preconditions.requireToGoOn();
            if (!Boolean.parseBoolean(request.options().get(OUT_OF_ORDER))) {
                preconditions.requireNothingPassedOver();
            }
            requireNoBackup(situation.table());
            String compared = compareBefore(situation);
            if (!request.apply()) {
                return Outcome.done(
                        StampState.TO_BE_UPGRADED,
                        "would run first: %s%n%s%nNothing was changed; add --apply to run them and stamp."
                                .formatted(Preconditions.scripts(pending), compared));
            }
            upgrade(situation.toGoOnWith(request), pending);
            return afterUpgrade(pending);
        }
        return stamp(situation);
    }

    /** Drift is better told before anything has run. */
    private String compareBefore(Situation situation) {
        List<String> otherwise = situation.builtOtherwise();
        if (!otherwise.isEmpty()) {
            return "whether the schema drifts is told only after they have run: built by the chain up to its version, a database would differ from it by "
                    + HistoryRow.names(otherwise);
        }
        request.progress().accept("comparing the live schema with what the chain builds up to its version");
        return SchemaProof.before(request, situation);
    }

    /** What was run stays, whatever becomes of the stamp. */
    private Outcome afterUpgrade(List<Entry> run) {
        try {
            return stamp(Situation.look(request, live));
        } catch (Refusal refusal) {
            throw new Refusal(
                    refusal.state(),
                    "%s%nThese migrations were run, and the history was not rewritten: %s"
                            .formatted(refusal.getMessage(), Preconditions.scripts(run)),
                    refusal.proof(),
                    refusal.builder());
        }
    }

    private Outcome stamp(Situation situation) {
        new Preconditions(situation).require();
        if (situation.isStamped()) {
            return Outcome.atBaseline(
                    live, situation.table(), situation.baseline().script());
        }
        requireNoBackup(situation.table());
        request.progress().accept("comparing the live schema with what the baseline builds");
        String proved = SchemaProof.of(request, situation);
        if (request.apply()) {
            rewrite(Rewriting.of(situation));
        }
        return Outcome.done(request.apply() ? StampState.STAMPED : StampState.TO_BE_STAMPED, told(situation, proved));
    }

    private void upgrade(Source files, List<Entry> pending) {
        HistorySource.of(files)
                .upgrade(live.database(), pending.get(pending.size() - 1).version(), new BuildProgress() {
                    @Override
                    public void started(String step) {
                        request.progress().accept("running " + step);
                    }

                    @Override
                    public void finished(Step step) {
                        // Told when the next one starts.
                    }
                });
    }

    /** Before anything is built for nothing. */
    private void requireNoBackup(HistoryTable table) {
        if (live.read(connection -> LiveDatabase.comment(connection, table.backup())) != null) {
            throw Rewriting.backupIsThere(table);
        }
    }

    private void rewrite(Rewriting rewriting) {
        request.progress().accept("rewriting " + rewriting.table().sql());
        live.rewrite(rewriting.table(), rewriting::in);
    }

    private String told(Situation situation, String proved) {
        StringBuilder text = new StringBuilder();
        text.append("%s %s of %s at %s%n"
                .formatted(
                        request.apply() ? "stamped" : "would stamp",
                        situation.table().sql(),
                        live.database(),
                        situation.baseline().script()));
        text.append("  replaced: %s%n".formatted(HistoryRow.scripts(situation.replaced())));
        if (!situation.kept().isEmpty()) {
            text.append("  kept: %s%n".formatted(HistoryRow.scripts(situation.kept())));
        }
        text.append("  the history as it was: %s%n"
                .formatted(situation.table().backup().sql()));
        text.append("%s%n".formatted(proved));
        if (!situation.later().isEmpty()) {
            text.append(
                    "pending, for the next 'flyway migrate': %s%n".formatted(Preconditions.scripts(situation.later())));
        }
        text.append(
                request.apply()
                        ? "take it back with: " + Unstamp.command(request.database())
                        : "Nothing was changed; add --apply.");
        return text.toString();
    }
}
