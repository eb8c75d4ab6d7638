package dev.schemaparity.internal.squash.plan;

import java.nio.file.Path;

/** One place that compares two sides, as its text says. */
record ParityTest(Path file, Named legacy, Named baseline) {
    /**
     * What stands for a side.
     *
     * @param notation null where that is no plain text, such as a constant
     * @param line where it stands, from 1
     */
    record Named(String notation, int line) {}

    String at(Named named) {
        return "%s:%d".formatted(Words.shown(file), named.line());
    }
}
