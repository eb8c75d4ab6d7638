package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs here are small scripts that answer as pg_dump does. */
@DisabledOnOs(OS.WINDOWS)
class PgDumpSearchTests {
    private static final int SERVER_15 = 150018;

    @TempDir
    private Path folder;

    @Test
    void aConfiguredProgramIsUsed() throws IOException {
        Path program = program("a", "pg_dump (PostgreSQL) 16.4 (Debian 16.4-1)");

        PgDump.Search search = PgDump.find(program, SERVER_15);

        assertThat(search.program().path()).isEqualTo(program);
        assertThat(search.program().version()).isEqualTo("16.4");
        assertThat(search.reason()).isEqualTo("pg_dump 16.4 at " + program);
    }

    @Test
    void aConfiguredFolderIsSearched() throws IOException {
        Path program = program("a", "pg_dump (PostgreSQL) 15.18");

        assertThat(PgDump.find(program.getParent(), SERVER_15).program().path()).isEqualTo(program);
    }

    @Test
    void aConfiguredProgramThatIsMissingIsRefused() {
        assertThatThrownBy(() -> PgDump.find(folder.resolve("none"), SERVER_15))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "The configured pg_dump '%s' does not exist. Give the path of a pg_dump 15 or newer or of its"
                                        .formatted(folder.resolve("none"))
                                + " folder, or drop the setting to search PATH and the usual folders.");
        assertThatThrownBy(() -> PgDump.find(folder, SERVER_15))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'" + folder.resolve("pg_dump") + "' does not exist");
    }

    @Test
    void aConfiguredProgramThatIsTooOldIsRefused() throws IOException {
        Path program = program("a", "pg_dump (PostgreSQL) 9.6.1");

        assertThatThrownBy(() -> PgDump.find(program, SERVER_15))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(
                        ("The configured pg_dump '%s' is version 9.6.1, but the server is PostgreSQL 15:"
                                        + " pg_dump 15 or newer is needed.")
                                .formatted(program))
                .hasMessageContaining("apt-get install postgresql-client-15")
                .hasMessageContaining("brew install libpq")
                .hasMessageContaining("on Windows")
                .hasMessageEndingWith("A newer pg_dump reads older servers.");
    }

    @Test
    void aConfiguredProgramThatIsNotPgDumpIsRefused() throws IOException {
        Path program = program("a", "psql (PostgreSQL) 16.4");

        assertThatThrownBy(() -> PgDump.find(program, SERVER_15))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("does not tell its version: '--version' ended with exit code 0 and printed psql");
    }

    @Test
    void aConfiguredFileThatDoesNotRunIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("pg_dump"), "no program");

        assertThatThrownBy(() -> PgDump.find(file, SERVER_15))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("it does not start");
    }

    @Test
    void theNewestOfThoseFoundIsTaken() throws IOException {
        program("a", "pg_dump (PostgreSQL) 15.9");
        program("b", "pg_dump (PostgreSQL) 15.18");
        program("c", "pg_dump (PostgreSQL) 9.6.1");

        assertThat(among("a", "b", "c").program().version()).isEqualTo("15.18");
    }

    @Test
    void ofEqualVersionsTheFirstIsTakenUnlessItIsDebiansWrapper() throws IOException {
        Path first = program("a", "pg_dump (PostgreSQL) 15.18");
        program("b", "pg_dump (PostgreSQL) 15.18");
        Path wrapper = Files.createDirectory(folder.resolve("w")).resolve("pg_dump");
        Files.createSymbolicLink(
                wrapper, Files.move(program("x", "pg_dump (PostgreSQL) 15.18"), folder.resolve("pg_wrapper")));

        assertThat(among("w", "a", "b").program().path()).isEqualTo(first);
        assertThat(among("w").program().path()).isEqualTo(wrapper);
    }

    @Test
    void whatWasFoundInsteadIsTold() throws IOException {
        Path old = program("a", "pg_dump (PostgreSQL) 14.2");

        PgDump.Search search = among("a");

        assertThat(search.program()).isNull();
        assertThat(search.reason())
                .startsWith(("The server is PostgreSQL 15, so that pg_dump 15 or newer is needed:"
                                + " found only %s (14.2). Install one:")
                        .formatted(old));
    }

    @Test
    void thatNothingWasFoundIsTold() {
        PgDump.Search search = among("a");

        assertThat(search.program()).isNull();
        assertThat(search.reason()).contains("none was found in PATH and the usual folders. Install one: 'apt-get");
    }

    @Test
    void anInterruptEndsTheSearchAndIsKept() throws IOException {
        Path program = program("a", "pg_dump (PostgreSQL) 15.18");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> PgDump.find(program, SERVER_15))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aRealPgDumpIsFoundWithoutConfiguration() {
        PgDump.Search search = PgDump.find(null, SERVER_15);
        assumeTrue(search.program() != null, search.reason());

        assertThat(search.reason()).startsWith("pg_dump " + search.program().version());
        assertThat(PgDump.find(search.program().path(), SERVER_15).program().version())
                .isEqualTo(search.program().version());
    }

    @ParameterizedTest
    @CsvSource({
        "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1), 15, 18, 15.18",
        "pg_dump (PostgreSQL) 19beta1, 19, -1, 19beta1",
        "pg_dump (PostgreSQL) 9.6.1, 9, 6, 9.6.1",
        "pg_dump (EnterpriseDB) 16.2.0, 16, 2, 16.2.0"
    })
    void versionsAreRead(String answer, int major, int minor, String text) {
        assertThat(PgDumpVersion.parse(answer)).contains(new PgDumpVersion(major, minor, text));
    }

    private PgDump.Search among(String... names) {
        return new PgDumpSearch(15)
                .among(List.of(names).stream().map(folder::resolve).toList());
    }

    private Path program(String name, String answer) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name)).resolve("pg_dump");
        Files.writeString(file, "#!/bin/sh\necho '" + answer + "'\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
