package dev.schemaparity.cli;

import dev.schemaparity.internal.model.Passwords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hides passwords in what is printed. */
final class Secrets {
    private Secrets() {}

    static String hidden(String message) {
        return Passwords.hidden(message);
    }

    /** Hides them in the texts of an object that becomes JSON: there, what ends a text would be taken for a part of one. */
    static Map<String, Object> hidden(Map<String, Object> object) {
        Map<String, Object> safe = new LinkedHashMap<>();
        object.forEach((key, value) -> safe.put(key, hiddenIn(value)));
        return safe;
    }

    @SuppressWarnings("unchecked")
    private static Object hiddenIn(Object value) {
        if (value instanceof String text) {
            return hidden(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Secrets::hiddenIn).toList();
        }
        return value instanceof Map<?, ?> map ? hidden((Map<String, Object>) map) : value;
    }
}
