package dev.schemaparity.internal.model;

/** Identifies one database object by its kind ("index") and its quoted, qualified name ("public.ix_users_email"). */
public record ObjectId(String kind, String name) {
    /** Parses {@code kind:name}, the form in which the catalog queries name parents. */
    public static ObjectId parse(String text) {
        int colon = text.indexOf(':');
        return new ObjectId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
