package dev.schemaparity.internal.dump;

import java.util.Set;

/** Keeps passwords, which pg_dump writes as they are, out of what is shown of its entries. */
final class Secrets {
    private static final String NOT_SHOWN = "-- not shown, because it may hold a password";
    private static final Set<String> TYPES =
            Set.of("FOREIGN DATA WRAPPER ", "SERVER ", "SUBSCRIPTION ", "USER MAPPING ");

    private Secrets() {}

    /** Returns the text of an entry, or null for null, in a form that can be shown to anybody. */
    static String hidden(String key, String text) {
        return text != null && TYPES.stream().anyMatch(key::startsWith) ? NOT_SHOWN : text;
    }
}
