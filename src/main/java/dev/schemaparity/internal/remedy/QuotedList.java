package dev.schemaparity.internal.remedy;

import java.util.ArrayList;
import java.util.List;

/** Reads what the queries write in one text: items with commas between them, in which names and values have quotes. */
final class QuotedList {
    private QuotedList() {}

    static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        if (list == null || list.isEmpty()) {
            return items;
        }
        String rest = list;
        for (int comma = indexOf(rest, ", "); comma >= 0; comma = indexOf(rest, ", ")) {
            items.add(rest.substring(0, comma));
            rest = rest.substring(comma + 2);
        }
        items.add(rest);
        return items;
    }

    /** Returns where a text stands for the first time outside of quotes, or -1. */
    static int indexOf(String text, String wanted) {
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (quote == 0 && text.startsWith(wanted, at)) {
                return at;
            }
            if (quote == 0 && (character == '\'' || character == '"')) {
                quote = character;
            } else if (character == quote) {
                quote = 0;
            }
        }
        return -1;
    }
}
