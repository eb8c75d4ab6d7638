package dev.schemaparity.internal.server;

import dev.schemaparity.spi.SchemaParityException;

/** What stood behind a failure where no container engine answers: whoever wants to, skips a check for it. */
public final class NoContainerEngine extends Exception {
    private static final long serialVersionUID = 1L;

    public NoContainerEngine(String message, Throwable cause) {
        super(message, cause);
    }

    /** Tells whether a check failed for nothing but the lack of an engine. */
    public static boolean isBehind(SchemaParityException failure) {
        return failure.getCause() instanceof NoContainerEngine;
    }
}
