package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.internal.sql.SqlStatement;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Step;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a finished chain shows of the rows that its statements have changed, or found none of. */
final class ChangedRows {
    private static final String TABLES = JarText.read(ChangedRows.class, "changed_tables.sql");
    private static final Pattern TARGET = Pattern.compile(
            "(UPDATE|DELETE\\s+FROM|MERGE\\s+INTO|INSERT\\s+INTO)\\s+(?:ONLY\\s+)?(?:(?:\"[^\"]+\"|[\\w$]+)\\s*\\.\\s*)?(?:\"([^\"]+)\"|([\\w$]+)).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern COPIES = Pattern.compile("INSERT .*\\bSELECT\\b.*");

    private final List<String> steps;
    private final Map<String, Set<String>> writers;
    private final List<Table> tables = new ArrayList<>();

    private record Table(String called, String root, String name, boolean hadRows) {}

    private ChangedRows(ChainBuild chain, Connection connection) throws SQLException {
        steps = chain.steps().stream().map(Step::name).toList();
        writers = SeedRows.writers(
                connection, chain.historyTables(), xmin -> chain.writer(xmin).orElse(""));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new Table(
                        rows.getString("called"),
                        rows.getString("root"),
                        rows.getString("name"),
                        rows.getBoolean("had_rows")));
            }
        }
    }

    static ChangedRows of(ChainBuild chain) {
        try (Connection connection = chain.database().connect()) {
            return new ChangedRows(chain, connection);
        } catch (SQLException e) {
            throw new BuildException("The rows that the chain has left cannot be read: " + e.getMessage(), e);
        }
    }

    static boolean namesTable(SqlStatement statement) {
        return TARGET.matcher(statement.text()).matches();
    }

    /** Tells whether there is a row that a step wrote. */
    boolean isWriter(String step) {
        return writers.values().stream().anyMatch(names -> names.contains(step));
    }

    /**
     * Describes a statement that surely changed no row; null where it may have changed one, or nobody can tell what it
     * changes.
     */
    String inVain(String step, SqlStatement statement) {
        Matcher target = TARGET.matcher(statement.text());
        if (!target.matches()) {
            return null;
        }
        String verb = target.group(1).replaceFirst("\\s.*", "").toUpperCase(Locale.ROOT);
        if (verb.equals("INSERT") && !COPIES.matcher(statement.words()).matches()) {
            return null;
        }
        String called =
                target.group(2) != null ? target.group(2) : target.group(3).toLowerCase(Locale.ROOT);
        List<Table> changed =
                tables.stream().filter(table -> table.called().equals(called)).toList();
        boolean inVain = !changed.isEmpty()
                && changed.stream()
                        .allMatch(
                                table -> !table.hadRows() || verb.equals("UPDATE") && holdsOnlyOlderRows(table, step));
        return inVain
                ? "line %d, %s %s"
                        .formatted(statement.line(), verb, changed.get(0).root())
                : null;
    }

    /** A row that a later step has written may be one that this step had changed; none left may be one that was deleted. */
    private boolean holdsOnlyOlderRows(Table table, String step) {
        Set<String> names = writers.getOrDefault(table.name(), Set.of());
        return !names.isEmpty()
                && names.stream().allMatch(name -> steps.contains(name) && steps.indexOf(name) < steps.indexOf(step));
    }
}
