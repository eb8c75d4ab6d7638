package dev.schemaparity.internal.dump;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Has pg_dump write backups, and the pg_restore that lies beside it restore them. */
public final class PgBackup {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    /** The first version with transaction_timeout, which pg_restore of this and later ones sets on any server. */
    private static final int WITH_TRANSACTION_TIMEOUT = 17;

    private final PgDump dump;
    private final ClientProgram restore;
    private final boolean timeoutUnknown;

    private PgBackup(PgDump dump, ClientProgram restore, boolean timeoutUnknown) {
        this.dump = dump;
        this.restore = restore;
        this.timeoutUnknown = timeoutUnknown;
    }

    /**
     * Finds both programs on this machine.
     *
     * @param configured the pg_dump that is used, or its folder; null to search
     * @param serverVersionNum the server's {@code server_version_num}
     * @throws UsageException when the configured pg_dump is missing, does not run or is too old
     * @throws BuildException when there are none, or none that is new enough
     */
    public static PgBackup find(Path configured, int serverVersionNum) {
        PgDump.Search search = PgDump.find(configured, serverVersionNum);
        if (search.program() == null) {
            throw new BuildException("A backup is made with pg_dump. " + search.reason());
        }
        PgDump dump = search.program();
        Path restore = dump.path().resolveSibling(ProgramRun.onWindows() ? "pg_restore.exe" : "pg_restore");
        Optional<PgDumpVersion> version = version(restore);
        if (version.isEmpty() || version.get().major() < dump.major()) {
            throw new BuildException("A backup is proved with the pg_restore that belongs to pg_dump %s (%s): %s. %s"
                    .formatted(
                            dump.version(),
                            dump.place(),
                            version.map(older -> "%s is version %s".formatted(restore, older.text()))
                                    .orElse(restore + " is not there, or does not run"),
                            PgDumpSearch.installHint(serverVersionNum / 10_000)));
        }
        return new PgBackup(
                dump,
                new ClientProgram(
                        "pg_restore into",
                        Programs.OF_THIS_MACHINE,
                        restore,
                        version.get().text()),
                version.get().major() >= WITH_TRANSACTION_TIMEOUT
                        && serverVersionNum / 10_000 < WITH_TRANSACTION_TIMEOUT);
    }

    private static Optional<PgDumpVersion> version(Path restore) {
        if (!Files.isRegularFile(restore)) {
            return Optional.empty();
        }
        try {
            return PgDumpVersion.parse(
                    "pg_restore",
                    ProgramRun.run(List.of(restore.toString(), "--version"), Map.of(), ANSWER_LIMIT)
                            .text());
        } catch (IOException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException("The search for pg_restore was interrupted.", e);
        }
    }

    /** Returns the version of pg_dump. */
    public String version() {
        return dump.version();
    }

    /**
     * Writes the schema of a database as a script.
     *
     * @param moment an exported snapshot to read by
     * @throws BuildException when pg_dump fails or exceeds the limit
     */
    public void writeSchema(Database database, String moment, Path file, Duration limit) {
        dump.write(database, List.of("--schema-only", "--format=plain"), moment, file, limit);
    }

    /**
     * Writes all of a database as an archive.
     *
     * @param moment an exported snapshot to read by
     * @throws BuildException when pg_dump fails or exceeds the limit
     */
    public void writeArchive(Database database, String moment, Path file, Duration limit) {
        dump.write(database, List.of("--format=custom"), moment, file, limit);
    }

    /**
     * Restores an archive into an empty database; tablespaces are left out.
     *
     * @throws BuildException when a statement fails, and when the archive cannot be read
     */
    public void restore(Path archive, Database database, Duration limit) {
        List<String> arguments = new ArrayList<>(List.of("--no-tablespaces", archive.toString()));
        if (!timeoutUnknown) {
            arguments.add(0, "--exit-on-error");
        }
        restore.run(database, arguments, "", limit, errors -> timeoutUnknown && isOnlyTheTimeout(errors));
    }

    /** It goes on after an error, counts the errors at its end, and quotes each statement that failed. */
    private static boolean isOnlyTheTimeout(String errors) {
        return errors.lines().anyMatch(line -> line.endsWith("errors ignored on restore: 1"))
                && errors.lines().anyMatch("Command was: SET transaction_timeout = 0;"::equals);
    }
}
