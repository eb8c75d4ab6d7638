package dev.schemaparity.internal.dump;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.UsageException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.jdbc.SslMode;
import org.postgresql.ssl.NonValidatingFactory;
import org.postgresql.util.PSQLException;

/**
 * Says to libpq what a JDBC URL says to the driver.
 *
 * @param connectionString libpq's keyword/value string with the database's name, which holds no secret
 * @param environment libpq's variables
 */
record ConnectionSettings(String connectionString, Map<String, String> environment) {
    /** Properties of the driver whose values libpq takes as they are. */
    private static final Map<String, String> SAME_VALUES = Map.ofEntries(
            Map.entry("PGPORT", "PGPORT"),
            Map.entry("options", "PGOPTIONS"),
            Map.entry("password", "PGPASSWORD"),
            Map.entry("sslrootcert", "PGSSLROOTCERT"),
            Map.entry("sslcert", "PGSSLCERT"),
            Map.entry("sslkey", "PGSSLKEY"),
            Map.entry("sslNegotiation", "PGSSLNEGOTIATION"),
            Map.entry("kerberosServerName", "PGKRBSRVNAME"),
            Map.entry("channelBinding", "PGCHANNELBINDING"),
            Map.entry("requireAuth", "PGREQUIREAUTH"),
            Map.entry("connectTimeout", "PGCONNECT_TIMEOUT"));

    /** Where the driver has a choice that libpq lacks, the nearest one. */
    private static final Map<String, String> SERVER_TYPES = Map.of(
            "any", "any",
            "primary", "primary",
            "master", "primary",
            "secondary", "standby",
            "slave", "standby",
            "preferSecondary", "prefer-standby",
            "preferSlave", "prefer-standby",
            "preferPrimary", "any");

    /**
     * Translates the URL, user and password.
     *
     * @param arguments the charset in which arguments and variables reach the program
     */
    static ConnectionSettings of(Database database, Charset arguments) {
        // As in the driver, what the URL says goes before the user and password given beside it.
        Properties properties = Driver.parseURL(database.jdbcUrl(), database.credentials());
        if (properties == null) {
            throw new UsageException(("pg_dump cannot connect to %s: it is not a URL of the PostgreSQL driver."
                            + " Write jdbc:postgresql://HOST:PORT/DATABASE.")
                    .formatted(database));
        }
        Map<String, String> environment = new LinkedHashMap<>();
        SAME_VALUES.forEach((property, variable) -> {
            if (properties.getProperty(property) != null) {
                environment.put(variable, properties.getProperty(property));
            }
        });
        String user = properties.getProperty("user", System.getProperty("user.name"));
        environment.put("PGUSER", user);
        // The driver keeps the brackets of an IPv6 address, libpq takes none.
        environment.put("PGHOST", properties.getProperty("PGHOST", "localhost").replaceAll("[\\[\\]]", ""));
        String serverType = properties.getProperty("targetServerType");
        if (serverType != null) {
            environment.put("PGTARGETSESSIONATTRS", SERVER_TYPES.getOrDefault(serverType, "any"));
        }
        // The driver's default, which libpq does not know: encrypt only when the server insists.
        String gssMode = properties.getProperty("gssEncMode", "allow");
        if (!gssMode.equals("allow")) {
            environment.put("PGGSSENCMODE", gssMode);
        }
        if (properties.getProperty("sslmode") != null || properties.getProperty("ssl") != null) {
            environment.put("PGSSLMODE", sslMode(database, properties));
        }
        String name = properties.getProperty("PGDBNAME", user);
        environment.forEach((variable, value) -> requireEncodable(database, arguments, variable, value));
        requireEncodable(database, arguments, "the database's name", name);
        return new ConnectionSettings("dbname=" + quoted(name), Map.copyOf(environment));
    }

    private static String sslMode(Database database, Properties properties) {
        try {
            SslMode mode = SslMode.of(properties);
            boolean unchecked = NonValidatingFactory.class.getName().equals(properties.getProperty("sslfactory"));
            return unchecked && mode.verifyCertificate() ? SslMode.REQUIRE.value : mode.value;
        } catch (PSQLException e) {
            throw new UsageException(
                    "pg_dump cannot connect to %s: %s. Use one of libpq's sslmode values."
                            .formatted(database, e.getMessage()),
                    e);
        }
    }

    /** A name given as it is would be taken for a connection string where it looks like one. */
    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Java would pass a question mark for such a character, and the server's refusal would mislead. */
    private static void requireEncodable(Database database, Charset arguments, String what, String value) {
        if (!arguments.newEncoder().canEncode(value)) {
            throw new BuildException(
                    ("pg_dump cannot connect to %s: %s has characters that this virtual machine cannot pass to a"
                                    + " program in %s. Start it in a UTF-8 locale, such as LC_ALL=C.UTF-8.")
                            .formatted(database, what, arguments));
        }
    }
}
