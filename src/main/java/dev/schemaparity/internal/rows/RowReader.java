package dev.schemaparity.internal.rows;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads the rows of one database in one read-only transaction, with the snapshot of the catalog's reader.
 *
 * <p>However many rows there are, it holds a fixed number of them.
 */
public final class RowReader implements AutoCloseable {
    private static final String SETTINGS =
            Template.of("/dev/schemaparity/internal/catalog/session.sql").text();
    private static final Template SESSION = Template.of("session.sql");

    /** Of two hashes each. */
    private static final int FETCHED_ROWS = 10_000;

    /** The parser of the server descends once for each part of a UNION. */
    private static final int PARTS_OF_A_UNION = 200;

    private final Database database;
    private final Connection connection;
    private final RowInventory inventory;

    private RowReader(Database database, Connection connection, RowInventory recorded) {
        this.database = database;
        this.connection = connection;
        inventory = recorded == null ? new DatabaseInventory(this) : recorded;
    }

    /**
     * Opens the transaction.
     *
     * @param database the database, which is not changed
     * @param exportedSnapshot the snapshot to read by, which must still be held by the one who exported it; null for one
     *     of its own
     * @throws BuildException when the database cannot be reached or read
     */
    public static RowReader open(Database database, String exportedSnapshot) {
        return open(database, exportedSnapshot, null);
    }

    /**
     * Puts recorded rows into a database, to be read there as if they were those of the side that was recorded.
     *
     * @param database an empty database of ours, in UTF-8
     * @throws BuildException when it cannot be reached or written to
     */
    public static RowReader openRecorded(Database database, RecordedRows recorded) {
        RecordedInventory inventory = RecordedInventory.of(recorded);
        try {
            inventory.load(database);
        } catch (SQLException e) {
            throw new BuildException(
                    "The recorded rows cannot be put into the database %s, where they are compared: %s"
                            .formatted(database, e.getMessage()),
                    e);
        }
        return open(database, null, inventory);
    }

    private static RowReader open(Database database, String exportedSnapshot, RowInventory recorded) {
        Map<String, String> properties = Map.of(
                "ApplicationName", "schema-parity",
                "readOnly", "true",
                "readOnlyMode", "ignore");
        RowReader reader = null;
        try {
            reader = new RowReader(database, database.connect(properties), recorded);
            try (Statement statement = reader.connection.createStatement()) {
                String snapshot = exportedSnapshot == null
                        ? ""
                        : "SET TRANSACTION SNAPSHOT " + Literal.of(exportedSnapshot) + ";";
                statement.execute(SETTINGS + SESSION.filled(Map.of("snapshot", snapshot)));
            }
            // The transaction is open by now; the driver fetches piece by piece in one that it may not end itself.
            reader.connection.setAutoCommit(false);
            return reader;
        } catch (SQLException | RuntimeException e) {
            if (reader != null) {
                closeAfter(e, reader);
            }
            throw e instanceof RuntimeException failure ? failure : failed(database, "", (SQLException) e);
        }
    }

    private static void closeAfter(Exception failure, RowReader reader) {
        try {
            reader.connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static BuildException failed(Database database, String what, SQLException e) {
        return new BuildException("The rows of %s%s cannot be read: %s".formatted(database, what, e.getMessage()), e);
    }

    /** Returns what there is to read. */
    RowInventory inventory() {
        return inventory;
    }

    /** One result of a query, taken while the query is open. */
    interface Taker<T> {
        T take(ResultSet rows) throws SQLException;
    }

    <T> List<T> all(String sql, String what, Taker<T> taker) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<T> taken = new ArrayList<>();
            statement.execute(sql);
            do {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    taken.add(taker.take(rows));
                }
            } while (statement.getMoreResults());
            return taken;
        } catch (SQLException e) {
            throw failed(database, what, e);
        }
    }

    /** Returns the texts of an array, of which some may be null. */
    static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        List<String> texts = new ArrayList<>();
        for (Object text : (Object[]) array.getArray()) {
            texts.add((String) text);
        }
        return texts;
    }

    /** How many rows there are, and what they come to. */
    record Digest(int number, long rows, String digest) {
        private static Digest of(ResultSet row) throws SQLException {
            return new Digest(row.getInt("number"), row.getLong("rows"), row.getString("digest"));
        }
    }

    /** Runs many queries for digests as one message. */
    List<Digest> digests(List<String> queries) {
        return union(queries, Digest::of).stream()
                .sorted(Comparator.comparingInt(Digest::number))
                .toList();
    }

    /** Runs many queries as few statements in one message. In which order the server answers them is its own affair. */
    <T> List<T> union(List<String> queries, Taker<T> taker) {
        List<String> unions = new ArrayList<>();
        for (int i = 0; i < queries.size(); i += PARTS_OF_A_UNION) {
            unions.add(String.join(" UNION ALL\n", queries.subList(i, Math.min(i + PARTS_OF_A_UNION, queries.size()))));
        }
        return unions.isEmpty() ? List.of() : all(String.join(";\n", unions), "", taker);
    }

    /** Starts to read the hashes of a table; only one such reading can be open at a time. */
    HashStream hashes(String sql, String table) {
        try {
            Statement statement = connection.createStatement();
            statement.setEscapeProcessing(false);
            statement.setFetchSize(FETCHED_ROWS);
            return new HashStream(statement, statement.executeQuery(sql), e -> failed(database, ", " + table + ",", e));
        } catch (SQLException e) {
            throw failed(database, ", " + table + ",", e);
        }
    }

    /** Returns the values of some rows, each row as one entry. */
    List<RowValues> values(String sql, String table) {
        return all(
                sql,
                ", " + table + ",",
                row -> new RowValues(
                        HexFormat.of().formatHex(row.getBytes("key")),
                        list(row, "texts"),
                        list(row, "hashes"),
                        Stream.of(row.getString("oldest"), row.getString("newest"))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    @Override
    public void close() {
        try {
            // Not a commit or rollback: nothing was done, and the server sees to it that the transaction ends.
            connection.close();
        } catch (SQLException e) {
            throw failed(database, "", e);
        }
    }
}
