package dev.schemaparity.internal.model;

/** Names as SQL has them. */
public final class Identifier {
    private Identifier() {}

    /** Returns a name in double quotes, whatever it holds. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
