package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.plan.ParityTest.Named;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The source of a test, read as text: nothing is compiled, and what is no plain text stays unknown. */
final class SourceText {
    /** Of a comment no group is set, of a text the first, second or third, of all else the fourth. */
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\n]*+|/\\*.*?\\*/"
                    + "|\"\"\"(.*?)\"\"\""
                    + "|\"([^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\""
                    + "|'([^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+)'"
                    + "|([\\w.]+|\\S)",
            Pattern.DOTALL);

    private final String text;
    private final List<MatchResult> tokens;

    private SourceText(String text) {
        this.text = text;
        tokens = TOKEN.matcher(text)
                .results()
                .filter(token -> token.group(4) != null || isText(token))
                .toList();
    }

    /** Finds each annotation, and what is told to the builder of a specification. */
    static List<ParityTest> tests(Path file, String text) {
        List<ParityTest> found = new ArrayList<>();
        if (!text.contains("SchemaParity") && !text.contains("ParitySpec")) {
            return found;
        }
        SourceText source = new SourceText(text);
        List<Named> legacy = new ArrayList<>();
        List<Named> baseline = new ArrayList<>();
        boolean builds = source.tokens.stream()
                .anyMatch(token -> token.group(4) != null && token.group(4).matches("(.*\\.)?ParitySpec(\\..*)?"));
        for (int i = 0; i < source.tokens.size(); i++) {
            if (source.isWord(i, "@") && source.isWord(i + 1, "SchemaParity") && source.isWord(i + 2, "(")) {
                found.add(new ParityTest(file, source.attribute(i + 2, "legacy"), source.attribute(i + 2, "baseline")));
            } else if (builds && source.isWord(i + 1, "(") && !source.isWord(i + 2, ")")) {
                if (source.isWord(i, "legacy")) {
                    legacy.add(source.value(i + 2));
                } else if (source.isWord(i, "baseline")) {
                    baseline.add(source.value(i + 2));
                }
            }
        }
        for (int i = 0; i < Math.min(legacy.size(), baseline.size()); i++) {
            found.add(new ParityTest(file, legacy.get(i), baseline.get(i)));
        }
        return found;
    }

    private static boolean isText(MatchResult token) {
        return token.group(1) != null || token.group(2) != null || token.group(3) != null;
    }

    private boolean isWord(int index, String word) {
        if (index >= tokens.size() || tokens.get(index).group(4) == null) {
            return false;
        }
        String found = tokens.get(index).group(4);
        return found.equals(word) || found.endsWith("." + word);
    }

    private Named attribute(int opening, String name) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += isOpening(i) ? 1 : isClosing(i) ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (depth == 1 && isWord(i, name) && isWord(i + 1, "=")) {
                return value(i + 2);
            }
        }
        return new Named(null, line(opening));
    }

    /** Reads texts that are joined, to the end of what is given. */
    private Named value(int start) {
        StringBuilder value = new StringBuilder();
        for (int i = start; i < tokens.size(); i++) {
            if (isText(tokens.get(i))) {
                value.append(content(tokens.get(i)));
            } else if (isWord(i, ",") || isClosing(i)) {
                return new Named(ParityTests.readable(value.toString()), line(start));
            } else if (!isWord(i, "+")) {
                break;
            }
        }
        return new Named(null, line(start));
    }

    private static String content(MatchResult token) {
        if (token.group(1) != null) {
            return token.group(1);
        }
        return (token.group(2) == null ? token.group(3) : token.group(2)).replace("\\\\", "\\");
    }

    private boolean isOpening(int index) {
        return isWord(index, "(") || isWord(index, "{");
    }

    private boolean isClosing(int index) {
        return isWord(index, ")") || isWord(index, "}");
    }

    private int line(int index) {
        return ParityTests.lineOf(
                text, tokens.get(Math.min(index, tokens.size() - 1)).start());
    }
}
