package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.sql.JarText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
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
 * that give them the value they have, in turns; under {@code name} stands the start of the one that changes the name. What
 * is created with something else tells there, under {@code presence}, what is left to be said then, be it nothing; {@code
 * beforehand} comes before all that its {@code ddl} names, and {@code needs} is an object that must be there before, which
 * no text names. A comment line {@code -- Not in the ddl: ATTRIBUTE, ...} tells which of them complete a new object.
 * {@code -- Since PostgreSQL: 15} says that older servers lack the catalog. A column {@code not_observed} names the attributes
 * of one object that the reading role may not see: the object then lacks them. A column {@code stored_at} names the catalog
 * row that an object is in, as {@link CatalogWriters} wants it: {@code format('pg_proc %s', p.oid)}. What follows a comment
 * {@code -- Read of what differs only:} in the list of columns is left out when a whole database is read: how an object is
 * created, changed and shadowed, and where it stands, takes longer to write than what it is.
 *
 * <p>An attribute that the server deparses from an expression may differ in its text alone. A column {@code shadow_of_X}
 * beside it says how to find out: the statements that create a shadow of the object with {@code {"text}} for the attribute
 * X, in the schema {@code schema_parity_shadow} or on an empty table put in the place of the original by {@code
 * pg_temp.stand_in}, and last the query that reads X back in the very form of the attribute. {@code {"text or NULL}} instead
 * says that an absent text means NULL. It is null where the object cannot be shadowed. Where an entry of pg_dump shows more
 * than X, a column {@code dumped_X} tells what stands before the text in it: an array of what is there in any case, of what
 * comes with a text, and, where need be, of an end of the text that pg_dump leaves out.
 */
record CatalogQuery(
        String name, String sql, int since, String order, Set<String> hiddenFromDump, List<String> completed) {
    private static final Pattern ORDER = Pattern.compile("(?m)^-- Order among siblings: (.+)$");
    private static final Pattern SINCE = Pattern.compile("(?m)^-- Since PostgreSQL: (\\d+)$");
    private static final Pattern COMPLETED = Pattern.compile("(?m)^-- Not in the ddl: ([a-z_, ]+)$");
    /** From the comment to the end of the select list, which is the one that stands so far to the left. */
    private static final Pattern DESCRIPTION =
            Pattern.compile("(?s),\\s*-- Read of what differs only:.*?(?=\n  FROM )");

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
                .map(CatalogQuery::named)
                .toList();
    }

    /** Returns the query of the resource with this name, without its ending. */
    static CatalogQuery named(String kind) {
        return parse(kind, text(kind + ".sql"));
    }

    /** Returns the same query over another relation, which has the columns of the first one. */
    CatalogQuery reading(String relation, String other) {
        return parse(name, sql.replace("FROM " + relation + " ", "FROM " + other + " "));
    }

    static String text(String resource) {
        return JarText.read(CatalogQuery.class, resource);
    }

    private static CatalogQuery parse(String name, String sql) {
        Matcher order = ORDER.matcher(sql);
        Matcher hidden = HIDDEN.matcher(sql);
        Matcher completed = COMPLETED.matcher(sql);
        Matcher since = SINCE.matcher(sql);
        return new CatalogQuery(
                name,
                sql,
                since.find() ? Integer.parseInt(since.group(1)) : 0,
                order.find() ? order.group(1) : null,
                hidden.find()
                        ? Arrays.stream(hidden.group(1).split(", "))
                                .map(CatalogQuery::spoken)
                                .collect(Collectors.toSet())
                        : Set.of(),
                completed.find()
                        ? Arrays.stream(completed.group(1).split(", "))
                                .map(CatalogQuery::spoken)
                                .toList()
                        : List.of());
    }

    /** Reads the next result sets of a statement, one for each of the queries. */
    static Map<ObjectId, CatalogObject> read(List<CatalogQuery> queries, Statement statement, List<String> notObserved)
            throws SQLException {
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>();
        for (CatalogQuery query : queries) {
            CatalogRows rows = new CatalogRows(query, nextOf(statement));
            while (rows.next()) {
                CatalogObject object = rows.object();
                if (objects.put(object.id(), object) != null) {
                    throw new IllegalStateException("two objects are called " + object.id()
                            + "; please report this, with the statements that create both");
                }
                for (String attribute : rows.notObserved()) {
                    notObserved.add("%s: %s, which this role may not read".formatted(object.id(), attribute));
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

    /** Returns the query without the columns that are of use for what differs only. */
    String brief() {
        return DESCRIPTION.matcher(sql).replaceFirst("");
    }

    boolean isBrief() {
        return DESCRIPTION.matcher(sql).find();
    }

    /** True unless the query can be seen to return no object of a kind: it would name the kind. */
    boolean mayReturn(String kind) {
        return sql.contains("'" + kind + "'");
    }

    /** Returns the query for objects whose kind and name are given as a parameter; only those are deparsed. */
    String ofWatched() {
        String query = sql.strip();
        return "SELECT q.* FROM (\n%s\n) AS q WHERE format('%%s %%s', q.kind, q.name) = ANY (?)"
                .formatted(query.substring(0, query.length() - 1));
    }

    static String spoken(String column) {
        return column.replace('_', ' ');
    }
}
