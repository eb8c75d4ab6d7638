package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When checks that are run one after the other share a server. */
@BoundToServer("one of ours, which alone can be ended")
class CheckSeriesTests {
    private final CheckSeries series = new CheckSeries();

    @TempDir
    private Path folder;

    /** A server, and the databases of checks that it holds. */
    private record Seen(String server, List<String> databases) {}

    @BeforeEach
    void write() throws IOException {
        write("legacy", "CREATE TABLE t (i integer); CREATE TABLE u ();");
        write("baseline", "CREATE TABLE u (); CREATE TABLE t (i integer);");
    }

    @AfterEach
    void close() {
        series.close();
    }

    private void write(String side, String sql) throws IOException {
        Files.writeString(folder.resolve(side + ".sql"), sql);
    }

    private ParitySpec spec() {
        return ParitySpec.builder()
                .forceServer("embedded")
                .pgDump(PgDumpMode.OFF)
                .legacy("sql:" + folder.resolve("legacy.sql"))
                .baseline("sql:" + folder.resolve("baseline.sql"))
                .build();
    }

    private static Seen look(ParityCheck check) {
        assertThat(check.result().verdict()).isEqualTo(Verdict.EQUAL);
        return look(check.copy(Side.BASELINE));
    }

    private static Seen look(Database database) {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database WHERE oid >= 16384")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Seen(database.jdbcUrl().replaceFirst("/[^/]*$", ""), names);
    }

    @Test
    void theServerThatACheckHasLeftAsItWasServesTheNext() {
        Seen first = series.run(spec(), CheckSeriesTests::look);
        Seen second = series.run(spec(), CheckSeriesTests::look);

        assertThat(second.server()).isEqualTo(first.server());
        assertThat(second.databases()).hasSameSizeAs(first.databases()).doesNotContainAnyElementsOf(first.databases());
    }

    @Test
    void aServerThatAChainHasChangedServesNoOther() throws IOException {
        String role = "CREATE ROLE reader; ";
        write("legacy", role + "CREATE TABLE t (i integer);");
        write("baseline", "CREATE TABLE t (i integer); " + role);

        Seen first = series.run(spec(), CheckSeriesTests::look);
        Seen second = series.run(spec(), CheckSeriesTests::look);

        assertThat(second.server()).isNotEqualTo(first.server());
    }

    @Test
    void aServerOnWhichAChainLeavesADatabaseServesNoOther() throws IOException {
        write("legacy", "CREATE DATABASE extra;\nCREATE TABLE t (i integer);\nCREATE TABLE u ();");

        Seen first = series.run(spec(), CheckSeriesTests::look);
        Seen second = series.run(spec(), CheckSeriesTests::look);

        assertThat(second.server()).isNotEqualTo(first.server());
    }

    @Test
    void aServerOnWhichACheckFailedServesNoOther() throws IOException {
        Seen first = series.run(spec(), CheckSeriesTests::look);
        write("baseline", "CREATE TABLE t (i nothing);");
        assertThatThrownBy(() -> series.run(spec())).isInstanceOf(BuildException.class);
        write("baseline", "CREATE TABLE u (); CREATE TABLE t (i integer);");

        assertThat(series.run(spec(), CheckSeriesTests::look).server()).isNotEqualTo(first.server());
    }

    @Test
    void noServerOutlivesTheSeries() {
        Database copy = series.run(spec(), check -> check.copy(Side.BASELINE));
        Database maintenance = new Database(copy.jdbcUrl().replaceFirst("/[^/]*$", "/postgres"), copy.user(), null);
        assertThat(look(maintenance).databases()).isEmpty();

        series.close();

        assertThatThrownBy(maintenance::connect).isInstanceOf(SQLException.class);
        assertThat(series.run(spec()).verdict()).isEqualTo(Verdict.EQUAL);
    }
}
