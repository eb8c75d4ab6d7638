package dev.schemaparity.internal.server;

import dev.schemaparity.internal.model.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Copies what belongs to a database but not to its contents.
 *
 * <p>PostgreSQL's documentation of CREATE DATABASE: "database-level permissions ... and database-level configuration
 * parameters ... are not copied from the template database".
 */
final class DatabaseProperties {
    private static final String SETTINGS = """
            SELECT s.setrole, pg_catalog.pg_get_userbyid(s.setrole), split_part(entry, '=', 1),
                   substr(entry, position('=' IN entry) + 1)
              FROM pg_catalog.pg_db_role_setting AS s
              JOIN pg_catalog.pg_database AS d ON d.oid = s.setdatabase, unnest(s.setconfig) AS entry
             WHERE d.datname = ?
            """;
    private static final String TAKE_OVER = """
            SELECT pg_catalog.format('DO %L', pg_catalog.format(
                       'BEGIN PERFORM pg_catalog.set_config(%L, %L, true); EXECUTE %L; END', ?, ?, ?))
            """;
    private static final String STATEMENTS = """
            SELECT pg_catalog.format('COMMENT ON DATABASE %I IS %L', ?, pg_catalog.shobj_description(d.oid, 'pg_database'))
              FROM pg_catalog.pg_database AS d
             WHERE d.datname = ? AND pg_catalog.shobj_description(d.oid, 'pg_database') IS NOT NULL
            UNION ALL
            SELECT pg_catalog.format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ?)
              FROM pg_catalog.pg_database AS d
             WHERE d.datname = ? AND d.datacl IS NOT NULL
            UNION ALL
            SELECT pg_catalog.format('GRANT %s ON DATABASE %I TO %s%s', a.privilege_type, ?,
                                     CASE a.grantee WHEN 0 THEN 'PUBLIC'
                                          ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) END,
                                     CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
              FROM pg_catalog.pg_database AS d, pg_catalog.aclexplode(d.datacl) AS a
             WHERE d.datname = ?
            """;

    private DatabaseProperties() {}

    static void copy(Connection connection, String from, String to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            copySettings(connection, statement, from, to);
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement(STATEMENTS)) {
                for (int i = 1; i <= 6; i++) {
                    query.setString(i, i % 2 == 1 ? to : from);
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        statement.execute(rows.getString(1));
                    }
                }
            }
            connection.commit();
        }
    }

    /**
     * Goes through set_config and FROM CURRENT: a stored value of a list setting is no literal that SET would take. Each
     * setting is taken over in one statement and transaction, whose end takes it back before the server would tell this
     * session of it: the driver ends a session with another DateStyle or client_encoding.
     */
    private static void copySettings(Connection connection, Statement statement, String from, String to)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SETTINGS);
                PreparedStatement block = connection.prepareStatement(TAKE_OVER)) {
            query.setString(1, from);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String target = rows.getLong(1) == 0
                            ? "ALTER DATABASE " + Identifier.quoted(to)
                            : "ALTER ROLE " + Identifier.quoted(rows.getString(2)) + " IN DATABASE "
                                    + Identifier.quoted(to);
                    block.setString(1, rows.getString(3));
                    block.setString(2, rows.getString(4));
                    block.setString(3, target + " SET " + Identifier.quoted(rows.getString(3)) + " FROM CURRENT");
                    try (ResultSet text = block.executeQuery()) {
                        text.next();
                        statement.execute(text.getString(1));
                    }
                }
            }
        }
    }
}
