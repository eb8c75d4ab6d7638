package dev.schemaparity.internal.remedy;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An order in which objects can be created: each after its parents and after what its statement names. The server writes
 * every name with its schema, so a name is seen in a text. What names each other keeps the order of the queries.
 */
final class CreationOrder {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern QUALIFIED_NAME = Pattern.compile(NAME + "\\." + NAME);

    private final Map<ObjectId, CatalogObject> objects;
    private final Map<String, List<CatalogObject>> byName = new HashMap<>();
    private final Function<CatalogObject, String> text;
    private final Set<ObjectId> visited = new HashSet<>();

    /** Takes each object twice: before what its statement names, and after that. */
    interface Visitor {
        void visit(CatalogObject object, boolean isComplete);
    }

    CreationOrder(Map<ObjectId, CatalogObject> objects, Function<CatalogObject, String> text) {
        this.objects = objects;
        this.text = text;
        objects.values()
                .forEach(object -> byName.computeIfAbsent(object.id().qualifiedName(), name -> new ArrayList<>())
                        .add(object));
    }

    void visit(Visitor visitor) {
        objects.values().forEach(object -> visit(object, visitor));
    }

    private void visit(CatalogObject object, Visitor visitor) {
        if (!visited.add(object.id())) {
            return;
        }
        visitor.visit(object, false);
        object.parents().stream().map(objects::get).forEach(parent -> visitIfThere(parent, visitor));
        String needed = object.statements().get("needs");
        if (needed != null) {
            visitIfThere(objects.get(ObjectId.parse(needed)), visitor);
        }
        Matcher names = QUALIFIED_NAME.matcher(text.apply(object));
        while (names.find()) {
            byName.getOrDefault(names.group(), List.of()).forEach(named -> visit(named, visitor));
        }
        visitor.visit(object, true);
    }

    private void visitIfThere(CatalogObject object, Visitor visitor) {
        if (object != null) {
            visit(object, visitor);
        }
    }
}
