package dev.schemaparity.internal.dump;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the folders in which a pg_dump may lie: those of PATH, then those of the usual packages. */
final class PgDumpFolders {
    /** Debian and Ubuntu, Red Hat, Homebrew on both kinds of Mac, Postgres.app, Windows; one star at most in each. */
    private static final List<String> OF_PACKAGES = List.of(
            "/usr/lib/postgresql/*/bin",
            "/usr/pgsql-*/bin",
            "/opt/homebrew/opt/libpq/bin",
            "/usr/local/opt/libpq/bin",
            "/opt/homebrew/opt/postgresql@*/bin",
            "/usr/local/opt/postgresql@*/bin",
            "/Applications/Postgres.app/Contents/Versions/*/bin",
            "C:/Program Files/PostgreSQL/*/bin");

    private PgDumpFolders() {}

    static List<Path> all() {
        List<Path> folders = new ArrayList<>();
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            // An empty element would mean the working directory, where a stranger's pg_dump may lie.
            if (!folder.isBlank()) {
                folders.addAll(expand(folder, false));
            }
        }
        OF_PACKAGES.forEach(pattern -> folders.addAll(expand(pattern, true)));
        return withoutRepeats(folders);
    }

    private static List<Path> expand(String folder, boolean pattern) {
        int star = pattern ? folder.indexOf('*') : -1;
        try {
            if (star < 0) {
                return List.of(Path.of(folder));
            }
            int start = folder.lastIndexOf('/', star);
            int end = folder.indexOf('/', star);
            return matches(Path.of(folder.substring(0, start)), folder.substring(start + 1, end)).stream()
                    .map(match -> match.resolve(folder.substring(end + 1)))
                    .toList();
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private static List<Path> matches(Path parent, String glob) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(parent, glob)) {
                children.forEach(found::add);
            } catch (IOException | DirectoryIteratorException e) {
                // A folder that may not be listed holds no program that may be run.
                return List.of();
            }
        }
        return found;
    }

    /** Drops further names of one folder, such as /bin beside /usr/bin, since each program found is started once. */
    private static List<Path> withoutRepeats(List<Path> folders) {
        Map<Path, Path> byRealPath = new LinkedHashMap<>();
        for (Path folder : folders) {
            try {
                byRealPath.putIfAbsent(folder.toRealPath(), folder);
            } catch (IOException e) {
                // PATH may well name folders that do not exist.
                continue;
            }
        }
        return List.copyOf(byRealPath.values());
    }
}
