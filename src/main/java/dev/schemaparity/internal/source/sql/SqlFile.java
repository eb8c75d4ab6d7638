package dev.schemaparity.internal.source.sql;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that is to run.
 *
 * @param name its path from the folder that the source names, with slashes
 */
record SqlFile(String name, Path path) {
    private static final Pattern NUMBERS = Pattern.compile("[Vv]?(\\d+([._-]\\d+)*).*");

    /** True when it takes back what another one builds: of Flyway, golang-migrate, sqlx, diesel and others. */
    static boolean takesBack(String fileName) {
        return fileName.matches("U\\d.*__.*|(.*[._])?(down|undo|rollback)\\.sql");
    }

    /** Returns what its author would call its version: the number in its name or, for {@code up.sql}, its folder's. */
    String version() {
        String[] parts = name.split("/");
        String last = parts[parts.length - 1];
        String telling = last.equals("up.sql") && parts.length > 1 ? parts[parts.length - 2] : stem(last);
        Matcher numbers = NUMBERS.matcher(telling);
        return numbers.matches() ? numbers.group(1) : telling;
    }

    /** Tells whether a version to stop at is this one: its number, its name with or without ending, or its folder. */
    boolean is(String asked) {
        return name.equals(asked)
                || stem(name).equals(asked)
                || name.startsWith(asked + "/")
                || numbers(version()).equals(numbers(asked));
    }

    private static String stem(String fileName) {
        return fileName.replaceFirst("(\\.up)?\\.sql$", "");
    }

    /** Numbers count by their value: V1, 1 and 001 are one version. */
    private static List<String> numbers(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return numbers.matches() && numbers.end(1) == version.length()
                ? Arrays.stream(numbers.group(1).split("[._-]"))
                        .map(number -> number.replaceFirst("^0+(?=.)", ""))
                        .toList()
                : List.of(version);
    }
}
