package dev.schemaparity.internal.catalog;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The two messages that read a catalog: which queries can list anything, and those queries.
 *
 * @param probe tells which queries can list anything, null where all are to be sent
 * @param notObserved lists what none of the queries reads; null where the role may not ask
 * @param refused why something was left out that the role may not read, by the names of the queries
 */
record CatalogScript(List<CatalogQuery> queries, String probe, String notObserved, Map<String, String> refused) {
    private static final String OBSERVER = CatalogQuery.text("observer.sql") + CatalogQuery.text("catalogs.sql");
    private static final String PLANNER = CatalogQuery.text("planner.sql");
    private static final String NOT_OBSERVED = "not_observed";
    /** The column of the probe that is no condition. */
    static final String BUILT_IN_ROWS = "built_in_rows";

    static CatalogScript whole(List<CatalogQuery> queries) {
        return new CatalogScript(
                queries, CatalogQuery.text("probe.sql"), CatalogQuery.text(NOT_OBSERVED + ".sql"), Map.of());
    }

    /**
     * Returns the first message.
     *
     * @param moment an exported snapshot to read by, null for one of its own
     */
    String first(String moment) {
        String snapshot = moment == null ? "" : "SET TRANSACTION SNAPSHOT '%s';%n".formatted(moment.replace("'", "''"));
        return CatalogReader.SESSION + snapshot + OBSERVER + (probe == null ? "" : probe);
    }

    String second() {
        return PLANNER
                + queries.stream().map(CatalogQuery::brief).collect(Collectors.joining())
                + (notObserved == null ? "" : notObserved);
    }

    /** Returns this without the queries that list nothing, by the answer of the probe, which is at its only row. */
    CatalogScript without(ResultSet answer) throws SQLException {
        Set<String> empty = new HashSet<>();
        ResultSetMetaData columns = answer.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String query = columns.getColumnLabel(i);
            if (!query.equals(BUILT_IN_ROWS) && !answer.getBoolean(i)) {
                empty.add(query);
            }
        }
        return new CatalogScript(
                queries.stream().filter(query -> !empty.contains(query.name())).toList(), null, notObserved, refused);
    }

    /** Returns what a role may run that may not read everything; the probe may read what it may not. */
    CatalogScript without(List<Unreadable> unreadable) {
        List<CatalogQuery> allowed = new ArrayList<>();
        Map<String, String> refusals = new LinkedHashMap<>();
        for (CatalogQuery query : queries) {
            List<Unreadable> reasons = reasons(query.sql(), unreadable);
            if (reasons.isEmpty()) {
                allowed.add(query);
            } else if (mayHide(reasons)) {
                refusals.put(query.name(), told("every " + query.name().replace('_', ' '), reasons));
            }
        }
        List<Unreadable> reasons = reasons(notObserved, unreadable);
        if (mayHide(reasons)) {
            refusals.put(NOT_OBSERVED, told("every object of the kinds that schema-parity does not read yet", reasons));
        }
        return new CatalogScript(allowed, null, reasons.isEmpty() ? notObserved : null, refusals);
    }

    private static List<Unreadable> reasons(String sql, List<Unreadable> unreadable) {
        return unreadable.stream().filter(each -> each.refuses(sql)).toList();
    }

    /** A catalog without a row hides nothing. */
    private static boolean mayHide(List<Unreadable> reasons) {
        return reasons.stream().anyMatch(Unreadable::holdsRows);
    }

    private static String told(String what, List<Unreadable> reasons) {
        return "%s: %s. Grant it SELECT there, or connect as another role"
                .formatted(what, reasons.stream().map(Unreadable::toString).collect(Collectors.joining(", ")));
    }
}
