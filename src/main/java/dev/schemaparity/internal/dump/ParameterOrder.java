package dev.schemaparity.internal.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes storage parameters, and the settings of functions, in an order that does not depend on history.
 *
 * <p>pg_dump writes them in the order in which they were given. That of storage parameters has no meaning, and that of SET
 * clauses has none but where one setting acts on another, which is kept: {@code role} and {@code session_authorization} on
 * each other, and {@code search_path} on the name in {@code default_text_search_config}. What the server writes itself, in
 * the definition of an index or exclusion constraint, is left alone: the catalog shows that.
 */
final class ParameterOrder {
    private static final Set<String> WITH_PARAMETERS = Set.of("TABLE", "FOREIGN TABLE", "CONSTRAINT");
    private static final Set<String> VIEWS = Set.of("VIEW", "MATERIALIZED VIEW", "RULE");
    private static final Set<String> ROUTINES = Set.of("FUNCTION", "PROCEDURE");
    private static final Set<String> DEPENDENT = Set.of("role", "session_authorization", "default_text_search_config");
    private static final String NEXT_CLAUSE = "\n    ";
    private static final String SET_CLAUSE = NEXT_CLAUSE + "SET ";

    private ParameterOrder() {}

    static String sorted(String type, String text) {
        // Spares nearly all entries the scan.
        if (!text.contains("WITH (") && !text.contains("SET ")) {
            return text;
        }
        if (ROUTINES.contains(type)) {
            return withSortedSettings(text);
        }
        if (VIEWS.contains(type)) {
            int body = new SqlText(text).indexOutsideParentheses(" AS\n", 0);
            return body < 0 ? text : withSortedLists(text.substring(0, body)) + text.substring(body);
        }
        boolean ours = WITH_PARAMETERS.contains(type) && !new SqlText(text).hasOutsideParentheses(" EXCLUDE ");
        return ours ? withSortedLists(text) : text;
    }

    private static String withSortedLists(String text) {
        String sorted = text;
        for (String words : List.of("WITH (", "SET (")) {
            SqlText sql = new SqlText(sorted);
            StringBuilder result = new StringBuilder();
            int done = 0;
            for (int at = sql.indexOutsideParentheses(words, 0); at >= 0; ) {
                int start = at + words.length();
                int end = sql.indexOutsideParentheses(")", start);
                if (end < 0) {
                    break;
                }
                result.append(sorted, done, start).append(String.join(", ", sortedParts(sorted.substring(start, end))));
                done = end;
                at = sql.indexOutsideParentheses(words, end + 1);
            }
            sorted = result.append(sorted.substring(done)).toString();
        }
        return sorted;
    }

    private static List<String> sortedParts(String list) {
        SqlText sql = new SqlText(list);
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int comma = sql.indexOutsideParentheses(", ", 0);
                comma >= 0;
                comma = sql.indexOutsideParentheses(", ", start)) {
            parts.add(list.substring(start, comma));
            start = comma + 2;
        }
        parts.add(list.substring(start));
        parts.sort(null);
        return parts;
    }

    /** The clauses stand next to each other, each on a line of its own, before the body. */
    private static String withSortedSettings(String text) {
        SqlText sql = new SqlText(text);
        int first = sql.indexOutsideParentheses(SET_CLAUSE, 0);
        if (first < 0) {
            return text;
        }
        List<String> clauses = new ArrayList<>();
        int end = first;
        while (text.startsWith(SET_CLAUSE, end)) {
            int next = sql.indexOutsideParentheses(NEXT_CLAUSE, end + 1);
            if (next < 0) {
                return text;
            }
            clauses.add(text.substring(end, next));
            end = next;
        }
        if (clauses.stream().map(ParameterOrder::setting).anyMatch(DEPENDENT::contains)) {
            return text;
        }
        clauses.sort(null);
        return text.substring(0, first) + String.join("", clauses) + text.substring(end);
    }

    private static String setting(String clause) {
        String name = clause.substring(SET_CLAUSE.length());
        return name.substring(0, name.indexOf(' ')).replace("\"", "");
    }
}
