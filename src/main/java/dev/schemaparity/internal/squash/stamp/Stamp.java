package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.source.History.Entry;
import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.BuildProgress;
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
            Preconditions preconditions = new Preconditions(situation, request.surroundings());
            preconditions.requireToGoOn();
            if (!Boolean.parseBoolean(request.options().get(OUT_OF_ORDER))) {
                preconditions.requireNothingPassedOver();
            }
            room(situation);
            String compared = compareBefore(situation);
            if (!request.apply()) {
                return Outcome.done(
                        StampState.TO_BE_UPGRADED,
                        "would run first: %s%n%s%nNothing was changed; add --apply to run them and stamp."
                                .formatted(Preconditions.scripts(pending), compared));
            }
            upgrade(situation, pending);
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
        String told = "These migrations were run, and the history was not rewritten: " + Preconditions.scripts(run);
        try {
            return stamp(Situation.look(request, live));
        } catch (Refusal refusal) {
            throw new Refusal(refusal.state(), refusal.getMessage(), refusal.proof(), refusal.builder(), told);
        } catch (BuildException e) {
            throw new BuildException("%s%n%s".formatted(e.getMessage(), told), e.getCause());
        }
    }

    private Outcome stamp(Situation situation) {
        new Preconditions(situation, request.surroundings()).require();
        if (situation.isStamped()) {
            return Outcome.atBaseline(
                    live, situation.table(), situation.baseline().script());
        }
        HistoryTable older = room(situation);
        request.progress().accept("comparing the live schema with what the baseline builds");
        String proved = SchemaProof.of(request, situation);
        if (request.apply()) {
            rewrite(Rewriting.of(situation));
        }
        return Outcome.done(
                request.apply() ? StampState.STAMPED : StampState.TO_BE_STAMPED, told(situation, proved, older));
    }

    private void upgrade(Situation situation, List<Entry> pending) {
        try {
            HistorySource.of(situation.toGoOnWith(request))
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
        } catch (BuildException e) {
            throw new BuildException(
                    "%s%n%s Nothing was stamped. Put right what stopped it, such as the data, and run the same command again: it goes on with what has not run."
                            .formatted(e.getMessage(), ranBefore(situation)),
                    e);
        }
    }

    /** The history alone tells: what was run together is taken back together. */
    private String ranBefore(Situation situation) {
        List<HistoryRow> run;
        try {
            run = live.read(connection -> HistoryRow.read(connection, situation.table())).stream()
                    .filter(row -> row.success() && !situation.rows().contains(row))
                    .toList();
        } catch (BuildException e) {
            return "Which migrations have run before it could not be read any more: see %s."
                    .formatted(situation.table().sql());
        }
        return run.isEmpty()
                ? "No migration has run to its end before it."
                : "The live database was changed: these migrations have run before it, and stay: %s."
                        .formatted(HistoryRow.scripts(run));
    }

    /**
     * Before anything is built for nothing.
     *
     * @return where the history of an earlier stamp goes, null where there was none
     */
    private HistoryTable room(Situation situation) {
        return live.read(connection -> {
            Rewriting.requireRoom(connection, situation.table(), situation.rows());
            return OlderBackup.place(connection, situation.table());
        });
    }

    private void rewrite(Rewriting rewriting) {
        request.progress().accept("rewriting " + rewriting.table().sql());
        live.rewrite(rewriting.table(), rewriting::in);
    }

    /** Tells where the history of an earlier stamp goes. */
    static String told(HistoryTable older) {
        return older == null ? "" : "  the history before the earlier stamp: %s%n".formatted(older.sql());
    }

    private String told(Situation situation, String proved, HistoryTable older) {
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
        text.append(told(older));
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
