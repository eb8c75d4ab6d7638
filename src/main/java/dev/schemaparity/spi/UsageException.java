package dev.schemaparity.spi;

/** Signals a request that cannot be understood or that contradicts itself; nothing was started or changed. */
public final class UsageException extends SchemaParityException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with the request and how to put it right, never null
     */
    public UsageException(String message) {
        super(message, null);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what is wrong with the request and how to put it right, never null
     * @param cause the failure that told it, may be null
     */
    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
