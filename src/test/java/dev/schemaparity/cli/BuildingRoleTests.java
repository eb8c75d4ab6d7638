package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A role that is to build on a server of somebody else's, where it has a password. */
@BoundToServer("who connects how is said in the server's own files")
class BuildingRoleTests {
    @TempDir
    private Path folder;

    private DatabaseServer server;

    @BeforeEach
    void create() throws Exception {
        server = Servers.start("embedded", getClass().getClassLoader());
        PasswordRole.create("builds", server.maintenance());
        Files.writeString(
                Files.createDirectory(folder.resolve("chain")).resolve("V1__t.sql"), "CREATE TABLE public.t (a int);");
        Files.writeString(folder.resolve("baseline.sql"), "CREATE TABLE public.t (a integer);");
        StampProject.execute(server.database("template1"), "GRANT CREATE ON SCHEMA public TO builds");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private CommandRun check(Map<String, String> environment, String legacy, String baseline)
            throws IOException, InterruptedException {
        return JavaProcess.run(
                folder,
                JavaProcess.testClasspath(),
                environment,
                "check",
                "--legacy=" + legacy,
                "--baseline=" + baseline,
                "--server=" + server.maintenance().jdbcUrl() + "?user=postgres",
                "--user=builds");
    }

    @Test
    void itsPasswordIsTakenFromTheFileOfPasswords() throws Exception {
        String hostAndPort = server.maintenance().jdbcUrl().replaceFirst("jdbc:postgresql://(.*)/.*", "$1");
        Path passwords = Files.writeString(
                folder.resolve("passwords"), "%s:*:builds:%s\n".formatted(hostAndPort, PasswordRole.PASSWORD));

        CommandRun run = check(
                Map.of("PGPASSFILE", passwords.toString()),
                "flyway:" + folder.resolve("chain"),
                "sql:" + folder.resolve("baseline.sql"));

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    @Test
    void withoutOneItIsToldWhereToKeepIt() throws Exception {
        CommandRun run = check(
                Map.of("PGPASSFILE", folder.resolve("absent").toString()),
                "sql:" + folder.resolve("baseline.sql"),
                "flyway:" + folder.resolve("chain"));

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
        assertThat(run.err())
                .contains(
                        "The role builds, which the legacy side is to be built by, cannot connect to "
                                + server.maintenance().jdbcUrl().replaceFirst("/[^/]*$", "/schema_parity_legacy_"),
                        "no password was provided",
                        "Keep its password in ~/.pgpass, or in the file that PGPASSFILE names, as a line HOST:PORT:*:builds:PASSWORD");
        assertThat(run.holdsStackTrace()).isFalse();
    }
}
