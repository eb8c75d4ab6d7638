package dev.schemaparity.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a script into its statements, as psql does: a semicolon ends one outside of quotes, comments, parentheses and the
 * bodies of functions that are written in standard SQL.
 */
public final class SqlStatements {
    private static final Pattern PIECE = Pattern.compile("[;()\\\\]|[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern BODY = Pattern.compile("CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\\b.*");
    private static final Pattern END_OF_ROWS = Pattern.compile("(?m)^\\\\\\.\\r?$");

    private final String text;
    private final SqlScanner scanner;
    private final List<SqlStatement> statements = new ArrayList<>();
    private final List<Integer> backslashes = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int start = -1;
    private int line = 1;
    private int lineCountedTo;
    private int parentheses;
    private int blocks;

    private SqlStatements(String text) {
        this.text = text;
        this.scanner = new SqlScanner(text);
    }

    /**
     * A script in pieces.
     *
     * @param backslashes where psql's own commands start, which no server understands
     */
    public record Split(List<SqlStatement> statements, List<Integer> backslashes) {}

    /** Splits a script. */
    public static Split split(String text) {
        SqlStatements splitter = new SqlStatements(text);
        for (SqlScanner.Token token = splitter.scanner.next(); token != null; token = splitter.scanner.next()) {
            splitter.take(token);
        }
        splitter.end(text.length());
        return new Split(List.copyOf(splitter.statements), List.copyOf(splitter.backslashes));
    }

    private void take(SqlScanner.Token token) {
        switch (token.kind()) {
            case CODE -> code(token);
            case STRING, IDENTIFIER -> {
                begin(token.start());
                if (parentheses == 0) {
                    words.append("\"\" ");
                }
            }
            case BACKSLASH_LINE -> backslashes.add(token.start());
            case LINE_COMMENT, BLOCK_COMMENT -> {
                // No part of any statement, or inside of one.
            }
        }
    }

    private void code(SqlScanner.Token token) {
        int at = token.start();
        Matcher piece = PIECE.matcher(text).region(token.start(), token.end());
        while (piece.find()) {
            beginAfterBlanks(at, piece.start());
            at = piece.end();
            switch (text.charAt(piece.start())) {
                case ';' -> {
                    if (parentheses == 0 && blocks == 0 && end(piece.start())) {
                        return;
                    }
                }
                case '(' -> open(piece.start());
                case ')' -> parentheses = Math.max(0, parentheses - 1);
                case '\\' -> backslashes.add(piece.start());
                default -> word(piece.start(), piece.group().toUpperCase(Locale.ROOT));
            }
        }
        beginAfterBlanks(at, token.end());
    }

    private void open(int position) {
        begin(position);
        parentheses++;
    }

    private void word(int position, String word) {
        begin(position);
        if (parentheses > 0) {
            return;
        }
        boolean opensBody = word.equals("BEGIN") && BODY.matcher(words).lookingAt();
        if (opensBody || blocks > 0 && (word.equals("CASE") || word.equals("BEGIN"))) {
            blocks++;
        } else if (blocks > 0 && word.equals("END")) {
            blocks--;
        }
        words.append(word).append(' ');
    }

    private void begin(int position) {
        if (start < 0) {
            start = position;
        }
    }

    /** Operators and numbers may start a statement only wrongly, but the server is to say so. */
    private void beginAfterBlanks(int from, int to) {
        for (int at = from; start < 0 && at < to; at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                start = at;
            }
        }
    }

    /** Ends a statement, and tells whether rows followed it, after which the scanner stands elsewhere. */
    private boolean end(int position) {
        boolean rowsFollowed = false;
        if (start >= 0) {
            String statement = text.substring(start, position).stripTrailing();
            String known = words.toString().strip();
            String rows = null;
            if (SqlStatement.copiesRows(known)) {
                rows = rows(position);
                rowsFollowed = true;
            }
            statements.add(new SqlStatement(statement, line(start), known, rows));
        }
        start = -1;
        words.setLength(0);
        parentheses = 0;
        blocks = 0;
        return rowsFollowed;
    }

    /** Takes the rows from the line after the statement to the line that ends them. */
    private String rows(int semicolon) {
        int lineEnd = text.indexOf('\n', semicolon);
        int from = lineEnd < 0 ? text.length() : lineEnd + 1;
        Matcher end = END_OF_ROWS.matcher(text);
        boolean ended = end.find(from);
        scanner.skipTo(ended ? end.end() : text.length());
        return text.substring(from, ended ? end.start() : text.length());
    }

    /** Counts on from the last place asked for, or a long script would be counted again and again. */
    private int line(int position) {
        for (; lineCountedTo < position; lineCountedTo++) {
            if (text.charAt(lineCountedTo) == '\n') {
                line++;
            }
        }
        return line;
    }
}
