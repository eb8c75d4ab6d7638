package dev.schemaparity.internal.dump;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Sorts the statements of an entry of privileges or security labels. */
final class Privileges {
    private static final Set<String> TYPES = Set.of("ACL", "DEFAULT ACL", "SECURITY LABEL");
    private static final Pattern REVOKE = Pattern.compile("REVOKE |ALTER DEFAULT PRIVILEGES .*? REVOKE ");
    private static final String OTHER_GRANTOR = "SET SESSION AUTHORIZATION ";
    private static final String END_OF_OTHER_GRANTOR = "RESET SESSION AUTHORIZATION";

    private Privileges() {}

    /**
     * Returns the text with its statements in an order that does not depend on history.
     *
     * <p>pg_dump writes grants and labels in the order in which they were given, which has no meaning; it writes what it
     * revokes before what it grants, which is kept.
     */
    static String sorted(String type, String text) {
        if (!TYPES.contains(type)) {
            return text;
        }
        List<String> blocks = blocks(new SqlText(text).statements());
        blocks.sort(Comparator.comparing(Privileges::grants).thenComparing(Comparator.naturalOrder()));
        return String.join("\n", blocks);
    }

    /** Keeps together what is granted in the name of a role other than the owner. */
    private static List<String> blocks(List<String> statements) {
        List<String> blocks = new ArrayList<>();
        boolean open = false;
        for (String statement : statements) {
            if (open) {
                int last = blocks.size() - 1;
                blocks.set(last, blocks.get(last) + "\n" + statement);
            } else {
                blocks.add(statement);
            }
            open = statement.startsWith(OTHER_GRANTOR) || open && !statement.startsWith(END_OF_OTHER_GRANTOR);
        }
        return blocks;
    }

    private static boolean grants(String block) {
        return !REVOKE.matcher(block).lookingAt();
    }
}
