package dev.schemaparity.cli;

import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;

/** Tells what is going on, once it takes longer than two seconds; a quick check stays quiet. */
final class Progress implements Consumer<String>, AutoCloseable {
    private static final int QUIET_MILLIS = 2000;

    private final PrintWriter err;
    private final Timer timer = new Timer("schema-parity-progress", true);
    private String latest = "";
    private boolean speaking;

    Progress(PrintWriter err) {
        this.err = err;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        speak();
                    }
                },
                QUIET_MILLIS);
    }

    private synchronized void speak() {
        speaking = true;
        accept(latest);
    }

    @Override
    public synchronized void accept(String activity) {
        latest = activity;
        if (speaking && !activity.isEmpty()) {
            err.println("schema-parity: " + activity);
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
