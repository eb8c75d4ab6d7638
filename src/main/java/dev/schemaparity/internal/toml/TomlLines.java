package dev.schemaparity.internal.toml;

import java.util.ArrayList;
import java.util.List;

/** Finds the lines that begin a table of an array; the parser does not keep them. What a string holds is no such line. */
final class TomlLines {
    private final List<Integer> found = new ArrayList<>();
    /** The quotes that close the string which began on an earlier line, or null. */
    private String open;

    private TomlLines() {}

    static List<Integer> ofTables(String text) {
        TomlLines lines = new TomlLines();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (lines.open == null && line.stripLeading().startsWith("[[")) {
                lines.found.add(number);
            }
            lines.read(line);
        }
        return List.copyOf(lines.found);
    }

    private void read(String line) {
        int at = 0;
        while (at < line.length()) {
            if (open != null) {
                at = afterClosing(line, at);
            } else if (line.charAt(at) == '#') {
                return;
            } else if (line.charAt(at) == '"' || line.charAt(at) == '\'') {
                String quote = line.substring(at, at + 1);
                open = line.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
                at += open.length();
            } else {
                at++;
            }
        }
        if (open != null && open.length() == 1) {
            open = null;
        }
    }

    private int afterClosing(String line, int from) {
        int at = from;
        while (at < line.length()) {
            if (line.charAt(at) == '\\' && open.charAt(0) == '"') {
                at += 2;
            } else if (line.startsWith(open, at)) {
                int end = at + open.length();
                open = null;
                return end;
            } else {
                at++;
            }
        }
        return line.length();
    }
}
