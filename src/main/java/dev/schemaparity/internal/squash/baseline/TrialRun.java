package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.spi.BuildException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds an order in which everything runs, by running it: what fails because something else is not there yet is tried again
 * behind each that succeeded. All of it in one transaction, so that nothing is left.
 */
final class TrialRun implements AutoCloseable {
    private final Connection connection;
    private List<DumpEntry> waiting = new ArrayList<>();
    private SQLException lastFailure;

    TrialRun(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Returns the entries in an order that runs. Those that do not run yet wait for the next call. */
    List<DumpEntry> order(List<DumpEntry> entries) throws SQLException {
        List<DumpEntry> ordered = new ArrayList<>();
        for (DumpEntry entry : entries) {
            if (runs(entry.text())) {
                ordered.add(entry);
                ordered.addAll(nowPossible());
            } else {
                waiting.add(entry);
            }
        }
        return ordered;
    }

    /** Runs what must not fail. */
    void run(List<String> statements) {
        for (String text : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(text);
            } catch (SQLException e) {
                throw new BuildException(
                        "What the chain left cannot be written again: %s%n  %s".formatted(e.getMessage(), text), e);
            }
        }
    }

    /** Returns those that wait and run once their texts are changed. */
    List<DumpEntry> orderChanged(UnaryOperator<DumpEntry> change) throws SQLException {
        waiting.replaceAll(change);
        return nowPossible();
    }

    /** Returns what nothing has made run. */
    List<DumpEntry> waiting() {
        return List.copyOf(waiting);
    }

    /** Returns why the last one that failed did, null where none has. */
    SQLException lastFailure() {
        return lastFailure;
    }

    private List<DumpEntry> nowPossible() throws SQLException {
        List<DumpEntry> possible = new ArrayList<>();
        boolean again = !waiting.isEmpty();
        while (again) {
            again = false;
            List<DumpEntry> still = new ArrayList<>();
            for (DumpEntry entry : waiting) {
                if (runs(entry.text())) {
                    possible.add(entry);
                    again = true;
                } else {
                    still.add(entry);
                }
            }
            waiting = still;
        }
        return possible;
    }

    private boolean runs(String text) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException e) {
            connection.rollback(before);
            connection.releaseSavepoint(before);
            lastFailure = e;
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
    }
}
