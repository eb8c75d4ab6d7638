package dev.schemaparity.internal.recording;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Shadow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The form in which an object of a catalog is written. What is empty is left out, so that the file stays short, and a set is
 * written in the order of its texts, so that recording the same again writes the same.
 */
final class ObjectForm {
    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String PARENTS = "parents";
    private static final String ORDER = "order";
    private static final String ATTRIBUTES = "attributes";
    private static final String DDL = "ddl";
    private static final String STATEMENTS = "statements";
    private static final String COMPLETED = "completed";
    private static final String DUMPED_AS = "dumpedAs";
    private static final String HIDDEN_FROM_DUMP = "hiddenFromDump";
    private static final String SHADOWS = "shadows";

    private ObjectForm() {}

    static Map<String, Object> write(CatalogObject object) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(KIND, object.id().kind());
        form.put(NAME, object.id().name());
        form.put(PARENTS, object.parents().stream().map(ObjectForm::parent).toList());
        form.put(ORDER, object.order());
        form.put(ATTRIBUTES, texts(object.attributes()));
        form.put(DDL, Lines.write(object.ddl()));
        form.put(STATEMENTS, texts(new TreeMap<>(object.statements())));
        form.put(COMPLETED, object.completed());
        form.put(DUMPED_AS, object.dumpEntries());
        form.put(HIDDEN_FROM_DUMP, List.copyOf(new TreeSet<>(object.hiddenFromDump())));
        form.put(SHADOWS, shadows(object.shadows()));
        form.values()
                .removeIf(value -> value == null
                        || value instanceof List<?> list && list.isEmpty()
                        || value instanceof Map<?, ?> map && map.isEmpty());
        return form;
    }

    static CatalogObject read(JsonObject form) {
        return new CatalogObject(
                new ObjectId(form.text(KIND), form.text(NAME)),
                form.texts(PARENTS).stream().map(ObjectId::parse).toList(),
                form.textOrNull(ORDER),
                form.lines(ATTRIBUTES),
                form.linesOf(DDL),
                form.texts(DUMPED_AS),
                Set.copyOf(form.texts(HIDDEN_FROM_DUMP)),
                shadows(form.objects(SHADOWS)),
                form.lines(STATEMENTS),
                form.texts(COMPLETED),
                null);
    }

    private static String parent(ObjectId parent) {
        return parent.kind() + ":" + parent.name();
    }

    private static Map<String, Object> texts(Map<String, String> texts) {
        Map<String, Object> written = new LinkedHashMap<>();
        texts.forEach((name, text) -> written.put(name, Lines.write(text)));
        return written;
    }

    /**
     * The other side, which is built, knows the shadow of whatever has a text there. Only where it has none, the recorded one
     * is asked for.
     */
    private static Map<String, Object> shadows(Map<String, Shadow> shadows) {
        Map<String, Object> written = new TreeMap<>();
        shadows.forEach((attribute, shadow) -> {
            if (shadow.knowsAbsence()) {
                written.put(
                        attribute,
                        List.of(shadow.statements(), shadow.dumpedAfter(), shadow.dumpedBy(), shadow.notDumped()));
            }
        });
        return written;
    }

    private static Map<String, Shadow> shadows(JsonObject form) {
        Map<String, Shadow> shadows = new LinkedHashMap<>();
        form.names().forEach(attribute -> {
            List<String> words = form.texts(attribute, 4);
            shadows.put(attribute, new Shadow(words.get(0), words.get(1), words.get(2), words.get(3)));
        });
        return shadows;
    }
}
