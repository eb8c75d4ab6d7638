package dev.schemaparity.spi;

/**
 * Carries what a {@link DatabaseServerFactory} needs to know.
 *
 * @param name the part of the notation before the first colon, such as {@code container}; never null
 * @param rest the part of the notation after the first colon, such as an image; empty where there is none. It may hold a
 *     password
 * @param kept whether its data is to outlive the check
 * @param classLoader finds what the server loads by name, never null
 */
public record ServerRequest(String name, String rest, boolean kept, ClassLoader classLoader) {
    /** Returns the name alone, so that no secret is ever printed. */
    @Override
    public String toString() {
        return name;
    }
}
