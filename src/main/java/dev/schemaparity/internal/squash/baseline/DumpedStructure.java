package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.internal.dump.DumpText;
import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.internal.model.Identifier;
import dev.schemaparity.internal.sql.SqlStatement;
import dev.schemaparity.internal.sql.SqlStatements;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pg_dump wrote, without what only pg_dump's own readers understand or what no other database should take over. */
final class DumpedStructure {
    /** The settings that an entry was given, because pg_dump sets them for all that follows. */
    private static final Pattern SETTING =
            Pattern.compile("(?m)\\ASET (default_tablespace|default_table_access_method) = .*");

    private DumpedStructure() {}

    /**
     * Reads the entries of a dump.
     *
     * @param builder the role that built the database, and which whoever runs the baseline stands for
     */
    static List<DumpEntry> of(String dump, String builder) {
        String names = "(%s|%s)".formatted(Pattern.quote(builder), Pattern.quote(Identifier.quoted(builder)));
        Pattern ownedByBuilder = Pattern.compile("(?s)ALTER .* OWNER TO " + names);
        // Without a role they are those of whoever runs it.
        Pattern defaultsOfBuilder = Pattern.compile("ALTER DEFAULT PRIVILEGES FOR ROLE %s ".formatted(names));
        List<DumpEntry> entries = new ArrayList<>();
        for (DumpEntry entry : DumpText.split(dump)) {
            String text = statements(entry, ownedByBuilder);
            if (entry.key().startsWith("DEFAULT ACL ")) {
                text = defaultsOfBuilder.matcher(text).replaceAll("ALTER DEFAULT PRIVILEGES ");
            }
            if (!text.isEmpty()) {
                entries.add(new DumpEntry(entry.key(), SafeText.of(text)));
            }
        }
        return entries;
    }

    private static String statements(DumpEntry entry, Pattern ownedByBuilder) {
        // The encoding is that of the connection. An extension comments on itself when it is created, and only its
        // owner may.
        if (entry.key().startsWith("ENCODING ") || entry.key().startsWith("COMMENT - EXTENSION ")) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        List<String> reset = new ArrayList<>();
        for (SqlStatement statement : SqlStatements.split(entry.text()).statements()) {
            String text = statement.text().strip();
            if (!ownedByBuilder.matcher(text).matches()) {
                kept.add(text + ";");
            }
            Matcher setting = SETTING.matcher(text);
            if (setting.find()) {
                reset.add("RESET " + setting.group(1) + ";");
            }
        }
        kept.addAll(reset);
        return String.join("\n", kept);
    }
}
