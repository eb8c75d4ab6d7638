package dev.schemaparity.spi;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * Locates one PostgreSQL database and the user who connects to it.
 *
 * @param jdbcUrl the {@code jdbc:postgresql:} URL, never null; it may carry driver properties
 * @param user the user to connect as, or null when the URL names it
 * @param password the password, or null when none is needed or the URL holds it
 */
public record Database(String jdbcUrl, String user, String password) {
    /**
     * Opens a new connection.
     *
     * @return the connection, which the caller closes
     * @throws SQLException when the server refuses or cannot be reached
     */
    public Connection connect() throws SQLException {
        return connect(Map.of());
    }

    /**
     * Opens a new connection with further driver properties.
     *
     * @param properties properties of the PostgreSQL JDBC driver, never null
     * @return the connection, which the caller closes
     * @throws SQLException when the server refuses or cannot be reached
     */
    public Connection connect(Map<String, String> properties) throws SQLException {
        Properties all = credentials();
        // A server that takes the connection and then says nothing would be waited for without end.
        all.setProperty("loginTimeout", "15");
        all.putAll(properties);
        return DriverManager.getConnection(jdbcUrl, all);
    }

    /**
     * Returns the user and the password as driver properties.
     *
     * @return a new mutable object without the entries that are null
     */
    public Properties credentials() {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /** Returns the URL without its properties, so that no secret is ever printed. */
    @Override
    public String toString() {
        String withoutProperties = jdbcUrl.replaceFirst("[?&].*", "");
        // Up to the last at sign: a password may hold one, or a slash.
        return withoutProperties.replaceFirst("//.*@", "//");
    }
}
