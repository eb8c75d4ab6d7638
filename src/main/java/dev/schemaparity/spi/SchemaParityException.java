package dev.schemaparity.spi;

/**
 * Signals that a check could not be carried out, as opposed to one that found differences.
 *
 * <p>The message stands alone: it says what failed, where, what was expected and found, and what to do next. It never
 * holds a password.
 */
public abstract class SchemaParityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaParityException(String message, Throwable cause) {
        super(message, cause);
    }
}
