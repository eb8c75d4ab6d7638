package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One {@code .sql} resource that lists objects.
 *
 * <p>Its columns {@code kind}, {@code name}, {@code parents}, {@code ddl} and {@code dumped_as} say what the object is;
 * every other column is an attribute. A parent is {@code KIND:NAME}, or {@code KIND/ATTRIBUTE -> EFFECT:NAME} where a
 * change of the other object's attribute changes one of this object. Two comment lines carry what is said once for a
 * kind: {@code -- Order among siblings: NAME} and {@code -- Hidden from pg_dump: ATTRIBUTE, ...}; a column {@code
 * hidden_from_dump} adds what is hidden for one object. A column {@code statements} holds attributes and the statements
 * that give them the value they have, in turns; under {@code name} stands the start of the one that changes the name.
 * {@code -- Since PostgreSQL: 15} says that older servers lack the catalog.
 */
record CatalogQuery(String sql, int since, String order, Set<String> hiddenFromDump) {
    private static final String HIDDEN_COLUMN = "hidden_from_dump";
    private static final String STATEMENTS_COLUMN = "statements";
    private static final Set<String> STRUCTURE =
            Set.of("kind", "name", "parents", "ddl", "dumped_as", HIDDEN_COLUMN, STATEMENTS_COLUMN);
    private static final Pattern ORDER = Pattern.compile("(?m)^-- Order among siblings: (.+)$");
    private static final Pattern SINCE = Pattern.compile("(?m)^-- Since PostgreSQL: (\\d+)$");
    private static final Pattern HIDDEN = Pattern.compile("(?m)^-- Hidden from pg_dump: ([a-z_, ]+)$");

    /** Returns the queries for what belongs to one database. */
    static List<CatalogQuery> ofDatabase() {
        return listedIn("kinds.txt");
    }

    /** Returns the queries for what belongs to the server, and so to all of its databases. */
    static List<CatalogQuery> ofServer() {
        return listedIn("server_kinds.txt");
    }

    private static List<CatalogQuery> listedIn(String resource) {
        return text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(kind -> parse(text(kind + ".sql")))
                .toList();
    }

    static String text(String resource) {
        try (InputStream stream =
                CatalogQuery.class.getResourceAsStream("/dev/schemaparity/internal/catalog/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException("The catalog query " + resource
                        + " is missing from the schema-parity jar; the jar is damaged.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalog query " + resource + " cannot be read", e);
        }
    }

    private static CatalogQuery parse(String sql) {
        Matcher order = ORDER.matcher(sql);
        Matcher hidden = HIDDEN.matcher(sql);
        Matcher since = SINCE.matcher(sql);
        return new CatalogQuery(
                sql,
                since.find() ? Integer.parseInt(since.group(1)) : 0,
                order.find() ? order.group(1) : null,
                hidden.find()
                        ? Arrays.stream(hidden.group(1).split(", "))
                                .map(CatalogQuery::spoken)
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    /** Reads the next result sets of a statement, one for each of the queries. */
    static Map<ObjectId, CatalogObject> read(List<CatalogQuery> queries, Statement statement) throws SQLException {
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>();
        for (CatalogQuery query : queries) {
            ResultSet rows = nextOf(statement);
            while (rows.next()) {
                CatalogObject object = query.object(rows);
                if (objects.put(object.id(), object) != null) {
                    throw new IllegalStateException("two objects are called " + object.id()
                            + "; please report this, with the statements that create both");
                }
            }
        }
        return objects;
    }

    /** Passes over the results of BEGIN and SET, which are none. */
    static ResultSet nextOf(Statement statement) throws SQLException {
        while (!statement.getMoreResults()) {
            if (statement.getUpdateCount() == -1) {
                throw new IllegalStateException("the server answered fewer queries than it was sent");
            }
        }
        return statement.getResultSet();
    }

    CatalogObject object(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> attributes = new LinkedHashMap<>();
        Set<String> hidden = new HashSet<>(hiddenFromDump);
        Map<String, String> statements = Map.of();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            if (!STRUCTURE.contains(label)) {
                attributes.put(spoken(label), row.getString(i));
            } else if (label.equals(HIDDEN_COLUMN)) {
                hidden.addAll(list(row.getArray(i)));
            } else if (label.equals(STATEMENTS_COLUMN)) {
                statements = pairs(row.getArray(i));
            }
        }
        return new CatalogObject(
                new ObjectId(row.getString("kind"), row.getString("name")),
                list(row.getArray("parents")).stream().map(ObjectId::parse).toList(),
                order,
                attributes,
                row.getString("ddl").strip(),
                // pg_dump's header comments are one line each: it writes a space for every line break in a name.
                list(row.getArray("dumped_as")).stream()
                        .map(key -> key.replaceAll("[\r\n]", " "))
                        .toList(),
                hidden,
                statements);
    }

    private static Map<String, String> pairs(Array array) throws SQLException {
        String[] values = (String[]) array.getArray();
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            // A statement that cannot be written for this object is null.
            if (values[i + 1] != null) {
                pairs.put(spoken(values[i]), values[i + 1]);
            }
        }
        return pairs;
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String spoken(String column) {
        return column.replace('_', ' ');
    }
}
