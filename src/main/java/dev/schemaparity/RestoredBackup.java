package dev.schemaparity;

import dev.schemaparity.internal.dump.PgBackup;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Step;
import java.nio.file.Path;
import java.time.Duration;

/** An archive of pg_dump, restored as a side of a check. */
record RestoredBackup(Path archive, PgBackup programs, Duration limit) implements ChainSource {
    @Override
    public String notation() {
        return "backup:" + archive;
    }

    @Override
    public void build(Database database, BuildProgress progress) {
        String step = "pg_restore of " + archive.getFileName();
        progress.started(step);
        long started = System.nanoTime();
        programs.restore(archive, database, limit);
        // There is no other one that this could be mistaken for.
        progress.finished(new Step(step, step, Duration.ofNanos(System.nanoTime() - started)));
    }
}
