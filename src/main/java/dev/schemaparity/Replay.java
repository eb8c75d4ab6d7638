package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogWatch;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Runs a chain once more, in a database of its own, and looks at some objects after each migration. */
final class Replay {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final String ABSENT = "absent";

    private final ParitySpec spec;
    private final Provisioning provisioning;
    private final ChainSource chain;
    private final BuiltSide built;

    Replay(ParitySpec spec, Provisioning provisioning, ChainSource chain, BuiltSide built) {
        this.spec = spec;
        this.provisioning = provisioning;
        this.chain = chain;
        this.built = built;
    }

    /**
     * Finds the origins of mismatches.
     *
     * @param origins receives what is found
     * @return why nothing was looked for, or null
     */
    String explain(List<Mismatch> mismatches, BiConsumer<Mismatch, Origin> origins) {
        if (built.buildTime().compareTo(LIMIT) > 0) {
            return "which migration is behind each difference was not looked for everywhere: the chain would have to run once more, and takes longer than %s s"
                    .formatted(LIMIT.toSeconds());
        }
        spec.progress().accept("looking for the migrations behind the differences");
        try {
            CheckDatabases databases = provisioning.another(built);
            CheckDatabases.Prepared prepared = databases.prepareAnother(built.side());
            try (CatalogWatch watch = new CatalogWatch(databases.database(prepared), objects(mismatches))) {
                History history = run(databases, prepared, watch);
                mismatches.forEach(
                        mismatch -> history.origin(mismatch).ifPresent(found -> origins.accept(mismatch, found)));
                return null;
            } finally {
                databases.discard(prepared);
            }
        } catch (RuntimeException e) {
            // What was found out about the two databases stands, whatever a chain does when it runs once more.
            return "which migration is behind each difference could not be found out everywhere, because the chain did not run once more. "
                    + e.getMessage();
        }
    }

    private static Set<ObjectId> objects(List<Mismatch> mismatches) {
        return mismatches.stream().map(Mismatch::object).collect(Collectors.toSet());
    }

    private History run(CheckDatabases databases, CheckDatabases.Prepared prepared, CatalogWatch watch) {
        History history = new History(watch);
        new TimeLimit(LIMIT, spec.classLoader())
                .run(
                        "The %s side, run once more,".formatted(built.side()),
                        () -> chain.build(prepared.asBuilder(), history),
                        history::running,
                        () -> databases.disconnectAll(prepared.name()));
        history.started(null);
        return history;
    }

    /** What was there before each step, and at the end. */
    private static final class History implements BuildProgress {
        private final CatalogWatch watch;
        private final List<Moment> moments = new CopyOnWriteArrayList<>();

        /**
         * What was there at one moment.
         *
         * @param next the step that was about to run, null at the end
         */
        private record Moment(String next, Map<ObjectId, CatalogObject> objects) {}

        History(CatalogWatch watch) {
            this.watch = watch;
        }

        @Override
        public void started(String step) {
            moments.add(new Moment(step, watch.look()));
        }

        @Override
        public void finished(Step step) {
            // Its transaction may still be open, so what it did is looked at before the next one.
        }

        String running() {
            return "%s was still running"
                    .formatted(
                            moments.isEmpty()
                                    ? "it"
                                    : moments.get(moments.size() - 1).next());
        }

        Optional<Origin> origin(Mismatch mismatch) {
            List<String> states =
                    moments.stream().map(moment -> state(moment, mismatch)).toList();
            int last = lastChange(states, states.size() - 1);
            if (last < 0) {
                return Optional.empty();
            }
            String step = moments.get(last).next();
            if (!states.get(last + 1).equals(ABSENT)) {
                // Nobody knows whether an object that appears was there before, under another name.
                boolean appeared = states.get(last).equals(ABSENT) && !mismatch.isAboutTheWhole();
                return Optional.of(appeared ? new Origin(null, step, null) : new Origin(step, null, null));
            }
            int before = lastChange(states, last);
            return Optional.of(
                    new Origin(before < 0 ? null : moments.get(before).next(), null, step));
        }

        /** Returns the last moment up to a given one after which the state was another, or -1. */
        private static int lastChange(List<String> states, int end) {
            int moment = end - 1;
            while (moment >= 0 && states.get(moment).equals(states.get(moment + 1))) {
                moment--;
            }
            return moment;
        }

        private static String state(Moment moment, Mismatch mismatch) {
            CatalogObject object = moment.objects().get(mismatch.object());
            if (object == null) {
                return ABSENT;
            }
            return mismatch.isAboutTheWhole()
                    ? "present"
                    : "present with " + object.attributes().get(mismatch.attribute());
        }
    }
}
