package dev.schemaparity.internal.remedy;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts together what creates an object with everything that hangs on it: first the objects, then what completes them. */
final class Creation {
    /** Stands where a secret or a value that nobody but its server knows would stand. */
    private static final List<String> STAND_INS = List.of("'sha256:", "'...'", " ... ");

    private static final String SECRET =
            "-- What stands here as sha256: or ... is not known: write what it stands for.";
    private static final String NOT_COVERED = "-- Not covered: ";
    /** The owner decides who grants; whatever else there is needs the one who created it. */
    private static final List<String> LAST = List.of("owner", "privileges", "comment");

    private final Snapshot legacy;
    private final Snapshot baseline;
    private final String builder;
    private final List<CatalogObject> defaults = new ArrayList<>();

    Creation(Snapshot legacy, Snapshot baseline, String builder) {
        this.legacy = legacy;
        this.baseline = baseline;
        this.builder = builder;
        for (Snapshot side : List.of(legacy, baseline)) {
            side.objects().values().stream()
                    .filter(object -> object.id().kind().equals("default privileges"))
                    .forEach(defaults::add);
        }
    }

    /**
     * Puts together what creates some objects.
     *
     * @param told the one of them that is told, null where the others are missing because of something else
     * @param change the statement that changes what they are missing because of, null where it is an object
     */
    String of(CatalogObject told, List<CatalogObject> missing, String change) {
        Map<ObjectId, CatalogObject> all = new LinkedHashMap<>();
        missing.forEach(object -> all.put(object.id(), object));
        if (told != null && told.completed().isEmpty() && isUnknown(text(told, told, all))) {
            // Without it, nothing else can be created.
            return null;
        }
        // What two objects tell, as a key and its index do, is said once.
        Set<String> statements = new LinkedHashSet<>();
        CreationOrder order = new CreationOrder(all, object -> text(object, told, all));
        order.visit((object, isComplete) -> {
            String text = isComplete
                    ? text(object, told, all)
                    // The first function of a type that is told alone brings the shell along.
                    : object == told ? null : object.statements().get("beforehand");
            if (isUnknown(text)) {
                // A new object of which nothing can be said but what completes it, if at all.
                text = object.completed().isEmpty() ? NOT_COVERED + text.substring("-- ".length()) : null;
            }
            if (text != null && !text.isEmpty()) {
                statements.add(text);
            }
        });
        if (change != null) {
            statements.add(change);
        }
        statements.addAll(completion(all));
        if (statements.stream().allMatch(statement -> statement.startsWith("--"))) {
            return null;
        }
        if (told != null && told.order() != null) {
            behind(told)
                    .forEach(later -> statements.add(NOT_COVERED + "in legacy %s comes behind it".formatted(later)));
        }
        String text = String.join("\n", statements);
        return STAND_INS.stream().anyMatch(text::contains) ? SECRET + "\n" + text : text;
    }

    private static boolean isUnknown(String text) {
        return text != null && text.startsWith("--");
    }

    /** Returns what creates one of the objects; nothing for what comes along with another of them. */
    private static String text(CatalogObject object, CatalogObject told, Map<ObjectId, CatalogObject> all) {
        String beforeColumns = object.statements().get("before columns");
        if (beforeColumns != null) {
            List<String> columns = all.values().stream()
                    .filter(child ->
                            child.order() != null && child.parents().get(0).equals(object.id()))
                    .map(Creation::inTable)
                    .filter(Objects::nonNull)
                    .toList();
            return columns.isEmpty() && beforeColumns.endsWith("(")
                    ? beforeColumns + object.statements().get("after columns")
                    : beforeColumns
                            + "\n    "
                            + String.join(",\n    ", columns)
                            + "\n"
                            + object.statements().get("after columns");
        }
        String together = object.statements().get(Mismatch.PRESENCE);
        if (together == null && object != told && comesWithItsKind(object, all)) {
            return "";
        }
        boolean alone = object == told && "".equals(together);
        return together == null || alone ? object.ddl() : together;
    }

    /** Returns which of its siblings in the baseline come behind what is added behind them all, as one text or none. */
    private List<String> behind(CatalogObject told) {
        ObjectId parent = told.parents().get(0);
        List<CatalogObject> siblings = legacy.objects().values().stream()
                .filter(other -> other.order() != null && other.parents().get(0).equals(parent))
                .toList();
        List<String> later = siblings.subList(siblings.indexOf(told) + 1, siblings.size()).stream()
                .filter(other -> baseline.objects().containsKey(other.id()))
                .map(other -> other.id().ownName())
                .toList();
        return later.isEmpty() ? List.of() : List.of(String.join(", ", later));
    }

    /** Returns what ADD COLUMN says of a column, or null where its table has it from another one. */
    private static String inTable(CatalogObject column) {
        String start = column.statements().get("in table");
        return start == null
                ? null
                : column.ddl().substring(start.length(), column.ddl().length() - ";".length());
    }

    /** What a partition or an inheriting table has from its parent comes with that, where the table itself is there. */
    private static boolean comesWithItsKind(CatalogObject object, Map<ObjectId, CatalogObject> all) {
        return !object.parents().isEmpty()
                && !all.containsKey(object.parents().get(0))
                && object.parents().stream()
                        .anyMatch(parent -> parent.kind().equals(object.id().kind()) && all.containsKey(parent));
    }

    private List<String> completion(Map<ObjectId, CatalogObject> all) {
        List<List<String>> byTurn = new ArrayList<>();
        for (int turn = 0; turn <= LAST.size(); turn++) {
            byTurn.add(new ArrayList<>());
        }
        for (CatalogObject object : all.values()) {
            object.completed().forEach(attribute -> {
                String statement = completion(object, attribute, all);
                if (statement != null) {
                    byTurn.get(LAST.indexOf(attribute) + 1).add(statement);
                }
            });
        }
        return byTurn.stream().flatMap(List::stream).toList();
    }

    private String completion(CatalogObject object, String attribute, Map<ObjectId, CatalogObject> all) {
        String value = object.attributes().get(attribute);
        if (attribute.equals("privileges")) {
            return PrivilegeChange.ofNew(object, legacy, grantees(object, all));
        }
        // A new object has neither; and it belongs to whoever created it.
        boolean usual = value == null
                || value.isEmpty()
                || value.equals("false")
                || attribute.equals("owner") && value.equals(builder);
        if (usual) {
            return null;
        }
        String statement = new AttributeChange(legacy, baseline).of(object, attribute, null);
        if (statement == null && "".equals(object.statements().get(Mismatch.PRESENCE))) {
            // What comes along with something else has this from it.
            return null;
        }
        return statement == null
                ? NOT_COVERED
                        + "%s %s of the %s"
                                .formatted(attribute, value, object.id())
                                .replaceAll("\\s+", " ")
                : statement;
    }

    /** Returns who may have got privileges on a new object without anybody saying so. */
    private Set<String> grantees(CatalogObject object, Map<ObjectId, CatalogObject> all) {
        String on = object.statements().get("privileges:grant");
        Set<String> grantees = new LinkedHashSet<>();
        for (CatalogObject rule : defaults) {
            boolean here = rule.parents().isEmpty()
                    || object.parents().contains(rule.parents().get(0));
            // "ON TABLES" is what is said of every "ON TABLE ..."; procedures are functions here.
            String kind = rule.statements().get("privileges:grant");
            boolean applies = on != null
                    && on.replace("ON PROCEDURE ", "ON FUNCTION ")
                            .startsWith(kind.substring(0, kind.length() - 1) + " ");
            if (here && applies && !all.containsKey(rule.id())) {
                grantees.addAll(PrivilegeChange.grantees(rule.attributes().get("privileges")));
            }
        }
        return grantees;
    }
}
