package dev.schemaparity.internal.source.liquibase;

import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to run, and how.
 *
 * @param changelogs as they are named in the history table
 * @param searchPath the folders that changelogs and what they include are looked for in, none for the classpath
 * @param parameters of the changelogs
 * @param settings Liquibase's own
 */
record LiquibaseSettings(
        SourceRequest request,
        List<String> changelogs,
        List<Path> searchPath,
        String contexts,
        String labels,
        Map<String, String> parameters,
        Map<String, String> settings) {
    private static final String CLASSPATH = "classpath:";
    private static final String PARAMETER = "liquibase.parameter.";
    private static final String CONTEXTS = "liquibase.contexts";
    private static final String LABELS = "liquibase.labels";
    private static final String SEARCH_PATH = "liquibase.searchPath";
    /** A shorter value stands in many words by chance, and hides nothing. */
    private static final int SHORTEST_SECRET = 4;

    static LiquibaseSettings of(SourceRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        request.options().forEach((key, value) -> {
            if (!key.startsWith("liquibase.")) {
                throw new UsageException(
                        "The option '%s' of the %s source '%s' is unknown. Liquibase's settings start with 'liquibase.', such as %s, %s, %sNAME or %s."
                                .formatted(
                                        key,
                                        request.side(),
                                        request.notation(),
                                        CONTEXTS,
                                        LABELS,
                                        PARAMETER,
                                        SEARCH_PATH));
            }
            if (key.startsWith(PARAMETER)) {
                parameters.put(key.substring(PARAMETER.length()), value);
            } else {
                settings.put(key, value);
            }
        });
        String contexts = settings.remove(CONTEXTS);
        String labels = settings.remove(LABELS);
        List<Path> searchPath = searchPath(request, settings.remove(SEARCH_PATH));
        // Nothing that is run here is told to anybody.
        settings.put("liquibase.analytics.enabled", "false");
        List<String> changelogs = new ArrayList<>();
        boolean onClasspath = request.rest().strip().startsWith(CLASSPATH);
        for (String part : request.parts()) {
            if (part.startsWith(CLASSPATH) != onClasspath) {
                throw new UsageException(
                        "The %s source '%s' names files and resources of the classpath. Name either the ones or the others."
                                .formatted(request.side(), request.notation()));
            }
            changelogs.add(onClasspath ? part.substring(CLASSPATH.length()) : file(request, searchPath, part));
        }
        return new LiquibaseSettings(
                request,
                List.copyOf(changelogs),
                onClasspath ? List.of() : searchPath,
                contexts,
                labels,
                Map.copyOf(parameters),
                Map.copyOf(settings));
    }

    private static List<Path> searchPath(SourceRequest request, String folders) {
        if (folders == null) {
            return List.of(request.resolve("."));
        }
        List<Path> resolved = new ArrayList<>();
        for (String folder : folders.split(",")) {
            Path path = request.resolve(folder.strip());
            if (!Files.isDirectory(path)) {
                throw new UsageException("The option %s of the %s source names a folder that does not exist: %s"
                        .formatted(SEARCH_PATH, request.side(), path));
            }
            resolved.add(path);
        }
        return List.copyOf(resolved);
    }

    /** Returns the path from the folder that it lies in, with slashes. */
    private static String file(SourceRequest request, List<Path> searchPath, String part) {
        for (Path folder : searchPath) {
            Path file = folder.resolve(part).normalize();
            if (Files.isRegularFile(file)) {
                if (!file.startsWith(folder)) {
                    throw new UsageException(
                            "The changelog %s of the %s source lies outside of %s. Name its folder in the option %s."
                                    .formatted(file, request.side(), folder, SEARCH_PATH));
                }
                return folder.relativize(file).toString().replace('\\', '/');
            }
        }
        throw new UsageException(
                "The %s source '%s' names a changelog that does not exist: %s. It was looked for in %s; the option %s names other folders, and one on the classpath is written classpath:FILE."
                        .formatted(request.side(), request.notation(), part, searchPath, SEARCH_PATH));
    }

    /** Puts the names of parameters back where their values stand: one may be a password. */
    String withoutParameters(String message) {
        String text = message;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (parameter.getValue().length() >= SHORTEST_SECRET) {
                text = text.replace(parameter.getValue(), "${" + parameter.getKey() + "}");
            }
        }
        return text;
    }
}
