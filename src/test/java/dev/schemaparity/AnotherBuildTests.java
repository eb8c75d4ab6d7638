package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.internal.report.TextReport;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain that is built more than once for one check: to find volatile columns, and to find who dropped something. */
class AnotherBuildTests {
    private static final String STARTING = "starting the ";

    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void writeChains() throws IOException {
        Files.createDirectories(folder.resolve("legacy"));
        Files.writeString(
                folder.resolve("legacy/V1__start.sql"),
                "CREATE TABLE kept (id int PRIMARY KEY, token text); CREATE TABLE gone (id int);"
                        + " INSERT INTO kept VALUES (1, gen_random_uuid());");
        Files.writeString(folder.resolve("legacy/V2__tidy.sql"), "DROP TABLE gone;");
        Files.writeString(
                folder.resolve("baseline.sql"),
                "CREATE TABLE kept (id int PRIMARY KEY, token text); CREATE TABLE gone (id int);"
                        + " INSERT INTO kept VALUES (1, gen_random_uuid());");
    }

    private ParitySpec.Builder spec() {
        return ParitySpec.builder()
                .directory(folder)
                .legacy("sql:legacy")
                .baseline("sql:baseline.sql")
                .findVolatileColumns(true)
                .progress(progress::add);
    }

    @Test
    void bothFindWhatTheyAreToFindUnderOneDatabaseName() {
        ParityResult result = ParityCheck.run(spec().databaseName(Side.LEGACY, "shop")
                .databaseName(Side.BASELINE, "shop")
                .build());

        assertThat(result.differences())
                .as(TextReport.of(result))
                .singleElement()
                .extracting(difference -> difference.headline() + ", " + difference.origin())
                .isEqualTo(
                        "table public.gone is missing in the legacy database, introduced by V1__start.sql, dropped by V2__tidy.sql");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void theDatabasesOfBothAreGoneBeforeTheCheckIsClosed() throws SQLException {
        try (ParityCheck check = ParityCheck.open(spec().build())) {
            try (Connection connection = check.copy(Side.LEGACY).connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT count(*) FROM pg_database WHERE datname LIKE 'schema\\_parity\\_%'")) {
                row.next();
                // Both sides and the copy.
                assertThat(row.getInt(1)).isEqualTo(3);
            }
        }
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void aServerOfItsOwnEndsWithTheSecondBuildWhateverEndsThat() throws IOException {
        Files.writeString(folder.resolve("legacy/V3__role.sql"), "CREATE ROLE app;");
        ParitySpec spec = spec().progress(line -> {
                    if (line.equals("legacy: V2__tidy.sql") && progress.contains(line)) {
                        throw new IllegalStateException("whoever listens has failed");
                    }
                    progress.add(line);
                })
                .build();
        long before = ProcessHandle.current().children().count();

        assertThatThrownBy(() -> ParityCheck.run(spec)).hasMessage("whoever listens has failed");

        assertThat(progress).filteredOn(line -> line.startsWith(STARTING)).hasSize(3);
        assertThat(ProcessHandle.current().children().count()).isEqualTo(before);
    }

    @Test
    @NeedsOfServer(Need.EMBEDDED)
    void aServerOfItsOwnIsNotKept() throws IOException {
        Files.writeString(folder.resolve("legacy/V3__role.sql"), "CREATE ROLE app;");

        ParityResult result = ParityCheck.run(spec().keep(true).build());

        List<Path> kept = result.kept().stream()
                .filter(line -> line.startsWith("data folder: "))
                .map(line -> Path.of(line.substring("data folder: ".length())))
                .toList();
        List<Path> dumps = result.kept().stream()
                .filter(line -> line.contains(" dump: "))
                .map(line -> Path.of(line.substring(line.indexOf(": ") + 2)))
                .toList();
        // One for each side, one for the second build and one to look for who dropped the table.
        assertThat(progress).filteredOn(line -> line.startsWith(STARTING)).hasSize(4);
        try {
            assertThat(kept).hasSize(2).allSatisfy(data -> assertThat(data).isDirectory());
        } finally {
            for (Path data : kept) {
                TestFolders.delete(data.getParent());
            }
            for (Path dump : dumps) {
                Files.delete(dump);
            }
        }
    }
}
