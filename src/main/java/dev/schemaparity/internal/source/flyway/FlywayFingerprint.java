package dev.schemaparity.internal.source.flyway;

import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.spi.SourceRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.internal.license.VersionPrinter;

/** Sums up the files of all locations, the configuration, and the version of Flyway. */
final class FlywayFingerprint {
    private static final String FILES = "filesystem:";
    private static final String CLASSPATH = "classpath:";

    private FlywayFingerprint() {}

    /** Returns nothing where code of the user's decides what runs, or where migrations lie in a jar or behind a pattern. */
    static Optional<String> of(SourceRequest request, FlywaySettings settings) {
        if (settings.runCodeOfTheUsers()) {
            return Optional.empty();
        }
        Fingerprint fingerprint = new Fingerprint()
                .text("flyway")
                .text(VersionPrinter.getVersion())
                .text(request.side().toString())
                .text(request.upTo())
                .text(String.valueOf(settings.isWithoutBaselines()))
                .settings(settings.properties());
        for (String location : settings.locations()) {
            List<Path> folders = folders(request, location);
            if (folders.isEmpty() || folders.stream().anyMatch(FlywayFingerprint::holdsClasses)) {
                return Optional.empty();
            }
            folders.forEach(fingerprint::folder);
        }
        return Optional.of(fingerprint.digits());
    }

    private static List<Path> folders(SourceRequest request, String location) {
        if (location.startsWith(FILES)) {
            Path folder = Path.of(location.substring(FILES.length()));
            return Files.isDirectory(folder) ? List.of(folder) : List.of();
        }
        List<Path> folders = new ArrayList<>();
        try {
            for (URL url :
                    Collections.list(request.classLoader().getResources(location.substring(CLASSPATH.length())))) {
                if (!url.getProtocol().equals("file")) {
                    return List.of();
                }
                folders.add(Path.of(URI.create(url.toString())));
            }
        } catch (IOException e) {
            return List.of();
        }
        return folders;
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        } catch (IOException e) {
            return true;
        }
    }
}
