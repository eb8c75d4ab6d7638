package dev.schemaparity.internal.server.embedded;

import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes data folders: one by initdb, every further one as its copy. */
final class DataFolder {
    private static final int INITDB_LIMIT_SECONDS = 120;
    /** Changes whenever the options below do, so that no old folder is taken for a new one. */
    private static final String OPTIONS_VERSION = "1";

    private DataFolder() {}

    /** Fills an absent folder; {@code -Dschemaparity.cache=off} makes initdb run each time. */
    static void create(Workspace workspace, Binaries binaries, Path data) throws IOException {
        if ("off".equals(System.getProperty("schemaparity.cache"))) {
            initdb(binaries, data);
            return;
        }
        Path prepared = workspace.folder("prepared").resolve(binaries.key() + "-" + OPTIONS_VERSION);
        Folders.once(prepared, folder -> initdb(binaries, folder));
        Folders.copy(prepared, data);
    }

    private static void initdb(Binaries binaries, Path data) throws IOException {
        Files.createDirectories(data.getParent());
        Path log = Files.createTempFile(data.getParent(), "initdb", ".log");
        List<String> command = binaries.command(
                "initdb",
                "--pgdata=" + data,
                "--username=postgres",
                "--auth=trust",
                // The host's locale would decide how text sorts, and so what an index holds.
                "--locale=C",
                "--encoding=UTF8",
                "--no-sync",
                // A data folder is copied for every server: one MB of log instead of sixteen.
                "--wal-segsize=1");
        Process initdb = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!initdb.waitFor(INITDB_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                initdb.destroyForcibly();
                throw new BuildException("initdb did not finish within %d s in %s. Its last words:%n%s"
                        .formatted(INITDB_LIMIT_SECONDS, data, ServerLog.lastLines(log)));
            }
            if (initdb.exitValue() != 0) {
                throw new BuildException("initdb failed in %s:%n%s%n%s"
                        .formatted(data, ServerLog.lastLines(log), ServerLog.advice(ServerLog.lastLines(log))));
            }
        } catch (InterruptedException e) {
            initdb.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new BuildException("The start of the embedded server was interrupted.", e);
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
