package dev.schemaparity.spi;

import java.nio.file.Path;

/** Points at a recorded snapshot of a database: nothing is built, and nothing but the file is read. */
public non-sealed interface RecordedSource extends Source {
    /**
     * Returns the file of the snapshot.
     *
     * @return an absolute path, never null
     */
    Path file();
}
