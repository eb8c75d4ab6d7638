package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.sql.SqlScanner;
import dev.schemaparity.internal.sql.SqlScanner.Token;
import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.FileContent;
import dev.schemaparity.spi.BuildException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schema of a chain that is run once for each tenant, each in a schema of its own: built under a name that stands
 * nowhere else, and written as the placeholder that Flyway's documentation gives for its default schema.
 */
final class TenantSchema {
    static final String NAME = "schema_parity_tenant";
    private static final String ANOTHER = "schema_parity_another";
    private static final String PLACEHOLDER = "${flyway:defaultSchema}";
    private static final String QUOTED = '"' + PLACEHOLDER + '"';
    /** As an identifier of its own, and not a part of one. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{Alnum}_$])" + NAME + "(?![\\p{Alnum}_$])");
    /** The server reads such a string as SQL reads a name. */
    private static final Pattern TYPE_OF_NAMES = Pattern.compile("::reg[a-z]+\\b.*", Pattern.DOTALL);

    private TenantSchema() {}

    /** Warns where the migrations name no schema, and the baseline is written for the one that there is without a setting. */
    static Optional<String> warning(SquashRequest request, ChainBuild chain) {
        return request.schemaPerTenant()
                        || request.format() != SquashRequest.Format.FLYWAY
                        || chain.historyTables().stream().noneMatch(table -> table.startsWith("public."))
                ? Optional.empty()
                : request.files().stream()
                        .filter(file -> file.toString().endsWith(".sql"))
                        .filter(TenantSchema::isNamedIn)
                        .findFirst()
                        .map(file ->
                                "%s names %s, and the baseline is written for the schema public alone. Where each tenant has a schema of its own, squash again with --schema-per-tenant; for another one, with --option flyway.defaultSchema=SCHEMA"
                                        .formatted(file.getFileName(), PLACEHOLDER));
    }

    private static boolean isNamedIn(Path file) {
        return FileContent.text(file).contains(PLACEHOLDER)
                && BaselineHeader.read(file).isEmpty();
    }

    /** Writes the placeholder in the place of the schema's name. */
    static String asPlaceholder(String script) {
        StringBuilder written = new StringBuilder();
        List<Token> tokens = SqlScanner.scan(script);
        for (Token token : tokens) {
            String text = script.substring(token.start(), token.end());
            boolean names = token.kind() == SqlScanner.Kind.CODE
                    || token.kind() == SqlScanner.Kind.STRING && isName(script, token, text);
            written.append((names ? WORD.matcher(text).replaceAll(Matcher.quoteReplacement(QUOTED)) : text)
                    .replace(NAME, PLACEHOLDER));
        }
        return written.toString();
    }

    /** Writes a script that people run, with whom Flyway is not. */
    static String forPeople(String script) {
        return "-- Put the name of a schema in the place of the placeholder first: sed 's/%s/NAME/g'\n"
                        .formatted(PLACEHOLDER)
                + asPlaceholder(script);
    }

    private static boolean isName(String script, Token token, String text) {
        return text.startsWith("'")
                && (TYPE_OF_NAMES
                                .matcher(script.substring(token.end(), Math.min(script.length(), token.end() + 20)))
                                .matches()
                        || script.startsWith("setval(", Math.max(0, token.start() - "setval(".length())));
    }

    /** Leaves out of a text for people the name that no schema of theirs has. */
    static String unnamed(String text) {
        return text.replace(NAME + ".", "");
    }

    /**
     * Refuses a script that cannot build one schema beside another, such as one that creates what both share.
     *
     * @param script as {@link #asPlaceholder} has written it
     */
    static void requireRepeatable(ChainBuild chain, String script) {
        chain.inEmptyDatabase(database -> {
            for (String schema : List.of(NAME, ANOTHER)) {
                try {
                    BaselineDraft.run(
                            database, "CREATE SCHEMA %s;\n".formatted(schema) + script.replace(PLACEHOLDER, schema));
                } catch (SQLException e) {
                    throw new BuildException(
                            "The baseline does not build one tenant's schema beside another's. The server says of the %s: %s%nWhat tenants share belongs into a chain of its own, or an init script (--init)."
                                    .formatted(schema.equals(NAME) ? "first" : "second", e.getMessage()),
                            e);
                }
            }
            return null;
        });
    }
}
