package dev.schemaparity.cli;

import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A project that was squashed, and a database that its chain has built. */
record StampProject(Path folder, DatabaseServer server, Database database) implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    static final String HISTORY = "public.flyway_schema_history";
    static final String BACKUP = "public.flyway_schema_history_before_squash";

    /** Two versions and a repeatable migration, and the baseline of both; nothing has run. */
    static StampProject create(Path folder, DatabaseServer server) throws IOException, SQLException {
        String name = "stamp_" + COUNT.incrementAndGet();
        StampProject project = new StampProject(folder, server, server.database(name));
        project.recreate();
        project.write("chain/V1__t.sql", "CREATE TABLE t (i integer PRIMARY KEY);");
        project.write("chain/V2__u.sql", "CREATE TABLE u (i integer);");
        project.write("chain/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM u;");
        project.write(
                "baseline/B2__baseline.sql", "CREATE TABLE t (i integer PRIMARY KEY); CREATE TABLE u (i integer);");
        return project;
    }

    /** Returns a qualified name as messages show it. */
    static String quoted(String table) {
        return "\"" + table.replace(".", "\".\"") + "\"";
    }

    void recreate() throws SQLException {
        execute(server.maintenance(), "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name()));
        execute(server.maintenance(), "CREATE DATABASE " + name());
    }

    private String name() {
        return database.jdbcUrl().replaceFirst(".*/", "");
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");
    }

    /** Configures the real Flyway, with the files of some folders. */
    FluentConfiguration flyway(String... folders) {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations(Arrays.stream(folders)
                        .map(name -> "filesystem:" + folder.resolve(name))
                        .toArray(String[]::new));
    }

    void migrate(String... folders) {
        flyway(folders).load().migrate();
    }

    /** Returns the option that has databases built on the run's own server. */
    String onServer() {
        return "--server=" + serverUrl();
    }

    String serverUrl() {
        return server.maintenance().jdbcUrl() + "?user=" + database.user();
    }

    String url() {
        return url(database.user());
    }

    String url(String user) {
        return database.jdbcUrl() + "?user=" + user;
    }

    String source(String folderName) {
        return "flyway:" + folder.resolve(folderName);
    }

    CommandRun stamp(String... more) {
        return CommandRun.of(stampArguments(more));
    }

    String[] stampArguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of("stamp"));
        addUnlessGiven(arguments, "--database=" + url(), more);
        addUnlessGiven(arguments, "--chain=" + source("chain"), more);
        if (Arrays.stream(more).noneMatch(word -> word.startsWith("--baseline-revision="))) {
            addUnlessGiven(arguments, "--baseline=" + source("baseline"), more);
        }
        arguments.add(onServer());
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static void addUnlessGiven(List<String> arguments, String argument, String[] given) {
        String option = argument.substring(0, argument.indexOf('=') + 1);
        if (Arrays.stream(given).noneMatch(word -> word.startsWith(option))) {
            arguments.add(argument);
        }
    }

    CommandRun unstamp(String... more) {
        List<String> arguments = new ArrayList<>(List.of("unstamp", "--database=" + url()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    /** Returns all columns of all rows of the history. */
    List<String> history() throws SQLException {
        return rows(HISTORY);
    }

    List<String> rows(String table) throws SQLException {
        return query("SELECT h.*::text FROM %s AS h ORDER BY installed_rank".formatted(table));
    }

    List<String> query(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    boolean isThere(String table) throws SQLException {
        return query("SELECT to_regclass('%s')".formatted(table.replace("'", "''")))
                        .get(0)
                != null;
    }

    void execute(String... statements) throws SQLException {
        execute(database, statements);
    }

    static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        execute(server.maintenance(), "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name()));
    }
}
