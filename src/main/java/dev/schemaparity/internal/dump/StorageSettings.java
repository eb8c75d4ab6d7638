package dev.schemaparity.internal.dump;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Carries the two settings that pg_dump changes between entries, as it goes.
 *
 * <p>pg_dump writes a change only where the next table or index needs another value than the one before it. The text of
 * an entry would thus depend on its neighbours; here each entry gets the values that hold for it.
 *
 * @param tablespace the value of default_tablespace as written
 * @param accessMethod the value of default_table_access_method as written
 */
record StorageSettings(String tablespace, String accessMethod) {
    private static final String TABLESPACE = "SET default_tablespace = ";
    private static final String ACCESS_METHOD = "SET default_table_access_method = ";
    private static final String NO_TABLESPACE = "''";
    private static final String HEAP = "heap";
    private static final Set<String> WITH_TABLESPACE = Set.of("TABLE", "MATERIALIZED VIEW", "INDEX", "CONSTRAINT");
    private static final Set<String> WITH_ACCESS_METHOD = Set.of("TABLE", "MATERIALIZED VIEW");

    static final StorageSettings INITIAL = new StorageSettings(NO_TABLESPACE, HEAP);

    /** What lies between two headers: the text of the first and the settings that hold from the second on. */
    record Split(String text, StorageSettings next) {}

    private record Change(int start, int end, String words) {}

    /** Takes the changes off the end of a text. */
    Split split(String text) {
        // Spares nearly all entries the scan.
        if (!text.contains(TABLESPACE) && !text.contains(ACCESS_METHOD)) {
            return new Split(text, this);
        }
        SqlText sql = new SqlText(text);
        List<Change> changes = new ArrayList<>();
        for (String words : List.of(TABLESPACE, ACCESS_METHOD)) {
            for (int start : sql.linesOf(words)) {
                changes.add(new Change(start, sql.statementEnd(start), words));
            }
        }
        changes.sort(Comparator.comparingInt(Change::start).reversed());
        int end = text.length();
        String newTablespace = null;
        String newAccessMethod = null;
        for (Change change : changes) {
            // Only at the end are they pg_dump's own, made for the entry that follows.
            if (!text.substring(change.end(), end).isBlank()) {
                break;
            }
            end = change.start();
            String value = text.substring(change.start() + change.words().length(), change.end() - 1);
            if (change.words().equals(ACCESS_METHOD)) {
                newAccessMethod = newAccessMethod == null ? value : newAccessMethod;
            } else {
                newTablespace = newTablespace == null ? value : newTablespace;
            }
        }
        StorageSettings next = new StorageSettings(
                newTablespace == null ? tablespace : newTablespace,
                newAccessMethod == null ? accessMethod : newAccessMethod);
        return new Split(text.substring(0, end), next);
    }

    /** Writes the settings that matter to the entry before its text. */
    String before(String type, String text) {
        StringBuilder settings = new StringBuilder();
        if (!tablespace.equals(NO_TABLESPACE) && WITH_TABLESPACE.contains(type)) {
            settings.append(TABLESPACE).append(tablespace).append(";\n");
        }
        // PostgreSQL's documentation: default_table_access_method does not act on partitioned tables before 17, and
        // pg_dump sets theirs by a statement of its own since.
        if (!accessMethod.equals(HEAP)
                && WITH_ACCESS_METHOD.contains(type)
                && !new SqlText(text).hasOutsideParentheses("PARTITION BY")) {
            settings.append(ACCESS_METHOD).append(accessMethod).append(";\n");
        }
        return settings.isEmpty() ? text : settings.append('\n').append(text).toString();
    }
}
