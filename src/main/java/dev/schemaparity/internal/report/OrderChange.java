package dev.schemaparity.internal.report;

import dev.schemaparity.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells what moved where two values hold the same parts in another order. */
final class OrderChange {
    /** Beside those that are called an order: enum labels, the columns of a composite type, of an index, of a key. */
    private static final Set<String> LISTS = Set.of("labels", "columns", "definition");

    private OrderChange() {}

    /** Returns a line for each part that moved, as few as there can be; none where more than an order differs. */
    static List<String> of(Difference difference, SideNames names) {
        String legacy = difference.legacy();
        String baseline = difference.baseline();
        boolean isList = difference.attribute().endsWith(" order") || LISTS.contains(difference.attribute());
        if (!isList || legacy == null || baseline == null) {
            return List.of();
        }
        List<String> moved = moved(parts(legacy), parts(baseline), names);
        return moved.isEmpty() ? movedInParentheses(legacy, baseline, names) : moved;
    }

    /** Compares the first parentheses in which the values differ, where they are the same outside of these. */
    private static List<String> movedInParentheses(String legacy, String baseline, SideNames names) {
        int same = 0;
        while (same < Math.min(legacy.length(), baseline.length()) && legacy.charAt(same) == baseline.charAt(same)) {
            same++;
        }
        int open = legacy.substring(0, same).lastIndexOf('(');
        if (open < 0) {
            return List.of();
        }
        int end = closing(legacy, open);
        int otherEnd = closing(baseline, open);
        if (end < same || otherEnd < same || !legacy.substring(end).equals(baseline.substring(otherEnd))) {
            return List.of();
        }
        return moved(parts(legacy.substring(open + 1, end)), parts(baseline.substring(open + 1, otherEnd)), names);
    }

    private static List<String> moved(List<String> legacy, List<String> baseline, SideNames names) {
        Set<String> distinct = new LinkedHashSet<>(legacy);
        boolean sameParts = legacy.size() == baseline.size()
                && distinct.size() == legacy.size()
                && distinct.equals(new LinkedHashSet<>(baseline));
        if (!sameParts) {
            return List.of();
        }
        List<String> kept = longestInOrder(legacy, baseline);
        return legacy.stream()
                .filter(part -> !kept.contains(part))
                .map(part -> "%s: position %d in %s, %d in the %s"
                        .formatted(
                                part,
                                legacy.indexOf(part) + 1,
                                names.whoCreates(),
                                baseline.indexOf(part) + 1,
                                names.baseline()))
                .toList();
    }

    /** What stands in the same order on both sides, as much of it as there is. */
    private static List<String> longestInOrder(List<String> legacy, List<String> baseline) {
        List<List<String>> endingAt = new ArrayList<>();
        for (int i = 0; i < legacy.size(); i++) {
            List<String> best = List.of();
            for (int j = 0; j < i; j++) {
                boolean follows = baseline.indexOf(legacy.get(j)) < baseline.indexOf(legacy.get(i));
                if (follows && endingAt.get(j).size() > best.size()) {
                    best = endingAt.get(j);
                }
            }
            List<String> longer = new ArrayList<>(best);
            longer.add(legacy.get(i));
            endingAt.add(longer);
        }
        return Collections.max(endingAt, (one, other) -> one.size() - other.size());
    }

    /** Cuts at the commas outside of quotes and parentheses. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '(') {
                at = closing(text, at);
            } else if (character == '"' || character == '\'') {
                at = closingQuote(text, at);
            } else if (character == ',') {
                parts.add(text.substring(start, at).strip());
                start = at + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"' || character == '\'') {
                at = closingQuote(text, at);
            } else if (character == '(') {
                depth++;
            } else if (character == ')' && --depth == 0) {
                return at;
            }
        }
        return text.length() - 1;
    }

    /** A doubled quote closes and opens again, which comes to the same. */
    private static int closingQuote(String text, int open) {
        int close = text.indexOf(text.charAt(open), open + 1);
        return close < 0 ? text.length() - 1 : close;
    }
}
