package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.spi.BuildException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Asks the tables in which migration tools have kept the history of a chain. */
final class HistoryQuery {
    private HistoryQuery() {}

    /**
     * Returns the first column of what they answer.
     *
     * @param which of the tables are asked, by their SQL-quoted names
     * @param query with {@code %s} in the place of the table
     */
    static List<String> texts(ChainBuild chain, Predicate<String> which, String query) {
        List<String> texts = new ArrayList<>();
        for (String table : chain.historyTables().stream().filter(which).toList()) {
            try (Connection connection = chain.database().connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query.formatted(table))) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new BuildException("The history %s cannot be read: %s".formatted(table, e.getMessage()), e);
            }
        }
        return texts;
    }
}
