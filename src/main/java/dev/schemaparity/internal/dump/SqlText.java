package dev.schemaparity.internal.dump;

import dev.schemaparity.internal.sql.SqlScanner;
import dev.schemaparity.internal.sql.SqlScanner.Kind;
import dev.schemaparity.internal.sql.SqlScanner.Token;
import java.util.ArrayList;
import java.util.List;

/** Looks at the code of one SQL text, past its comments and quoted parts. */
final class SqlText {
    private final String text;
    private final List<Token> tokens;

    SqlText(String text) {
        this.text = text;
        this.tokens = SqlScanner.scan(text);
    }

    /** Returns where lines start that are code and begin with the given words. */
    List<Integer> linesOf(String words) {
        List<Integer> found = new ArrayList<>();
        for (Token token : tokens) {
            for (int at = indexOf(words, token, token.start()); at >= 0; at = indexOf(words, token, at + 1)) {
                if (at == 0 || text.charAt(at - 1) == '\n') {
                    found.add(at);
                }
            }
        }
        return found;
    }

    /** Returns the position after the semicolon that ends the statement, or the end of the text. */
    int statementEnd(int from) {
        for (Token token : tokens) {
            if (token.end() > from) {
                int at = indexOf(";", token, Math.max(from, token.start()));
                if (at >= 0) {
                    return at + 1;
                }
            }
        }
        return text.length();
    }

    /** Returns the statements without the blanks around them. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = statementEnd(start);
            String statement = text.substring(start, end).strip();
            if (!statement.isEmpty()) {
                statements.add(statement);
            }
            start = end;
        }
        return statements;
    }

    /** Tells whether the words stand in the code outside of all parentheses. */
    boolean hasOutsideParentheses(String words) {
        return indexOutsideParentheses(words, 0) >= 0;
    }

    /** Returns where the words first begin in the code outside of all parentheses that open from a position on, or -1. */
    int indexOutsideParentheses(String words, int from) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.kind() != Kind.CODE) {
                continue;
            }
            for (int at = Math.max(from, token.start()); at < token.end(); at++) {
                if (depth == 0 && text.startsWith(words, at)) {
                    return at;
                }
                char character = text.charAt(at);
                if (character == '(') {
                    depth++;
                } else if (character == ')') {
                    depth--;
                }
            }
        }
        return -1;
    }

    private int indexOf(String words, Token token, int from) {
        if (token.kind() != Kind.CODE) {
            return -1;
        }
        int at = text.substring(from, token.end()).indexOf(words);
        return at < 0 ? -1 : from + at;
    }
}
