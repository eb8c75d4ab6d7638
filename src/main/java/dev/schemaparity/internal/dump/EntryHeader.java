package dev.schemaparity.internal.dump;

import dev.schemaparity.internal.sql.SqlScanner.Kind;
import dev.schemaparity.internal.sql.SqlScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Locates one of pg_dump's three-line comments, which stand before each entry and at the end.
 *
 * @param type the type of the entry, empty for the comment at the end of the dump
 * @param key the key of the entry, or the words of the comment at the end
 * @param start where the comment begins in the text
 * @param end where it ends
 */
record EntryHeader(String type, String key, int start, int end) {
    /** Lets a name that holds the text of a header not pass for one: what follows "Type:" must be one of these. */
    private static final String KNOWN_TYPES = String.join(
            "|",
            "ACCESS METHOD",
            "ACL",
            "AGGREGATE",
            "BLOB",
            "BLOB METADATA",
            "BLOBS",
            "CAST",
            "CHECK CONSTRAINT",
            "COLLATION",
            "COMMENT",
            "CONSTRAINT",
            "CONVERSION",
            "DATABASE",
            "DATABASE PROPERTIES",
            "DEFAULT",
            "DEFAULT ACL",
            "DOMAIN",
            "EVENT TRIGGER",
            "EXTENSION",
            "FK CONSTRAINT",
            "FOREIGN DATA WRAPPER",
            "FOREIGN TABLE",
            "FUNCTION",
            "INDEX",
            "INDEX ATTACH",
            "MATERIALIZED VIEW",
            "MATERIALIZED VIEW DATA",
            "OPERATOR",
            "OPERATOR CLASS",
            "OPERATOR FAMILY",
            "POLICY",
            "PROCEDURAL LANGUAGE",
            "PROCEDURE",
            "PUBLICATION",
            "PUBLICATION TABLE",
            "PUBLICATION TABLES IN SCHEMA",
            "ROW SECURITY",
            "RULE",
            "SCHEMA",
            "SECURITY LABEL",
            "SEQUENCE",
            "SEQUENCE OWNED BY",
            "SEQUENCE SET",
            "SERVER",
            "SHELL TYPE",
            "STATISTICS",
            "STATISTICS DATA",
            "SUBSCRIPTION",
            "SUBSCRIPTION TABLE",
            "TABLE",
            "TABLE ATTACH",
            "TABLE DATA",
            "TEXT SEARCH CONFIGURATION",
            "TEXT SEARCH DICTIONARY",
            "TEXT SEARCH PARSER",
            "TEXT SEARCH TEMPLATE",
            "TRANSFORM",
            "TRIGGER",
            "TYPE",
            "USER MAPPING",
            "VIEW");

    private static final Pattern KNOWN = header(KNOWN_TYPES);
    private static final Pattern NEWER = header("[A-Z]+(?: [A-Z]+)*");
    private static final String COMPLETE = "-- PostgreSQL database dump complete";

    /** Everything greedy: in a hostile name the last words that fit are pg_dump's own. */
    private static Pattern header(String types) {
        return Pattern.compile("-- (?:Data for )?Name: (?<name>.*); Type: (?<type>" + types
                + "); Schema: (?<schema>.*); Owner: .*?(?:; Tablespace: .*)?");
    }

    boolean isEndOfDump() {
        return type.isEmpty();
    }

    /** Returns all headers of the text in their order; only comments between statements can be one. */
    static List<EntryHeader> findAll(String text, List<Token> tokens) {
        List<EntryHeader> headers = new ArrayList<>();
        for (int i = 0; i + 4 < tokens.size(); i++) {
            boolean framed = isRule(text, tokens.get(i))
                    && isLineFeed(text, tokens.get(i + 1))
                    && isLineFeed(text, tokens.get(i + 3))
                    && isRule(text, tokens.get(i + 4));
            if (framed) {
                Token line = tokens.get(i + 2);
                int start = tokens.get(i).start();
                int end = tokens.get(i + 4).end();
                EntryHeader header = parse(text.substring(line.start(), line.end()), start, end);
                if (header != null) {
                    headers.add(header);
                }
            }
        }
        return headers;
    }

    private static EntryHeader parse(String line, int start, int end) {
        if (line.equals(COMPLETE)) {
            return new EntryHeader("", line.substring(3), start, end);
        }
        Matcher matcher = KNOWN.matcher(line);
        if (!matcher.matches()) {
            // A type of a pg_dump that is newer than the list still begins an entry.
            matcher = NEWER.matcher(line);
            if (!matcher.matches()) {
                return null;
            }
        }
        String type = matcher.group("type");
        return new EntryHeader(type, type + ' ' + matcher.group("schema") + ' ' + matcher.group("name"), start, end);
    }

    private static boolean isRule(String text, Token token) {
        return token.kind() == Kind.LINE_COMMENT
                && text.substring(token.start(), token.end()).equals("--")
                && (token.start() == 0 || text.charAt(token.start() - 1) == '\n');
    }

    private static boolean isLineFeed(String text, Token token) {
        return token.end() - token.start() == 1 && text.charAt(token.start()) == '\n';
    }
}
