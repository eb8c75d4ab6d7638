package dev.schemaparity.internal.source.command;

import dev.schemaparity.spi.Database;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Says in variables where the database is, in the ways that programs expect.
 *
 * @param password part of some of them, null for none
 */
record CommandEnvironment(Map<String, String> variables, String password) {
    static CommandEnvironment of(Database database) {
        Properties known = Driver.parseURL(database.jdbcUrl(), database.credentials());
        String user = known.getProperty("user", System.getProperty("user.name"));
        String password = known.getProperty("password");
        String name = known.getProperty("PGDBNAME", user);
        Map<String, String> variables = new LinkedHashMap<>();
        // The driver keeps the brackets of an IPv6 address, libpq takes none.
        String host = known.getProperty("PGHOST", "localhost");
        variables.put("PGHOST", host.replaceAll("[\\[\\]]", ""));
        variables.put("PGPORT", known.getProperty("PGPORT", "5432"));
        variables.put("PGUSER", user);
        variables.put("PGDATABASE", name);
        if (password != null) {
            variables.put("PGPASSWORD", password);
        }
        if (known.getProperty("sslmode") != null) {
            variables.put("PGSSLMODE", known.getProperty("sslmode"));
        }
        variables.put(
                "DATABASE_URL",
                "postgresql://%s%s@%s:%s/%s"
                        .formatted(
                                encoded(user),
                                password == null ? "" : ":" + encoded(password),
                                host,
                                variables.get("PGPORT"),
                                encoded(name)));
        variables.put("JDBC_URL", jdbcUrl(database.jdbcUrl(), user, password));
        return new CommandEnvironment(Map.copyOf(variables), password);
    }

    /** Replaces what the caller's environment says of some database. */
    void replace(Map<String, String> inherited) {
        inherited.keySet().removeIf(variable -> variable.startsWith("PG"));
        inherited.putAll(variables);
    }

    /** What the URL says already goes before what is said beside it. */
    private static String jdbcUrl(String url, String user, String password) {
        StringBuilder complete = new StringBuilder(url);
        Properties said = Driver.parseURL(url, new Properties());
        if (said.getProperty("user") == null) {
            complete.append(separator(complete)).append("user=").append(encoded(user));
        }
        if (said.getProperty("password") == null && password != null) {
            complete.append(separator(complete)).append("password=").append(encoded(password));
        }
        return complete.toString();
    }

    private static char separator(CharSequence url) {
        return url.toString().indexOf('?') < 0 ? '?' : '&';
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Hides the password in what a program has printed. */
    String withoutSecrets(String output) {
        return password == null || password.isEmpty()
                ? output
                : output.replace(password, "***").replace(encoded(password), "***");
    }
}
