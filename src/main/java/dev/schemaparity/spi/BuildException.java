package dev.schemaparity.spi;

/** Signals that a server, a database or a side could not be built, reached or read. */
public final class BuildException extends SchemaParityException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what failed, where, and what to do next, never null
     */
    public BuildException(String message) {
        super(message, null);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what failed, where, and what to do next, never null
     * @param cause the failure that told it, may be null
     */
    public BuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
