package dev.schemaparity.internal.dump;

import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.internal.sql.SqlScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits the text of pg_dump into its entries.
 *
 * <p>Nothing between two headers is lost but blank lines at its edges. The order of entries, of grants, of security
 * labels, of parameters and of the tags of event triggers, and the place where pg_dump switches tablespace and access
 * method, have no influence on the text of an entry.
 */
public final class DumpText {
    private static final String CLIENT_ENCODING = "SET client_encoding = ";
    private static final Pattern UNRESTRICT = Pattern.compile("\\A\\s*\\\\unrestrict \\w+$", Pattern.MULTILINE);
    /** The server numbers what is behind a foreign key, in each database otherwise. */
    private static final Pattern OF_FOREIGN_KEY = Pattern.compile("(?s)TRIGGER .* RI_ConstraintTrigger_[ac]_\\d+");

    private static final Pattern BLANK_EDGES = Pattern.compile("\\A[\r\n]+|[\r\n]+\\z");

    private DumpText() {}

    /**
     * Splits a dump of the schema.
     *
     * <p>A key has the form that {@link DumpEntry#key()} describes, with {@code -} for an object without schema. Two
     * entries may have the same key, such as the default privileges that two roles set. The client encoding, which
     * pg_dump writes above all entries, becomes an entry with the key {@code ENCODING - ENCODING}. Whoever names
     * objects in imitation of pg_dump's comments may get another key, the same for the same dump; the text stays right.
     * Left out is how a partition's triggers behind a foreign key are switched, which no other database could take in.
     *
     * @param text plain text that {@code pg_dump --schema-only} wrote, with line feeds, never null; no rows
     * @return the entries in the order of the text
     */
    public static List<DumpEntry> split(String text) {
        List<EntryHeader> headers = EntryHeader.findAll(text, SqlScanner.scan(text));
        int preambleEnd = headers.isEmpty() ? text.length() : headers.get(0).start();
        StorageSettings.Split split = StorageSettings.INITIAL.split(text.substring(0, preambleEnd));
        List<DumpEntry> entries = new ArrayList<>(encoding(split.text()));
        for (int i = 0; i < headers.size(); i++) {
            EntryHeader header = headers.get(i);
            int end = i + 1 < headers.size() ? headers.get(i + 1).start() : text.length();
            StorageSettings settings = split.next();
            split = settings.split(text.substring(header.end(), end));
            if (header.isEndOfDump()) {
                entries.addAll(afterEnd(header, split.text()));
            } else if (!isOfForeignKey(header, split.text())) {
                entries.add(entry(header, split.text(), settings));
            }
        }
        return List.copyOf(entries);
    }

    private static boolean isOfForeignKey(EntryHeader header, String body) {
        return OF_FOREIGN_KEY.matcher(header.key()).matches() && body.strip().startsWith("ALTER TABLE ");
    }

    private static DumpEntry entry(EntryHeader header, String body, StorageSettings settings) {
        String text = Privileges.sorted(header.type(), withoutBlankEdges(body));
        text = EventTriggerTags.sorted(header.type(), ParameterOrder.sorted(header.type(), text));
        return new DumpEntry(header.key(), settings.before(header.type(), text));
    }

    /** Only the backslash line is expected here; anything else is shown rather than lost. */
    private static List<DumpEntry> afterEnd(EntryHeader header, String body) {
        String text = withoutBlankEdges(UNRESTRICT.matcher(body).replaceFirst(""));
        return text.isEmpty() ? List.of() : List.of(new DumpEntry(header.key(), text));
    }

    private static List<DumpEntry> encoding(String preamble) {
        SqlText sql = new SqlText(preamble);
        return sql.linesOf(CLIENT_ENCODING).stream()
                .map(start -> preamble.substring(start, sql.statementEnd(start)))
                .map(statement -> new DumpEntry("ENCODING - ENCODING", statement))
                .toList();
    }

    private static String withoutBlankEdges(String text) {
        return BLANK_EDGES.matcher(text).replaceAll("");
    }
}
