package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.spi.BuildException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Finds the schemas that Flyway itself creates before it migrates: a baseline that created them too would find them there. */
final class FlywaySchemas {
    private static final String CREATED = JarText.read(FlywaySchemas.class, "flyway_schemas.sql");

    private FlywaySchemas() {}

    /** Returns their SQL-quoted names, as Flyway's history tells them; none where something else runs the baseline. */
    static List<String> createdFor(SquashRequest request, ChainBuild chain) {
        List<String> schemas = new ArrayList<>();
        if (request.format() != SquashRequest.Format.FLYWAY) {
            return schemas;
        }
        for (String table : chain.historyTables()) {
            try (Connection connection = chain.database().connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(CREATED.formatted(table))) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new BuildException("The history %s cannot be read: %s".formatted(table, e.getMessage()), e);
            }
        }
        return schemas;
    }
}
