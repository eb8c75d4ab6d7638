package dev.schemaparity.internal.squash.guard;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
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
    private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d+)[._]*");

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
        return !isBaseline && compare(version, baseline) <= 0;
    }

    private static int compare(List<BigInteger> one, List<BigInteger> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int part = one.get(i).compareTo(other.get(i));
            if (part != 0) {
                return part;
            }
        }
        return one.size() - other.size();
    }

    /**
     * Returns what a script is called that comes after all of some others.
     *
     * @param others one at least
     */
    String after(Collection<ScriptName> others) {
        ScriptName last = others.stream()
                .max((one, other) -> compare(one.version, other.version))
                .orElseThrow();
        Matcher number = LAST_NUMBER.matcher(last.writtenVersion());
        if (!number.matches()) {
            throw new IllegalArgumentException(last.name + " has no version");
        }
        // As wide as it was: V009 is followed by V010.
        String next = new BigInteger(number.group(2)).add(BigInteger.ONE).toString();
        String zeros = "0".repeat(Math.max(0, number.group(2).length() - next.length()));
        return "V" + number.group(1) + zeros + next + name.substring(name.indexOf("__"));
    }

    private String writtenVersion() {
        return name.substring(1, name.indexOf("__"));
    }

    static String spoken(List<BigInteger> version) {
        return version.isEmpty() ? "0" : version.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
