package dev.schemaparity.internal.squash.guard;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the usual name of one of Flyway's scripts says.
 *
 * @param name the last part of its path
 * @param isBaseline whether it is a baseline migration
 * @param version as Flyway reads it: numbers between dots or underscores, of which zeros at the end count for nothing
 */
record ScriptName(String name, boolean isBaseline, List<BigInteger> version) {
    private static final Pattern NAME = Pattern.compile("([BV])([0-9._]+)__.*\\.sql");

    static Optional<ScriptName> of(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new ScriptName(name, matcher.group(1).equals("B"), version(matcher.group(2))))
                : Optional.empty();
    }

    static List<BigInteger> version(String text) {
        List<BigInteger> parts = new ArrayList<>();
        for (String part : text.split("[._]+")) {
            if (!part.isEmpty()) {
                parts.add(new BigInteger(part));
            }
        }
        while (!parts.isEmpty() && parts.get(parts.size() - 1).signum() == 0) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }

    /** Returns whether this is a migration that a baseline of the given version makes Flyway pass over. */
    boolean isNotAbove(List<BigInteger> baseline) {
        if (isBaseline) {
            return false;
        }
        for (int i = 0; i < Math.min(version.size(), baseline.size()); i++) {
            int part = version.get(i).compareTo(baseline.get(i));
            if (part != 0) {
                return part < 0;
            }
        }
        return version.size() <= baseline.size();
    }

    static String spoken(List<BigInteger> version) {
        return version.isEmpty() ? "0" : version.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
