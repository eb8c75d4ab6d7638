package dev.schemaparity;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A side's own chain, and the later migrations that run after it on both sides.
 *
 * @param later may be empty
 */
record SideChain(ChainSource own, List<ChainSource> later) implements ChainSource {
    @Override
    public String notation() {
        return own.notation();
    }

    @Override
    public String tool() {
        return own.tool();
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> all = new HashMap<>(own.parameters());
        later.forEach(chain -> all.putAll(chain.parameters()));
        return all;
    }

    @Override
    public void build(Database database, BuildProgress progress) {
        build(database, progress, () -> {});
    }

    /**
     * Runs everything.
     *
     * @param ownIsDone told when the side's own chain has run to its end
     */
    void build(Database database, BuildProgress progress, Runnable ownIsDone) {
        own.build(database, progress);
        ownIsDone.run();
        for (ChainSource chain : later) {
            LaterProgress counted = new LaterProgress(progress);
            chain.build(database, counted);
            counted.requireSteps(chain);
        }
    }

    /** Sees whether there are steps; passes on nothing about sessions, since what counts is how a side's own chain leaves its. */
    private static final class LaterProgress implements BuildProgress {
        private final BuildProgress progress;
        private volatile boolean executed;

        LaterProgress(BuildProgress progress) {
            this.progress = progress;
        }

        @Override
        public void started(String step) {
            progress.started(step);
        }

        @Override
        public void finished(Step step) {
            executed = true;
            progress.finished(step);
        }

        void requireSteps(ChainSource chain) {
            if (!executed) {
                throw new BuildException(
                        "The later migrations %s executed nothing: there are none, or none whose version is above what has run already. Point 'then' at what is to run after both sides, or leave it out."
                                .formatted(chain.notation()));
            }
        }
    }
}
