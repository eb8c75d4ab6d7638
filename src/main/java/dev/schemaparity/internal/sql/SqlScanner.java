package dev.schemaparity.internal.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts SQL text into code, comments, quoted text and psql's backslash lines.
 *
 * <p>The tokens follow each other without gaps. What is not closed reaches to the end of the text. Rows of COPY are not
 * known: whoever comes upon some skips them.
 */
public final class SqlScanner {
    private final String text;
    private final Deque<Token> found = new ArrayDeque<>();
    private int position;
    private int codeStart;

    public SqlScanner(String text) {
        this.text = text;
    }

    /** What a token is. */
    public enum Kind {
        CODE,
        LINE_COMMENT,
        BLOCK_COMMENT,
        STRING,
        IDENTIFIER,
        BACKSLASH_LINE
    }

    /** One piece of the text; a line comment and a backslash line end before their line feed. */
    public record Token(Kind kind, int start, int end) {}

    /** Returns all tokens of a text. */
    public static List<Token> scan(String text) {
        SqlScanner scanner = new SqlScanner(text);
        List<Token> tokens = new ArrayList<>();
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** Returns the next token, or null at the end of the text. */
    public Token next() {
        while (found.isEmpty() && position < text.length()) {
            switch (text.charAt(position)) {
                case '\'' -> take(Kind.STRING, afterQuoted('\'', isEscapePrefix()));
                case '"' -> take(Kind.IDENTIFIER, afterQuoted('"', false));
                case '$' -> dollar();
                case '-' -> comment("--", Kind.LINE_COMMENT);
                case '/' -> comment("/*", Kind.BLOCK_COMMENT);
                case '\\' -> backslash();
                default -> position++;
            }
        }
        if (found.isEmpty()) {
            endCode(text.length());
            codeStart = text.length();
        }
        return found.poll();
    }

    /** Goes on at another place, which lies outside of any quotes and comments. */
    public void skipTo(int place) {
        found.clear();
        position = place;
        codeStart = place;
    }

    private void take(Kind kind, int end) {
        endCode(position);
        found.add(new Token(kind, position, end));
        position = end;
        codeStart = end;
    }

    private void endCode(int end) {
        if (codeStart < end) {
            found.add(new Token(Kind.CODE, codeStart, end));
        }
    }

    private void comment(String opening, Kind kind) {
        if (!text.startsWith(opening, position)) {
            position++;
        } else {
            take(kind, kind == Kind.LINE_COMMENT ? lineEnd() : afterBlockComment());
        }
    }

    private void backslash() {
        if (position == 0 || text.charAt(position - 1) == '\n') {
            take(Kind.BACKSLASH_LINE, lineEnd());
        } else {
            position++;
        }
    }

    private void dollar() {
        int tagEnd = position + 1;
        while (tagEnd < text.length() && isTagPart(text.charAt(tagEnd), tagEnd == position + 1)) {
            tagEnd++;
        }
        boolean opens = tagEnd < text.length() && text.charAt(tagEnd) == '$' && !followsWord(position);
        if (!opens) {
            position++;
            return;
        }
        String delimiter = text.substring(position, tagEnd + 1);
        int close = text.indexOf(delimiter, tagEnd + 1);
        take(Kind.STRING, close < 0 ? text.length() : close + delimiter.length());
    }

    private int lineEnd() {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }

    private int afterQuoted(char quote, boolean backslashEscapes) {
        int at = position + 1;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '\\' && backslashEscapes) {
                at += 2;
            } else if (character != quote) {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return text.length();
    }

    /** PostgreSQL's block comments nest, unlike those of the SQL standard. */
    private int afterBlockComment() {
        int depth = 0;
        int at = position;
        while (at < text.length()) {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return text.length();
    }

    private boolean isEscapePrefix() {
        return position > codeStart
                && (text.charAt(position - 1) == 'E' || text.charAt(position - 1) == 'e')
                && !followsWord(position - 1);
    }

    /** Tells whether the character before belongs to a name or number, in which a dollar sign may stand. */
    private boolean followsWord(int at) {
        if (at <= codeStart) {
            return false;
        }
        char before = text.charAt(at - 1);
        return before == '$' || isTagPart(before, false);
    }

    private static boolean isTagPart(char character, boolean first) {
        return character == '_'
                || character >= 128
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || !first && character >= '0' && character <= '9';
    }
}
