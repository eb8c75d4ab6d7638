package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogWatch;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.rows.RowSearch;
import dev.schemaparity.internal.rows.RowWatch;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a chain once more, in a database of its own, and looks at some objects and rows after each migration. */
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
     * @param rows those of rows that are not there any more, and how these are found
     * @param origins receives what is found
     * @return why nothing was looked for, or null
     */
    String explain(List<Mismatch> mismatches, Map<Mismatch, RowSearch> rows, BiConsumer<Mismatch, Origin> origins) {
        if (built.wholeTime().compareTo(LIMIT) > 0) {
            return "which migration is behind each difference was not looked for everywhere: the chain would have to run once more, and takes longer than %s s"
                    .formatted(LIMIT.toSeconds());
        }
        spec.progress().accept("looking for the migrations behind the differences");
        try {
            Map<ObjectId, RowSearch> searches = new LinkedHashMap<>();
            rows.forEach((mismatch, search) -> searches.put(mismatch.object(), search));
            try (AnotherBuild another = provisioning.another(built);
                    CatalogWatch catalog = new CatalogWatch(another.database(), objects(mismatches));
                    RowWatch table = new RowWatch(another.database(), searches)) {
                History history = run(another, () -> {
                    Map<ObjectId, CatalogObject> seen = new HashMap<>(catalog.look());
                    seen.putAll(table.look());
                    return seen;
                });
                Stream.concat(mismatches.stream(), rows.keySet().stream())
                        .forEach(mismatch ->
                                history.origin(mismatch).ifPresent(found -> origins.accept(mismatch, found)));
                return null;
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

    private History run(AnotherBuild another, Supplier<Map<ObjectId, CatalogObject>> watch) {
        History history = new History(watch);
        another.run(
                chain,
                new TimeLimit(LIMIT, spec.classLoader()),
                "The %s side, run once more,".formatted(built.side()),
                history,
                history::running);
        history.started(null);
        return history;
    }

    /** What was there before each step, and at the end. */
    private static final class History implements BuildProgress {
        private final Supplier<Map<ObjectId, CatalogObject>> watch;
        private final List<Moment> moments = new CopyOnWriteArrayList<>();

        /**
         * What was there at one moment.
         *
         * @param next the step that was about to run, null at the end
         */
        private record Moment(String next, Map<ObjectId, CatalogObject> objects) {}

        History(Supplier<Map<ObjectId, CatalogObject>> watch) {
            this.watch = watch;
        }

        @Override
        public void started(String step) {
            moments.add(new Moment(step, watch.get()));
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
