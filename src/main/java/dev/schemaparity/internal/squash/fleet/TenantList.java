package dev.schemaparity.internal.squash.fleet;

import dev.schemaparity.internal.model.PostgresUrl;
import dev.schemaparity.internal.squash.stamp.LiveDatabase;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Lists tenants, from a file or as a database knows them; all of them are looked at before anything is done to one. */
public final class TenantList {
    private static final String URL = "jdbc:postgresql:";

    private TenantList() {}

    /**
     * Reads a file.
     *
     * @param file a text with a line for each database: its URL; empty lines and those that begin with # are left out
     * @return the databases in their order, each once
     * @throws UsageException when the file cannot be read, holds none, or a line is no URL
     */
    public static List<Tenant> databases(Path file) {
        List<Tenant> tenants = new ArrayList<>();
        lines(file).forEach((number, line) -> tenants.add(database(line, "line %d of %s".formatted(number, file))));
        return tenants(tenants, file.toString());
    }

    /**
     * Asks a database.
     *
     * @param url the database that is asked
     * @param query yields in its first column the URL of a database, or the name of one on the same server
     * @return the databases in their order, each once
     * @throws UsageException when it yields none, or something else
     * @throws BuildException when the database cannot be asked
     */
    public static List<Tenant> databases(String url, String query) {
        List<Tenant> tenants = new ArrayList<>();
        for (String name : ask(url, query)) {
            tenants.add(
                    name.startsWith(URL)
                            ? database(name, "a row of the query")
                            : new Tenant(PostgresUrl.withDatabase(url, name), null));
        }
        return tenants(tenants, "the query");
    }

    /**
     * Reads a file of schemas.
     *
     * @param url the database that holds them
     * @param file a text with a line for each schema: its name
     * @return the schemas in their order, each once
     * @throws UsageException when the file cannot be read or holds none
     */
    public static List<Tenant> schemas(String url, Path file) {
        return tenants(
                lines(file).values().stream().map(name -> new Tenant(url, name)).toList(), file.toString());
    }

    /**
     * Asks a database for its schemas.
     *
     * @param url the database that holds them
     * @param query yields the name of a schema in its first column
     * @return the schemas in their order, each once
     * @throws UsageException when it yields none
     * @throws BuildException when the database cannot be asked
     */
    public static List<Tenant> schemas(String url, String query) {
        return tenants(
                ask(url, query).stream().map(name -> new Tenant(url, name)).toList(), "the query");
    }

    private static Tenant database(String url, String where) {
        if (!PostgresUrl.isWellFormed(url) || PostgresUrl.hasUserBeforeHost(url)) {
            // What is wrong with it is not shown: it may hold a password.
            throw new UsageException(
                    "%s is not a well-formed URL of PostgreSQL. Write jdbc:postgresql://HOST[:PORT]/DATABASE?user=USER"
                            .formatted(where));
        }
        return new Tenant(url, null);
    }

    private static List<Tenant> tenants(List<Tenant> tenants, String where) {
        if (tenants.isEmpty()) {
            throw new UsageException("%s names nothing.".formatted(where));
        }
        return List.copyOf(new LinkedHashSet<>(tenants));
    }

    private static Map<Integer, String> lines(Path file) {
        Map<Integer, String> lines = new LinkedHashMap<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.put(number, line.strip());
                }
            }
        } catch (IOException e) {
            throw new UsageException("The list %s cannot be read: %s".formatted(file, e), e);
        }
        return lines;
    }

    private static List<String> ask(String url, String query) {
        Database database = database(url, "--database").database();
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connect(LiveDatabase.READ_ONLY);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (name == null || name.isBlank()) {
                    throw new UsageException("A row of the query has no name in its first column.");
                }
                names.add(name);
            }
        } catch (SQLException e) {
            throw new BuildException("%s cannot be asked: %s".formatted(database, e.getMessage()), e);
        }
        return names;
    }
}
