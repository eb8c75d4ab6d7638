package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What takes a baseline back, and the proof that it does: afterwards the database is as it was before, but for extensions,
 * which may serve others; and the baseline runs again and makes the same.
 *
 * @param statements in the order in which they run
 * @param runsAgain whether the baseline was run again after it, and made the same
 * @param left what is not as it was before the baseline, in words; empty where nothing is
 */
record Downgrade(List<String> statements, boolean runsAgain, List<String> left) {
    private static final String DROPS = JarText.read(Downgrade.class, "drops.sql");
    private static final String TITLE = "-- Takes back what the baseline beside this file creates.";
    private static final String DROP_SCHEMA = "DROP SCHEMA ";
    private static final Map<String, String> ONE_MESSAGE = Map.of("preferQueryMode", "simple");

    static Downgrade of(ChainBuild chain, BaselineDraft baseline) {
        return chain.inEmptyDatabase(database -> of(chain, baseline, database));
    }

    private static Downgrade of(ChainBuild chain, BaselineDraft baseline, Database database) {
        try {
            run(database, String.join("\n", baseline.given()));
            Set<String> before = dropsOf(database);
            run(database, baseline.body());
            Snapshot built = snapshot(database);
            Ordered drops = ordered(database, before);
            run(database, String.join("\n", drops.statements()));
            Snapshot after = snapshot(database);
            List<String> filled = baseline.rows().inserts().keySet().stream()
                    .filter(table -> before.contains("DROP TABLE %s;".formatted(table)))
                    .toList();
            List<String> left = new ArrayList<>(left(chain, baseline, drops.keptSchemas(), after));
            filled.stream().map("the rows that it puts into %s"::formatted).forEach(left::add);
            boolean runsAgain = true;
            try {
                again(database, built, baseline.withoutRowsOf(filled));
            } catch (BuildException e) {
                if (left.isEmpty()) {
                    throw e;
                }
                runsAgain = false;
                left.add("enough for the baseline to run again. " + e.getMessage());
            }
            return new Downgrade(drops.statements(), runsAgain, left);
        } catch (SQLException e) {
            throw new BuildException("No downgrade could be made of the baseline: " + e.getMessage(), e);
        }
    }

    /** Tells what is not as it was before. */
    private static List<String> left(
            ChainBuild chain, BaselineDraft baseline, List<String> keptSchemas, Snapshot after) {
        List<String> kept = new ArrayList<>(baseline.given());
        baseline.structure().stream()
                .filter(entry -> isKept(entry, keptSchemas))
                .map(DumpEntry::text)
                .forEach(kept::add);
        return chain
                .inEmptyDatabase(empty -> {
                    run(empty, String.join("\n", kept));
                    return SnapshotComparison.compare(snapshot(empty), after);
                })
                .stream()
                .map(mismatch -> mismatch.object() + ": " + mismatch.attribute())
                .toList();
    }

    private static void again(Database database, Snapshot built, BaselineDraft baseline) {
        run(database, baseline.body());
        List<Mismatch> again = SnapshotComparison.compare(built, snapshot(database));
        if (!again.isEmpty()) {
            throw new BuildException("After its downgrade, the baseline does not make the same again: " + told(again));
        }
    }

    private static String told(List<Mismatch> mismatches) {
        return mismatches.stream()
                .map(mismatch -> mismatch.object() + ": " + mismatch.attribute())
                .collect(Collectors.joining(", "));
    }

    private static boolean isKept(DumpEntry entry, List<String> keptSchemas) {
        return entry.key().startsWith("EXTENSION ")
                || keptSchemas.stream().anyMatch(schema -> entry.text().startsWith("CREATE SCHEMA " + schema + ";"));
    }

    /** The drops that run, and the schemas that stay because an extension is in them. */
    private record Ordered(List<String> statements, List<String> keptSchemas) {}

    /**
     * What drops one object.
     *
     * @param forced what drops it in a circle, null where nothing does
     * @param ofTable what drops it with its table, null where it belongs to none
     */
    private record Drop(String statement, String forced, String ofTable) {
        boolean isNeeded(Set<String> before) {
            return !before.contains(statement) && (ofTable == null || before.contains(ofTable));
        }
    }

    private static List<Drop> drops(Connection connection) throws SQLException {
        List<Drop> drops = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = ''");
            ResultSet rows = statement.executeQuery(DROPS);
            while (rows.next()) {
                drops.add(new Drop(rows.getString("statement"), rows.getString("forced"), rows.getString("of_table")));
            }
            statement.execute("RESET search_path");
        }
        return drops;
    }

    /** Returns what would drop all that there is. */
    private static Set<String> dropsOf(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            return drops(connection).stream().map(Drop::statement).collect(Collectors.toSet());
        }
    }

    private static Ordered ordered(Database database, Set<String> before) throws SQLException {
        try (Connection connection = database.connect(ONE_MESSAGE);
                TrialRun trial = new TrialRun(connection)) {
            Map<String, String> forced = new LinkedHashMap<>();
            drops(connection).stream()
                    .filter(drop -> drop.isNeeded(before))
                    .forEach(drop -> forced.put(drop.statement(), drop.forced()));
            List<DumpEntry> ordered = trial.order(forced.keySet().stream()
                    .map(drop -> new DumpEntry(drop, SafeText.of(drop)))
                    .toList());
            ordered.addAll(trial.orderChanged(drop -> forced.get(drop.key()) == null
                    ? drop
                    : new DumpEntry(drop.key(), SafeText.of(forced.get(drop.key())))));
            List<String> statements = ordered.stream().map(DumpEntry::text).toList();
            List<String> keptSchemas = new ArrayList<>();
            for (DumpEntry waiting : trial.waiting()) {
                if (!waiting.key().startsWith(DROP_SCHEMA)) {
                    throw new BuildException("%s does not run after everything else is dropped. The server says: %s"
                            .formatted(waiting.key(), trial.lastFailure().getMessage()));
                }
                keptSchemas.add(waiting.key()
                        .substring(DROP_SCHEMA.length(), waiting.key().length() - 1));
            }
            return new Ordered(statements, keptSchemas);
        }
    }

    private static Snapshot snapshot(Database database) {
        try (CatalogReader reader = CatalogReader.read(database)) {
            return reader.snapshot();
        }
    }

    private static void run(Database database, String script) {
        try {
            BaselineDraft.run(database, script);
        } catch (SQLException e) {
            throw new BuildException("The generated script does not run: " + e.getMessage(), e);
        }
    }

    /** Tells whether a text is a downgrade that was written here; what people are to do first stands before its title. */
    static boolean isIn(String text) {
        return text.lines().limit(2).anyMatch(line -> line.startsWith(TITLE));
    }

    String text() {
        return TITLE + " Extensions stay: others may use them.\n"
                + "-- What came after the baseline, such as later and repeatable migrations, is to be dropped first where it depends on this.\n"
                + "-- Run it in one transaction, or a failure leaves half of it dropped: psql --single-transaction --set ON_ERROR_STOP=1\n"
                + "-- It drops tables with their rows. Nothing runs this file by itself.\n\n"
                + String.join("\n", statements)
                + "\n";
    }
}
