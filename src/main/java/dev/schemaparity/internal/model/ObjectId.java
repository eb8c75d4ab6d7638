package dev.schemaparity.internal.model;

/** Identifies one database object by its kind ("index") and its quoted, qualified name ("public.ix_users_email"). */
public record ObjectId(String kind, String name) {
    /** Parses {@code kind:name}, the form in which the catalog queries name parents. */
    public static ObjectId parse(String text) {
        int colon = text.indexOf(':');
        return new ObjectId(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Returns the last part of the name, in quotes where it has them, without a function's arguments. */
    public String ownName() {
        return name.substring(ownStart(), ownEnd());
    }

    /** Returns the same name with another last part. */
    public String renamed(String ownName) {
        return name.substring(0, ownStart()) + ownName + name.substring(ownEnd());
    }

    /** Returns the last part of the name as the catalog has it, without quotes. */
    public String unquotedName() {
        String own = ownName();
        return own.startsWith("\"") ? own.substring(1, own.length() - 1).replace("\"\"", "\"") : own;
    }

    /** Returns the name without a function's arguments. */
    public String qualifiedName() {
        return name.substring(0, ownEnd());
    }

    private int ownStart() {
        return lastOutsideOfQuotes('.', ownEnd()) + 1;
    }

    private int ownEnd() {
        boolean quoted = false;
        for (int at = 0; at < name.length(); at++) {
            if (name.charAt(at) == '"') {
                quoted = !quoted;
            } else if (name.charAt(at) == '(' && !quoted) {
                return at;
            }
        }
        return name.length();
    }

    private int lastOutsideOfQuotes(char wanted, int end) {
        boolean quoted = false;
        int found = -1;
        for (int at = 0; at < end; at++) {
            if (name.charAt(at) == '"') {
                quoted = !quoted;
            } else if (name.charAt(at) == wanted && !quoted) {
                found = at;
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
