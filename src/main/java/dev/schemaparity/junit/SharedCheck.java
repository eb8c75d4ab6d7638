package dev.schemaparity.junit;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SchemaParityException;
import dev.schemaparity.spi.Side;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A check that several classes share: it runs when the first of them asks, and fails for all in the same words. */
final class SharedCheck implements AutoCloseable {
    private final AtomicBoolean announced = new AtomicBoolean();
    private final ParityCheck check;
    private final SchemaParityException failure;

    SharedCheck(Supplier<ParityCheck> opening) {
        ParityCheck opened = null;
        SchemaParityException failed = null;
        try {
            opened = opening.get();
        } catch (SchemaParityException e) {
            failed = OwnFrames.cutFrom(e);
        }
        check = opened;
        failure = failed;
    }

    private ParityCheck check() {
        if (failure != null) {
            throw failure;
        }
        return check;
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
