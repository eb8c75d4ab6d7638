package dev.schemaparity.internal.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The one message that reads a catalog.
 *
 * @param notObserved lists what none of the queries reads; null where the role may not ask
 * @param refused why something was left out that the role may not read, by the names of the queries
 */
record CatalogScript(List<CatalogQuery> queries, String notObserved, Map<String, String> refused) {
    private static final String FIRST =
            CatalogReader.SESSION + CatalogQuery.text("observer.sql") + CatalogQuery.text("catalogs.sql");
    private static final String NOT_OBSERVED = "not_observed";

    static CatalogScript whole(List<CatalogQuery> queries) {
        return new CatalogScript(queries, CatalogQuery.text(NOT_OBSERVED + ".sql"), Map.of());
    }

    String sql() {
        return FIRST + CatalogConnection.text(queries) + (notObserved == null ? "" : notObserved);
    }

    /** Returns what a role may run that may not read everything. */
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
        return new CatalogScript(allowed, reasons.isEmpty() ? notObserved : null, refusals);
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
