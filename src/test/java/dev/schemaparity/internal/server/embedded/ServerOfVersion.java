package dev.schemaparity.internal.server.embedded;

import dev.schemaparity.spi.DatabaseServer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Starts an embedded server of a given major version, whatever the one is that the tests run on.
 *
 * <p>The build copies zonky's archives next to each other, because of those on the classpath only one is ever found.
 */
public final class ServerOfVersion {
    private ServerOfVersion() {}

    /** Starts the server; the caller closes it. */
    public static DatabaseServer start(int majorVersion) {
        Workspace workspace = Workspace.ofUser();
        Path jar =
                Path.of(System.getProperty("schemaparity.test.postgresql", "target/postgresql"), majorVersion + ".jar");
        return EmbeddedServer.start(
                workspace, Binaries.unpack(workspace, () -> archive(jar)), EmbeddedServer::freePort);
    }

    private static InputStream archive(Path jar) throws IOException {
        try {
            ZipFile zip = new ZipFile(jar.toFile());
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            return new FilterInputStream(zip.getInputStream(archive)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (IOException e) {
            throw new IOException(
                    jar + " cannot be read; 'mvn generate-test-resources' copies it from Maven's repository", e);
        }
    }
}
