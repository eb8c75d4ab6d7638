package dev.schemaparity.internal.dump;

import java.util.Set;

/** Keeps passwords, which pg_dump writes as they are, out of what is shown of its entries. */
public final class Secrets {
    private static final String NOT_SHOWN = "-- not shown, because it may hold a password";
    private static final Set<String> TYPES =
            Set.of("FOREIGN DATA WRAPPER ", "SERVER ", "SUBSCRIPTION ", "USER MAPPING ");

    private Secrets() {}

    /**
     * Returns the text of an entry in a form that can be shown to anybody.
     *
     * @param key the key of the entry, never null
     * @param text the text, or null for none
     * @return the text or what stands in its place; null for null
     */
    public static String hidden(String key, String text) {
        return text != null && mayBeIn(key) ? NOT_SHOWN : text;
    }

    /** Tells by its key whether an entry may hold a password. */
    public static boolean mayBeIn(String key) {
        return TYPES.stream().anyMatch(key::startsWith);
    }
}
