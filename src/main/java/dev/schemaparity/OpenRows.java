package dev.schemaparity;

import dev.schemaparity.internal.rows.RowReader;

/**
 * The rows of one side, opened to be read.
 *
 * @param afterwards what is to be done when they have been read
 */
record OpenRows(RowReader reader, Runnable afterwards) implements AutoCloseable {
    @Override
    public void close() {
        try {
            reader.close();
        } finally {
            afterwards.run();
        }
    }
}
