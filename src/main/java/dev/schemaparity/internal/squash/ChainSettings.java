package dev.schemaparity.internal.squash;

import dev.schemaparity.internal.model.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a chain was said to need, for the commands that are told next: without it they fail.
 *
 * @param options the settings of its source
 * @param init the script that runs before it, null for none
 * @param user the role that it runs as, null for none
 * @param databaseName the name of the database that it sees, null for any
 * @param server where it is built, null for where the commands build it by themselves
 * @param classpath the jars and folders that it needs, null for none
 */
public record ChainSettings(
        Map<String, String> options, Path init, String user, String databaseName, String server, String classpath) {
    private static final String CONFIG_FILES = "flyway.configFiles";
    private static final Pattern SECRET = Pattern.compile(".*(password|secret|token).*", Pattern.CASE_INSENSITIVE);

    /** Returns the settings of a chain that needs nothing else. */
    public static ChainSettings of(Map<String, String> options) {
        return new ChainSettings(options, null, null, null, null, null);
    }

    /** Returns these, of a chain that is built in a place, with libraries. */
    public ChainSettings at(String otherServer, String otherClasspath) {
        return new ChainSettings(options, init, user, databaseName, otherServer, otherClasspath);
    }

    /** Writes them as they stand in a command, a blank before each word; an option that may be a password is not told. */
    public String words() {
        List<String> words = new ArrayList<>();
        options.forEach((key, value) -> add(words, "--option", entry(key, value)));
        add(words, "--init", init);
        add(words, "--user", user);
        add(words, "--database-name", databaseName);
        add(words, "--server", server);
        add(words, "--classpath", classpath);
        return String.join("", words);
    }

    /**
     * Writes them as further members of a test's annotation. Who runs the tests says where, and with what.
     *
     * @param seen writes a path as the test sees it
     */
    public String members(UnaryOperator<String> seen) {
        StringBuilder members = new StringBuilder();
        if (!options.isEmpty()) {
            members.append(options.entrySet().stream()
                    .map(option -> literal(entry(
                            option.getKey(),
                            option.getKey().equals(CONFIG_FILES)
                                    ? Stream.of(option.getValue().split(","))
                                            .map(file -> seen.apply(file.strip()))
                                            .collect(Collectors.joining(","))
                                    : option.getValue())))
                    .collect(Collectors.joining(", ", ", options = {", "}")));
        }
        append(members, "init", init == null ? null : seen.apply(init.toString()));
        append(members, "user", user);
        append(members, "databaseName", databaseName);
        return members.toString();
    }

    private static void append(StringBuilder members, String name, String value) {
        if (value != null) {
            members.append(", %s = %s".formatted(name, literal(value)));
        }
    }

    /** Writes a text as Java does. */
    public static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void add(List<String> words, String option, Object value) {
        if (value != null) {
            words.add(" %s %s".formatted(option, ShellWord.of(value.toString())));
        }
    }

    private static String entry(String key, String value) {
        return key + "=" + (SECRET.matcher(key).matches() ? "***" : value);
    }
}
