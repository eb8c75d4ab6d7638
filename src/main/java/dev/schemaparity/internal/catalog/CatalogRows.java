package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Shadow;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows that a {@link CatalogQuery} returned, one for each object. */
final class CatalogRows {
    private static final String SHADOW_PREFIX = "shadow_of_";
    private static final String DUMPED_PREFIX = "dumped_";
    private static final Set<String> STRUCTURE = Set.of(
            "kind",
            "name",
            "parents",
            "ddl",
            "dumped_as",
            "hidden_from_dump",
            "statements",
            "not_observed",
            "stored_at");

    private final CatalogQuery query;
    private final ResultSet rows;
    /** All columns, whatever they say; the driver would look for each name in each row. */
    private final Map<String, Integer> positions = new HashMap<>();
    /** The positions of the columns that say something of an attribute, by the attribute. */
    private final Map<String, Integer> attributes = new LinkedHashMap<>();

    private final Map<String, Integer> shadows = new HashMap<>();
    private final Map<String, Integer> dumped = new HashMap<>();

    CatalogRows(CatalogQuery query, ResultSet rows) throws SQLException {
        this.query = query;
        this.rows = rows;
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            positions.put(label, i);
            if (label.startsWith(SHADOW_PREFIX)) {
                shadows.put(CatalogQuery.spoken(label.substring(SHADOW_PREFIX.length())), i);
            } else if (!STRUCTURE.contains(label) && label.startsWith(DUMPED_PREFIX)) {
                dumped.put(CatalogQuery.spoken(label.substring(DUMPED_PREFIX.length())), i);
            } else if (!STRUCTURE.contains(label)) {
                attributes.put(CatalogQuery.spoken(label), i);
            }
        }
    }

    boolean next() throws SQLException {
        return rows.next();
    }

    /** Returns the object in this row. */
    CatalogObject object() throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> attribute : attributes.entrySet()) {
            values.put(attribute.getKey(), rows.getString(attribute.getValue()));
        }
        notObserved().forEach(values::remove);
        Set<String> hidden = new HashSet<>(query.hiddenFromDump());
        hidden.addAll(list("hidden_from_dump"));
        String ddl = text("ddl");
        return new CatalogObject(
                new ObjectId(text("kind"), text("name")),
                list("parents").stream().map(ObjectId::parse).toList(),
                query.order(),
                values,
                ddl == null ? null : ddl.strip(),
                // pg_dump's header comments are one line each: it writes a space for every line break in a name.
                list("dumped_as").stream()
                        .map(key -> key.replaceAll("[\r\n]", " "))
                        .toList(),
                hidden,
                shadows(),
                statements(),
                query.completed(),
                text("stored_at"));
    }

    /** Returns the attributes of the object in this row that the reading role may not see. */
    List<String> notObserved() throws SQLException {
        return list("not_observed").stream().map(CatalogQuery::spoken).toList();
    }

    private Map<String, Shadow> shadows() throws SQLException {
        Map<String, Shadow> found = new HashMap<>();
        for (Map.Entry<String, Integer> shadow : shadows.entrySet()) {
            String sql = rows.getString(shadow.getValue());
            if (sql != null) {
                Integer position = dumped.get(shadow.getKey());
                List<String> words = position == null ? List.of() : list(position);
                found.put(shadow.getKey(), new Shadow(sql, word(words, 0), word(words, 1), word(words, 2)));
            }
        }
        return found;
    }

    private static String word(List<String> words, int position) {
        return position < words.size() ? words.get(position) : "";
    }

    private Map<String, String> statements() throws SQLException {
        List<String> values = list("statements");
        Map<String, String> statements = new HashMap<>();
        for (int i = 0; i < values.size(); i += 2) {
            // A statement that cannot be written for this object is null.
            if (values.get(i + 1) != null) {
                statements.put(CatalogQuery.spoken(values.get(i)), values.get(i + 1));
            }
        }
        return statements;
    }

    private String text(String column) throws SQLException {
        Integer position = positions.get(column);
        return position == null ? null : rows.getString(position);
    }

    private List<String> list(String column) throws SQLException {
        Integer position = positions.get(column);
        return position == null ? List.of() : list(position);
    }

    private List<String> list(int position) throws SQLException {
        Array array = rows.getArray(position);
        List<String> values = new ArrayList<>();
        if (array != null) {
            values.addAll(Arrays.asList((String[]) array.getArray()));
        }
        return values;
    }
}
