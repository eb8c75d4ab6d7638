package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A baseline before it is proved.
 *
 * @param given what creates the schemas that the baseline finds because its tool does so
 * @param structure in an order that runs
 * @param rows what the chain has left in tables and sequences
 * @param afterRows what must wait for rows, and what else there is
 * @param corrections what pg_dump does not write and the proof found missing
 */
record BaselineDraft(
        List<String> given,
        List<DumpEntry> structure,
        SeedRows.Statements rows,
        List<DumpEntry> afterRows,
        List<String> corrections) {
    /** Whatever the session's settings: each server or client may have others, and each statement brings what it needs. */
    private static final Map<String, String> ONE_MESSAGE = Map.of("preferQueryMode", "simple");

    static BaselineDraft of(ChainBuild chain, List<String> schemasOfTool, Collection<String> volatileColumns) {
        List<String> given = schemasOfTool.stream()
                .map("CREATE SCHEMA IF NOT EXISTS %s;"::formatted)
                .toList();
        return chain.inEmptyDatabase(empty -> {
            try (Connection built = chain.database().connect()) {
                run(empty, String.join("\n", given));
                WrittenDatabase contents = WrittenDatabase.of(chain, chain.database(), volatileColumns)
                        .without(WrittenDatabase.of(chain, empty, volatileColumns));
                Arrangement wanted = Arrangement.of(ExtensionVersions.added(contents.entries(), built), built);
                return tried(empty, given, wanted, contents.rows());
            } catch (SQLException e) {
                throw new BuildException(
                        "The database that the chain built cannot be written down: " + e.getMessage(), e);
            }
        });
    }

    /** Runs a script as a migration tool does, in one transaction. */
    static void run(Database database, String script) throws SQLException {
        try (Connection connection = database.connect(ONE_MESSAGE);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(script);
            connection.commit();
        }
    }

    private static BaselineDraft tried(
            Database empty, List<String> given, Arrangement wanted, SeedRows.Statements rows) {
        try (Connection connection = empty.connect(ONE_MESSAGE);
                TrialRun trial = new TrialRun(connection)) {
            List<DumpEntry> structure = trial.order(wanted.structure());
            rows.inserts().values().forEach(trial::run);
            trial.run(rows.others());
            List<DumpEntry> afterRows = trial.order(wanted.afterRows());
            afterRows.addAll(trial.orderChanged(BaselineDraft::unchecked));
            if (!trial.waiting().isEmpty()) {
                throw new BuildException(
                        "What pg_dump wrote does not run in any order: %s. The server says of the last of them: %s"
                                .formatted(
                                        trial.waiting().stream()
                                                .map(DumpEntry::key)
                                                .collect(Collectors.joining(", ")),
                                        trial.lastFailure().getMessage()));
            }
            return new BaselineDraft(given, structure, rows, afterRows, List.of());
        } catch (SQLException e) {
            throw new BuildException("What pg_dump wrote could not be tried: " + e.getMessage(), e);
        }
    }

    /** As pg_dump has it, the server does not look into the bodies of functions: two of them may call each other. */
    private static DumpEntry unchecked(DumpEntry entry) {
        return entry.key().matches("(?s)(FUNCTION|PROCEDURE) .*")
                ? new DumpEntry(
                        entry.key(),
                        "SET check_function_bodies = false;\n" + entry.text() + "\nRESET check_function_bodies;")
                : entry;
    }

    BaselineDraft correctedBy(List<String> more) {
        List<String> all = new ArrayList<>(corrections);
        more.stream().map(SafeText::of).filter(text -> !all.contains(text)).forEach(all::add);
        return new BaselineDraft(given, structure, rows, afterRows, all);
    }

    BaselineDraft withoutRowsOf(Collection<String> tables) {
        Map<String, List<String>> inserts = new LinkedHashMap<>(rows.inserts());
        inserts.keySet().removeAll(tables);
        return new BaselineDraft(
                given, structure, new SeedRows.Statements(inserts, rows.others()), afterRows, corrections);
    }

    /** Returns all statements, with a line for each part that has some. */
    String body() {
        StringBuilder text = new StringBuilder();
        section(
                text,
                null,
                given.stream()
                        .map(statement -> SafeText.comment("-- Flyway has done so before: " + statement))
                        .toList(),
                "\n");
        section(text, null, texts(structure), "\n\n");
        rows.inserts()
                .forEach((table, inserts) -> section(
                        text,
                        "Rows of " + table,
                        inserts.stream().map(SafeText::of).toList(),
                        "\n"));
        section(
                text,
                "Positions of sequences, and what materialized views show",
                rows.others().stream().map(SafeText::of).toList(),
                "\n");
        section(text, rows.rows() == 0 ? null : "What waited for the rows", texts(afterRows), "\n\n");
        section(text, "What pg_dump does not write", corrections, "\n\n");
        return text.toString();
    }

    private static List<String> texts(List<DumpEntry> entries) {
        return entries.stream().map(DumpEntry::text).toList();
    }

    private static void section(StringBuilder text, String title, List<String> statements, String between) {
        if (statements.isEmpty()) {
            return;
        }
        text.append('\n');
        if (title != null) {
            text.append(SafeText.comment("-- " + title)).append('\n');
        }
        text.append(String.join(between, statements)).append('\n');
    }

    /** Counts what there is, in words. */
    String holds() {
        long tables = structure.stream()
                .filter(entry -> entry.key().startsWith("TABLE "))
                .count();
        return "%s tables, %s objects and what is said of them, %s rows"
                .formatted(tables, structure.size() + afterRows.size(), rows.rows());
    }
}
