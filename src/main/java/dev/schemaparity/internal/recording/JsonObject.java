package dev.schemaparity.internal.recording;

import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An object of a file that somebody may have edited: what is missing or of another type is told with its place. */
record JsonObject(Path file, String place, Map<?, ?> members) {
    /** Takes a value that has to be an object. */
    static JsonObject of(Path file, String place, Object value) {
        if (value instanceof Map<?, ?> members) {
            return new JsonObject(file, place, members);
        }
        throw malformed(file, place, "an object", value);
    }

    private static UsageException malformed(Path file, String place, String expected, Object found) {
        return new UsageException(
                "The snapshot %s cannot be understood: %s should be %s, but is %s. Record it again (schema-parity record), or take it from version control."
                        .formatted(file, place, expected, found == null ? "missing" : "'" + excerpt(found) + "'"));
    }

    private static String excerpt(Object found) {
        String text = found.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    UsageException holdsAgain(Object what) {
        return new UsageException("The snapshot %s cannot be understood: %s holds %s a second time. Record it again."
                .formatted(file, place, what));
    }

    UsageException malformed(String name, String expected) {
        return malformed(file, at(name), expected, members.get(name));
    }

    Set<String> names() {
        return members.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    String text(String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw malformed(name, "a text");
    }

    String text(String name, String leftOut) {
        return members.containsKey(name) ? text(name) : leftOut;
    }

    String textOrNull(String name) {
        return members.get(name) == null ? null : text(name);
    }

    int number(String name) {
        long number = longNumber(name);
        if (number != (int) number) {
            throw malformed(name, "a whole number below 2147483648");
        }
        return (int) number;
    }

    long longNumber(String name) {
        if (members.get(name) instanceof Long number) {
            return number;
        }
        throw malformed(name, "a whole number");
    }

    boolean flag(String name, boolean leftOut) {
        Object value = members.containsKey(name) ? members.get(name) : Boolean.valueOf(leftOut);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw malformed(name, "true or false");
    }

    /**
     * Returns rows of texts, of which some may be null; the list is empty where it is left out.
     *
     * @param presenceOnly by column, whether {@code true} stands for whatever text it was
     * @param present what is returned for that
     */
    List<List<String>> rows(String name, List<Boolean> presenceOnly, String present) {
        List<List<String>> rows = new ArrayList<>();
        List<?> written = values(name);
        for (int i = 0; i < written.size(); i++) {
            String at = "%s[%d]".formatted(at(name), i);
            if (!(written.get(i) instanceof List<?> values) || values.size() != presenceOnly.size()) {
                throw malformed(
                        file,
                        at,
                        "a list of %d values, one for each column".formatted(presenceOnly.size()),
                        written.get(i));
            }
            List<String> row = new ArrayList<>();
            for (int j = 0; j < values.size(); j++) {
                Object value = values.get(j);
                boolean valid = presenceOnly.get(j) ? Boolean.TRUE.equals(value) : value instanceof String;
                if (value != null && !valid) {
                    throw malformed(
                            file,
                            "%s[%d]".formatted(at, j),
                            presenceOnly.get(j) ? "true or null, as its column is volatile" : "a text or null",
                            value);
                }
                row.add(value instanceof Boolean ? present : (String) value);
            }
            rows.add(row);
        }
        return rows;
    }

    private List<?> values(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        throw malformed(name, "a list");
    }

    /** Returns a list of texts, which is empty where it is left out. */
    List<String> texts(String name) {
        List<?> list = values(name);
        if (list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw malformed(name, "a list of texts");
    }

    List<String> texts(String name, int length) {
        List<String> texts = texts(name);
        if (texts.size() != length) {
            throw malformed(name, "a list of %d texts".formatted(length));
        }
        return texts;
    }

    /** Returns a text that may stand in several lines. */
    String linesOf(String name) {
        Object value = members.get(name);
        boolean lines = value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        if (value instanceof String || lines) {
            return Lines.read(value);
        }
        throw malformed(name, "a text or the list of its lines");
    }

    /** Returns an object whose members are such texts or null; it is empty where it is left out. */
    Map<String, String> lines(String name) {
        JsonObject object = objects(name);
        Map<String, String> texts = new LinkedHashMap<>();
        object.members.forEach((member, value) ->
                texts.put(member.toString(), value == null ? null : object.linesOf(member.toString())));
        return texts;
    }

    /** Returns an object, which is empty where it is left out. */
    JsonObject objects(String name) {
        Object value = members.get(name);
        return of(file, at(name), value == null ? Map.of() : value);
    }

    /** Returns a list of objects, which is empty where it is left out. */
    List<JsonObject> list(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object value : values(name)) {
            objects.add(of(file, "%s[%d]".formatted(at(name), objects.size()), value));
        }
        return objects;
    }
}
