package dev.schemaparity;

import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import java.util.function.Consumer;

/** What a build is at; the build and the one who waits for it are two threads. */
final class RunningStep implements BuildProgress {
    private final Side side;
    private final Consumer<String> listener;
    private volatile String current = "the start of the tool";
    private volatile int finished;

    /** Tells a listener of each step, in one line. */
    RunningStep(Side side, Consumer<String> listener) {
        this.side = side;
        this.listener = listener;
    }

    @Override
    public void started(String step) {
        current = step;
        listener.accept("%s: %s".formatted(side, step));
    }

    @Override
    public synchronized void finished(Step step) {
        finished++;
        current = "what follows " + step.name();
    }

    /** Returns it in words, for the message of a time limit. */
    String inWords() {
        return "%s was still running after %d finished migrations".formatted(current, finished);
    }
}
