package dev.schemaparity.internal.remedy;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statement that gives one attribute of an object of the baseline the value that it has in legacy.
 *
 * <p>Where a query has a statement for the value, that is it. Where the statement depends on what the baseline has, the query
 * has its beginning, under the attribute's name and one of {@code :grant}, {@code :set}, {@code :options}, {@code :add},
 * {@code :each}, {@code :rename} with {@code :name} or, as a whole, {@code :absent} and {@code :present} for a baseline that has no value or another one. The
 * attributes under {@code ddl} are replaced by creating the object again.
 */
final class AttributeChange {
    private static final Set<String> VIEWS = Set.of("view", "materialized view");
    private static final String COLUMNS = "columns";
    private static final String CATEGORY = "type category";

    private static final String NOT_NULL = "not null";

    private static final String IDENTITY = "identity";

    private final Snapshot legacy;
    private final Snapshot baseline;

    AttributeChange(Snapshot legacy, Snapshot baseline) {
        this.legacy = legacy;
        this.baseline = baseline;
    }

    /**
     * Returns the statement, or null where none is known.
     *
     * @param from the value that the baseline has
     */
    String of(CatalogObject wanted, String attribute, String from) {
        String statement = wanted.statements().get(attribute);
        String to = wanted.attributes().get(attribute);
        CatalogObject now = baseline.objects().get(wanted.id());
        String renamed = now == null ? null : renamed(wanted, now, attribute, wanted);
        if (renamed != null) {
            return renamed;
        }
        if (statement != null) {
            return now == null ? statement : onWhatIsThere(statement, wanted, now, attribute);
        }
        if (wanted.statements().containsKey(attribute + ":grant")) {
            return PrivilegeChange.of(wanted, legacy, from);
        }
        String start = wanted.statements().get(attribute + ":set");
        if (start != null) {
            return OptionChange.ofStorage(start, from, to);
        }
        start = wanted.statements().get(attribute + ":options");
        if (start != null) {
            return OptionChange.ofForeign(start, from, to);
        }
        start = wanted.statements().get(attribute + ":each");
        if (start != null) {
            return each(start, QuotedList.items(from), QuotedList.items(to));
        }
        start = wanted.statements().get(attribute + ":add");
        if (start != null) {
            return LabelChange.of(start, Objects.requireNonNullElse(from, ""), to);
        }
        List<String> replaced = QuotedList.items(wanted.statements().get("ddl"));
        return replaced.contains(attribute)
                ? wanted.ddl()
                : wanted.statements().get(attribute + (from == null ? ":absent" : ":present"));
    }

    /**
     * Returns the statement for a constraint that has the name that PostgreSQL has made of the name of its object, which is
     * about to be another one: it keeps the old name.
     */
    static Optional<String> constraintNameThatFollows(CatalogObject wanted, CatalogObject now) {
        return Objects.equals(
                        wanted.attributes().get(NOT_NULL), now.attributes().get(NOT_NULL))
                ? Optional.ofNullable(renamed(wanted, now, NOT_NULL, now))
                : Optional.empty();
    }

    /**
     * Returns the statement that renames the constraint behind an attribute, where nothing but its name differs; else null.
     *
     * @param called has the names that its table and column go by when the statement runs
     */
    private static String renamed(CatalogObject wanted, CatalogObject now, String attribute, CatalogObject called) {
        String name = wanted.statements().get(attribute + ":name");
        String old = now.statements().get(attribute + ":name");
        String start = called.statements().get(attribute + ":rename");
        if (start == null || name == null || old == null || old.equals(name)) {
            return null;
        }
        String to = wanted.attributes().get(attribute);
        String from = now.attributes().get(attribute);
        return to.replace(", constraint " + name, "").equals(from.replace(", constraint " + old, ""))
                ? "%s %s TO %s;".formatted(start, old, name)
                : null;
    }

    /** Returns the statement as it runs on what the baseline has; null where what stands on that is in the way. */
    private String onWhatIsThere(String statement, CatalogObject wanted, CatalogObject now, String attribute) {
        String columns = now.statements().get(COLUMNS);
        if (columns != null && attribute.equals("definition")) {
            // A view can get more columns behind those that it has.
            return wanted.statements().get(COLUMNS).startsWith(columns) ? statement : null;
        }
        if (attribute.equals("default") && now.attributes().get(IDENTITY) != null) {
            // A column has the one or the other, and to take an identity away drops its sequence.
            return null;
        }
        String category = now.statements().get(CATEGORY);
        if (category != null && (attribute.equals("type") || attribute.equals("collation"))) {
            if (baseline.objects().values().stream().anyMatch(other -> stands(other, now))) {
                return null;
            }
            String other = wanted.statements().get(CATEGORY);
            if (category.equals(other) && !isEnum(category)) {
                return statement;
            }
            return "%s USING %s%s::%s;"
                    .formatted(
                            statement.substring(0, statement.length() - 1),
                            wanted.id().ownName(),
                            isEnum(category) || isEnum(other) ? "::text" : "",
                            wanted.attributes().get("type"));
        }
        return statement;
    }

    private static boolean isEnum(String category) {
        return category.startsWith("E");
    }

    /** The type of a column that a view names cannot be changed; whether it is this column that is named is not asked. */
    private static boolean stands(CatalogObject view, CatalogObject column) {
        String definition = view.attributes().get("definition");
        return VIEWS.contains(view.id().kind())
                && definition != null
                && definition.contains(column.parents().get(0).name())
                && definition.contains(column.id().ownName());
    }

    private static String each(String start, List<String> from, List<String> to) {
        return to.containsAll(from)
                ? to.stream()
                        .filter(item -> !from.contains(item))
                        .map(item -> "%s %s;".formatted(start, item))
                        .collect(Collectors.joining("\n"))
                : null;
    }
}
