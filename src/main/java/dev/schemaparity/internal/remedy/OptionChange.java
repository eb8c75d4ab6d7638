package dev.schemaparity.internal.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes one list of options into another. */
final class OptionChange {
    private static final String PLAIN = "[A-Za-z0-9_.]+";
    private static final String SECRET = "'sha256:";

    private OptionChange() {}

    /** Changes storage parameters, {@code NAME=VALUE}, of what the statement begins with. */
    static String ofStorage(String start, String from, String to) {
        Map<String, String> before = parameters(from);
        Map<String, String> after = parameters(to);
        List<String> statements = new ArrayList<>();
        String gone = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .collect(Collectors.joining(", "));
        if (!gone.isEmpty()) {
            statements.add("%s RESET (%s);".formatted(start, gone));
        }
        String changed = after.entrySet().stream()
                .filter(option -> !option.getValue().equals(before.get(option.getKey())))
                .map(option -> option.getKey() + " = " + word(option.getValue()))
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            statements.add("%s SET (%s);".formatted(start, changed));
        }
        return String.join("\n", statements);
    }

    private static Map<String, String> parameters(String list) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (list != null && !list.isEmpty()) {
            for (String parameter : list.split(", (?=[a-z_.]+=)")) {
                int equals = parameter.indexOf('=');
                parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
        }
        return parameters;
    }

    private static String word(String value) {
        return value.matches(PLAIN) ? value : "'" + value.replace("'", "''") + "'";
    }

    /** Changes options of a foreign object, {@code NAME 'VALUE'}; null where a value is a secret, of which only a digest is known. */
    static String ofForeign(String start, String from, String to) {
        Map<String, String> before = options(from);
        Map<String, String> after = options(to);
        List<String> changes = new ArrayList<>();
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> changes.add("DROP " + name));
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changes.add("%s %s %s".formatted(before.containsKey(name) ? "SET" : "ADD", name, value));
            }
        });
        return changes.stream().anyMatch(change -> change.contains(SECRET))
                ? null
                : "%s OPTIONS (%s);".formatted(start, String.join(", ", changes));
    }

    private static Map<String, String> options(String list) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : QuotedList.items(list)) {
            int space = QuotedList.indexOf(option, " ");
            options.put(option.substring(0, space), option.substring(space + 1));
        }
        return options;
    }
}
