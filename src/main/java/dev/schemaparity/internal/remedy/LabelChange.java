package dev.schemaparity.internal.remedy;

import java.util.ArrayList;
import java.util.List;

/** Adds labels to an enum; none can be taken away or moved. */
final class LabelChange {
    private LabelChange() {}

    static String of(String start, String from, String to) {
        List<String> before = QuotedList.items(from);
        List<String> after = QuotedList.items(to);
        if (!after.stream().filter(before::contains).toList().equals(before)) {
            return null;
        }
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!before.contains(after.get(i))) {
                statements.add("%s %s%s;".formatted(start, after.get(i), place(after, before, i)));
            }
        }
        return String.join("\n", statements);
    }

    private static String place(List<String> after, List<String> before, int i) {
        if (i > 0) {
            return " AFTER " + after.get(i - 1);
        }
        return before.isEmpty() ? "" : " BEFORE " + before.get(0);
    }
}
