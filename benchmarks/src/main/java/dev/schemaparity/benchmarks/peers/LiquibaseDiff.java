package dev.schemaparity.benchmarks.peers;

import dev.schemaparity.spi.Database;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.diff.DiffResult;
import liquibase.structure.DatabaseObject;
import liquibase.ui.LoggerUIService;
import liquibase.util.LiquibaseUtil;

/** The command {@code liquibase diff}. */
final class LiquibaseDiff implements Peer {
    // What it compares by default but catalogs: two databases of one server never have the same name.
    private static final String TYPES =
            "schemas,tables,columns,views,indexes,primarykeys,foreignkeys,uniqueconstraints,sequences";

    // Held, because java.util.logging forgets the level of a logger that nobody holds.
    private static final Logger LOGGER = Logger.getLogger("liquibase");

    LiquibaseDiff() {
        LOGGER.setLevel(Level.OFF);
    }

    @Override
    public String name() {
        return "Liquibase diff";
    }

    @Override
    public String version() {
        return LiquibaseUtil.getBuildVersion();
    }

    @Override
    public String usage() {
        return "`liquibase diff --schemas=`*all of both* `--diff-types=%s`, of the free edition".formatted(TYPES);
    }

    @Override
    public List<String> differences(Database legacy, Database baseline) throws Exception {
        Set<String> schemas = new TreeSet<>(schemas(legacy));
        schemas.addAll(schemas(baseline));
        // Without this, the command writes its headlines to the console.
        return Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
            DiffResult result = (DiffResult) new CommandScope("diff")
                    .addArgumentValue("referenceUrl", legacy.jdbcUrl())
                    .addArgumentValue("referenceUsername", legacy.user())
                    .addArgumentValue("url", baseline.jdbcUrl())
                    .addArgumentValue("username", baseline.user())
                    .addArgumentValue("schemas", String.join(",", schemas))
                    .addArgumentValue("diffTypes", TYPES)
                    .setOutput(OutputStream.nullOutputStream())
                    .execute()
                    .getResult("diffResult");
            return lines(result);
        });
    }

    private static List<String> lines(DiffResult result) {
        List<String> lines = new ArrayList<>();
        result.getMissingObjects().forEach(object -> lines.add("missing " + named(object)));
        result.getUnexpectedObjects().forEach(object -> lines.add("unexpected " + named(object)));
        result.getChangedObjects()
                .forEach((object, changes) ->
                        lines.add("changed %s: %s".formatted(named(object), changes.getDifferences())));
        return lines;
    }

    private static String named(DatabaseObject object) {
        return object.getObjectTypeName() + " " + object;
    }

    private static Set<String> schemas(Database database) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = database.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname !~ '^(pg_|information_schema$)'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
