package dev.schemaparity.internal.dump;

import dev.schemaparity.internal.model.Identifier;
import dev.schemaparity.spi.UsageException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a name into a pattern that matches only this table or schema.
 *
 * <p>PostgreSQL's documentation of psql's patterns: within double quotes all characters are taken literally, and a
 * double quote is written twice.
 */
final class DumpPattern {
    private static final String PART = "(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final Pattern QUALIFIED = Pattern.compile(PART + "\\." + PART);

    private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");

    private DumpPattern() {}

    /**
     * Returns the pattern for {@code --exclude-table}.
     *
     * @param qualifiedName a name such as {@code public."weird.name"}
     * @param arguments the charset in which arguments reach the program
     */
    static String table(String qualifiedName, Charset arguments) {
        Matcher matcher = QUALIFIED.matcher(qualifiedName);
        if (!matcher.matches()) {
            throw new UsageException(
                    ("The excluded table '%s' is not a qualified name. Write SCHEMA.TABLE, in double quotes where"
                                    + " SQL needs them: public.\"My Table\".")
                            .formatted(qualifiedName));
        }
        boolean utf8 = arguments.equals(StandardCharsets.UTF_8);
        return literal(matcher.group(1), utf8) + "." + literal(matcher.group(2), utf8);
    }

    /**
     * Returns the pattern for {@code --schema}.
     *
     * @param name as the catalog has it, without quotes
     * @param arguments the charset in which arguments reach the program
     */
    static String schema(String name, Charset arguments) {
        return literal(Identifier.quoted(name), arguments.equals(StandardCharsets.UTF_8));
    }

    private static String literal(String part, boolean utf8) {
        String quoted = part.startsWith("\"") ? part : '"' + folded(part) + '"';
        return utf8 ? quoted : withEscapes(quoted);
    }

    /** SQL folds what is not quoted, ASCII letters only in a multibyte encoding; in quotes pg_dump would not. */
    private static String folded(String name) {
        return CAPITALS.matcher(name).replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
    }

    /** Outside of quotes a pattern may hold escapes of regular expressions: they survive any charset. */
    private static String withEscapes(String quoted) {
        StringBuilder pattern = new StringBuilder();
        quoted.codePoints().forEach(character -> {
            if (character < 128) {
                pattern.append((char) character);
            } else {
                pattern.append("\"(\\x").append(Integer.toHexString(character)).append(")\"");
            }
        });
        return pattern.toString();
    }
}
