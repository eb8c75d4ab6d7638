package dev.schemaparity.junit;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.server.NoContainerEngine;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SchemaParityException;
import dev.schemaparity.spi.Side;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/** A check that several classes share: it runs when the first of them asks, and fails for all in the same words. */
final class SharedCheck implements AutoCloseable {
    private final AtomicBoolean announced = new AtomicBoolean();
    private final ParityCheck check;
    private final SchemaParityException failure;
    private final boolean skipped;

    /**
     * Runs it.
     *
     * @param skippable whether the lack of a container engine skips the tests instead of failing them
     */
    SharedCheck(Supplier<ParityCheck> opening, boolean skippable) {
        ParityCheck opened = null;
        SchemaParityException failed = null;
        try {
            opened = opening.get();
        } catch (SchemaParityException e) {
            failed = OwnFrames.cutFrom(e);
        }
        check = opened;
        failure = failed;
        skipped = skippable && failed != null && NoContainerEngine.isBehind(failed);
    }

    private ParityCheck check() {
        if (skipped) {
            throw aborted();
        }
        if (failure != null) {
            throw failure;
        }
        return check;
    }

    /** A skipped test is easily overlooked: the line on the console is not. */
    private TestAbortedException aborted() {
        String told = "schema-parity: SKIPPED, nothing was proved | %s (%s=true)"
                .formatted(failure.getMessage().lines().findFirst().orElseThrow(), SharedChecks.SKIP);
        if (announce()) {
            System.out.println(told);
        }
        return new TestAbortedException(told);
    }

    ParityResult result() {
        return check().result();
    }

    /** Returns true once: several classes may share the check, but its line is printed one time. */
    boolean announce() {
        return announced.compareAndSet(false, true);
    }

    Database copy(Side side) {
        try {
            return check().copy(side);
        } catch (SchemaParityException e) {
            throw OwnFrames.cutFrom(e);
        }
    }

    void drop(Database copy) {
        check().drop(copy);
    }

    @Override
    public void close() {
        if (check != null) {
            check.close();
        }
    }
}
