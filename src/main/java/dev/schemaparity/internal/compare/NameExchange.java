package dev.schemaparity.internal.compare;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Writes one side's names in a text of the other side.
 *
 * <p>Names are exchanged whole, as the server quotes and qualifies them: {@code public.a} is no part of {@code
 * public.a_b}, of {@code other.public.a} or of {@code "public.a"}.
 */
final class NameExchange {
    private static final String REGCLASS = "::regclass";

    /** The longest first: a constraint's name begins with that of its table. */
    private final Map<String, String> names =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Adds a name, unless it is exchanged already because that of its parent is. */
    void add(String from, String to) {
        if (!to.equals(in(from))) {
            names.put(from, to);
        }
    }

    void addAll(NameExchange other) {
        names.putAll(other.names);
    }

    String in(String text) {
        if (text == null || names.keySet().stream().noneMatch(text::contains)) {
            return text;
        }
        StringBuilder exchanged = new StringBuilder();
        BitSet literals = literals(text);
        int at = 0;
        while (at < text.length()) {
            String found = literals.get(at) ? null : startingAt(text, at);
            exchanged.append(found == null ? text.substring(at, at + 1) : names.get(found));
            at += found == null ? 1 : found.length();
        }
        return exchanged.toString();
    }

    private String startingAt(String text, int at) {
        return names.keySet().stream()
                .filter(name -> isWhole(text, at, name, true))
                .findFirst()
                .orElse(null);
    }

    /** True where the texts are the same but for the object's own name, which stands in its definition once at most. */
    static boolean sameButForOneName(String before, String after, String from, String to) {
        if (Objects.equals(before, after)) {
            return true;
        }
        if (before == null || after == null) {
            return false;
        }
        for (int at = before.indexOf(from); at >= 0; at = before.indexOf(from, at + 1)) {
            if (isWhole(before, at, from, true)) {
                return after.equals(before.substring(0, at) + to + before.substring(at + from.length()));
            }
        }
        return false;
    }

    /** True where the texts are the same but for a name that one of them has wherever the other has another. */
    static boolean sameButForAName(String before, String after, String from, String to) {
        if (before == null || after == null) {
            return false;
        }
        BitSet literals = literals(before);
        int other = 0;
        int at = 0;
        while (at < before.length()) {
            // A column may stand behind its table.
            boolean exchanged =
                    !literals.get(at) && isWhole(before, at, from, false) && isWhole(after, other, to, false);
            if (!exchanged && (other >= after.length() || before.charAt(at) != after.charAt(other))) {
                return false;
            }
            at += exchanged ? from.length() : 1;
            other += exchanged ? to.length() : 1;
        }
        return other == after.length();
    }

    /** Marks what stands in single quotes and names nothing: a value that is spelled like a name is no name. */
    private static BitSet literals(String text) {
        BitSet literals = new BitSet();
        boolean identifier = false;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                identifier = !identifier;
            } else if (text.charAt(at) == '\'' && !identifier) {
                int end = text.indexOf('\'', at + 1);
                end = end < 0 ? text.length() : end;
                // As in nextval('public.s'::regclass).
                if (!text.startsWith(REGCLASS, end + 1)) {
                    literals.set(at, end);
                }
                at = end;
            }
        }
        return literals;
    }

    private static boolean isWhole(String text, int at, String name, boolean unqualified) {
        if (!text.startsWith(name, at)) {
            return false;
        }
        int end = at + name.length();
        boolean begins = at == 0 || !isPart(text.charAt(at - 1)) && !(unqualified && text.charAt(at - 1) == '.');
        return begins && (end == text.length() || !isPart(text.charAt(end)));
    }

    private static boolean isPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character == '"';
    }
}
