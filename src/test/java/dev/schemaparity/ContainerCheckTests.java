package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.server.container.NeedsContainerEngine;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole check in containers, with all witnesses. */
@NeedsContainerEngine
@BoundToServer("what a check does in a container")
class ContainerCheckTests {
    @TempDir
    private Path folder;

    private ParitySpec.Builder spec(String legacy, String baseline) throws IOException {
        return ParitySpec.builder()
                .legacy("sql:" + Files.writeString(folder.resolve("legacy.sql"), legacy))
                .baseline("sql:" + Files.writeString(folder.resolve("baseline.sql"), baseline))
                .server("container:" + NeedsContainerEngine.IMAGE);
    }

    @Test
    void allWitnessesLookAndPgDumpIsTheOneInTheContainer() throws IOException, SQLException {
        ParitySpec spec = spec(
                        "CREATE TABLE t (a varchar(9) CHECK (a IN ('x', 'y'))); INSERT INTO t VALUES ('x');",
                        "CREATE TABLE t (a varchar(9) CHECK ((a)::text = ANY (ARRAY[('x'::varchar)::text, ('y'::varchar)::text]))); INSERT INTO t VALUES ('x');")
                .pgDump(PgDumpMode.REQUIRED)
                .build();

        try (ParityCheck check = ParityCheck.open(spec);
                Connection copy = check.copy(Side.BASELINE).connect()) {
            ParityResult result = check.result();

            assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.EQUAL);
            assertThat(result.witnesses()).noneMatch(WitnessResult::skipped);
            assertThat(result.witnesses())
                    .filteredOn(witness -> witness.name().equals("pg_dump"))
                    .singleElement()
                    .satisfies(witness -> assertThat(witness.detail())
                            .matches("pg_dump 15\\.\\d+.* \\(pg_dump in the container [0-9a-f]{12}\\)"));
            assertThat(result.timing().conditions()).contains("container of postgres:15", "data in memory");
            assertThat(copy.isValid(5)).isTrue();
        }
    }

    @Test
    void chainsThatCreateRolesGetAContainerEachAndRunAsARoleWithoutAPassword() throws IOException {
        String chain = "CREATE TABLE t (a int); CREATE ROLE app %s; GRANT SELECT ON t TO app;";

        ParityResult result = ParityCheck.run(spec(chain.formatted("LOGIN"), chain.formatted("NOLOGIN"))
                .init(Side.LEGACY, Files.writeString(folder.resolve("init.sql"), "CREATE ROLE boss SUPERUSER LOGIN"))
                .init(Side.BASELINE, folder.resolve("init.sql"))
                .user(Side.LEGACY, "boss")
                .user(Side.BASELINE, "boss")
                .build());

        assertThat(result.timing().conditions()).contains("a server for each side");
        assertThat(result.differences()).extracting(Difference::headline).containsExactly("role app: login differs");
        assertThat(result.witnesses()).noneMatch(WitnessResult::skipped);
    }

    @Test
    void whatIsKeptOutlivesTheCheck() throws Exception {
        List<String> kept = ParityCheck.run(spec("CREATE TABLE t (a int);", "CREATE TABLE t (a integer);")
                        .keep(true)
                        .build())
                .kept();

        String id = kept.stream()
                .filter(line -> line.startsWith("container: "))
                .findFirst()
                .orElseThrow()
                .substring("container: ".length());
        String url = kept.get(0).replaceFirst(".*: (jdbc:.*)\\?user=.*", "$1");
        try (Connection connection = new Database(url, "postgres", null).connect()) {
            assertThat(connection.isValid(5)).isTrue();
        } finally {
            new ProcessBuilder("docker", "rm", "--force", "--volumes", id)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }
}
