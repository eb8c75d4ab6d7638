package dev.schemaparity.internal.source.sql;

import dev.schemaparity.internal.sql.SqlScanner;
import java.util.regex.Pattern;

/** The part of a migration that takes it back, where a tool keeps both in one file; it never runs. */
final class DownPart {
    /** As goose, sql-migrate, dbmate, node-pg-migrate and MyBatis mark it. */
    private static final Pattern MARK = Pattern.compile(
            "--\\s*(\\+(goose|migrate)\\s+down|migrate:down|down\\s+migration|//\\s*@undo)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private DownPart() {}

    /** Returns what stands before the mark, or all of it where there is none. */
    static String without(String text) {
        if (!text.contains("--")) {
            return text;
        }
        return SqlScanner.scan(text).stream()
                .filter(token -> token.kind() == SqlScanner.Kind.LINE_COMMENT)
                .filter(token -> MARK.matcher(
                                text.substring(token.start(), token.end()).stripTrailing())
                        .matches())
                .findFirst()
                .map(token -> text.substring(0, token.start()))
                .orElse(text);
    }
}
