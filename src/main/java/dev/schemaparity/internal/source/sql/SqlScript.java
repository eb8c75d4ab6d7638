package dev.schemaparity.internal.source.sql;

import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.internal.source.SessionTraces;
import dev.schemaparity.internal.source.SqlFailure;
import dev.schemaparity.internal.sql.SqlStatement;
import dev.schemaparity.internal.sql.SqlStatements;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * One SQL file.
 *
 * <p>It is sent as it is, in one message of the simple protocol: the server alone decides where a statement ends, and runs
 * all of it in one transaction. Statement by statement, as psql would, runs a file that controls transactions itself, that
 * holds rows for COPY, or of which the server says that it cannot run in a transaction.
 *
 * @param name what it is called as a step
 */
public record SqlScript(String name, Path file, String text) {
    /** Of a statement in a transaction block, of COMMIT in a block, and of the use of an enum label before its commit. */
    private static final Set<String> NOT_IN_ONE_TRANSACTION = Set.of("25001", "2D000", "55P04");

    /** Reads a file that is called by its own name. */
    public static SqlScript read(Path file) {
        return read(file.getFileName().toString(), file);
    }

    /**
     * Reads a file.
     *
     * @throws UsageException when it is missing, unreadable or not UTF-8
     */
    static SqlScript read(String name, Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            // A byte order mark is no SQL.
            return new SqlScript(name, file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (MalformedInputException e) {
            throw new UsageException("The SQL file %s is not UTF-8. Convert it first.".formatted(file), e);
        } catch (IOException e) {
            throw new UsageException("The SQL file %s cannot be read (%s).".formatted(file, e), e);
        }
    }

    /** Runs the file in a session of its own. */
    public void run(Database database, Side side, String notation, BuildProgress progress) {
        progress.started(name);
        String sql = PsqlCommands.without(DownPart.without(text), file, side);
        List<SqlStatement> statements = SqlStatements.split(sql).statements();
        Map<String, String> traces;
        Duration duration;
        long started = System.nanoTime();
        try (Connection connection = database.connect(Map.of("preferQueryMode", "simple"))) {
            if (mustBeSplit(statements)) {
                runOneByOne(connection, statements, side, notation);
            } else {
                runAtOnce(connection, sql, statements, side, notation);
            }
            duration = Duration.ofNanos(System.nanoTime() - started);
            traces = SessionTraces.of(connection).sinceItWasConnected();
        } catch (SQLException e) {
            throw SqlFailure.inStatement(side, notation, file.toString(), 1, "", e);
        }
        progress.finished(new Step(name, checksum(), duration));
        progress.sessionEnded(name, traces);
    }

    private static boolean mustBeSplit(List<SqlStatement> statements) {
        return statements.stream()
                .anyMatch(statement -> statement.rows() != null
                        || statement.controlsTransactions()
                        || statement.standsAlone() && statements.size() > 1);
    }

    private void runAtOnce(
            Connection connection, String sql, List<SqlStatement> statements, Side side, String notation) {
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            if (!NOT_IN_ONE_TRANSACTION.contains(String.valueOf(e.getSQLState())) || statements.size() < 2) {
                throw SqlFailure.inStatement(side, notation, file.toString(), 1, sql, e);
            }
            // All of it was rolled back.
            runOneByOne(connection, statements, side, notation);
        }
    }

    private void runOneByOne(Connection connection, List<SqlStatement> statements, Side side, String notation) {
        for (SqlStatement statement : statements) {
            try {
                if (statement.rows() == null) {
                    execute(connection, statement.text());
                } else {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(statement.text(), new StringReader(statement.rows()));
                }
            } catch (SQLException e) {
                throw SqlFailure.inStatement(side, notation, file.toString(), statement, e);
            } catch (IOException e) {
                throw new IllegalStateException("a text in memory can be read", e);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Returns the SHA-256 of the text in hexadecimal digits. */
    public String checksum() {
        return Fingerprint.ofText(text);
    }
}
