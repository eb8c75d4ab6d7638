package dev.schemaparity;

import dev.schemaparity.internal.server.Servers;

/**
 * The server that a check is built on, by whoever may say so first: the command line, the system property, the
 * environment, the specification, and the embedded server where nobody does. What runs the tests goes before what they
 * were written with, so that a build server can switch without a change of code.
 *
 * @param notation may hold a password
 * @param origin who said it, where that was not the specification; else null
 */
record ServerChoice(String notation, String origin) {
    static final String PROPERTY = "schemaparity.server";
    static final String VARIABLE = "SCHEMA_PARITY_SERVER";
    static final String DEFAULT = "embedded";

    /**
     * Chooses; null or blank text says nothing.
     *
     * @param forced what goes before everything else
     */
    static ServerChoice of(String forced, String specified) {
        return says(forced)
                ? new ServerChoice(forced.strip(), null)
                : of(System.getProperty(PROPERTY), System.getenv(VARIABLE), specified);
    }

    static ServerChoice of(String property, String variable, String specified) {
        if (says(property)) {
            return new ServerChoice(property.strip(), "-D" + PROPERTY);
        }
        if (says(variable)) {
            return new ServerChoice(variable.strip(), VARIABLE);
        }
        return new ServerChoice(says(specified) ? specified.strip() : DEFAULT, null);
    }

    private static boolean says(String text) {
        return text != null && !text.isBlank();
    }

    /** Describes the choice without what may be secret. */
    @Override
    public String toString() {
        String kind = Servers.kind(notation) + " server";
        return origin == null ? kind : "%s (%s)".formatted(kind, origin);
    }
}
