package dev.schemaparity.internal.source.sql;

import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds a side by running SQL files, each in a session of its own. */
final class SqlSource implements ChainSource {
    private final SourceRequest request;
    private final List<Path> files = new ArrayList<>();

    SqlSource(SourceRequest request) {
        this.request = request;
        for (String part : request.parts()) {
            files.addAll(find(request.resolve(part)));
        }
    }

    private List<Path> find(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new UsageException("The %s source '%s' names a file or folder that does not exist: %s"
                    .formatted(request.side(), request.notation(), path));
        }
        try (Stream<Path> children = Files.list(path)) {
            List<Path> scripts = children.filter(file -> Files.isRegularFile(file)
                            && file.getFileName().toString().endsWith(".sql"))
                    // Flyway's undo migrations would take back what the others build.
                    .filter(file -> !file.getFileName().toString().matches("U\\d.*__.*"))
                    .sorted((a, b) -> NaturalOrder.compare(
                            a.getFileName().toString(), b.getFileName().toString()))
                    .toList();
            refuseBaselineAmongOthers(path, scripts);
            return scripts;
        } catch (IOException e) {
            throw new UsageException("The folder %s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Run in order, a baseline among the migrations that it replaces would build everything twice. */
    private void refuseBaselineAmongOthers(Path folder, List<Path> scripts) {
        List<String> names =
                scripts.stream().map(file -> file.getFileName().toString()).toList();
        names.stream()
                .filter(name -> name.matches("B\\d.*__.*") && names.size() > 1)
                .findFirst()
                .ifPresent(baseline -> {
                    throw new UsageException(
                            "The %s source '%s': the folder %s holds the Flyway baseline migration %s among others. Write flyway:%s, which knows which of them to run, or name one file."
                                    .formatted(request.side(), request.notation(), folder, baseline, folder));
                });
    }

    @Override
    public String notation() {
        return request.notation();
    }

    @Override
    public void build(Database database, BuildProgress progress) {
        for (Path file : files) {
            SqlScript.read(file).run(database, request.side(), notation(), progress);
        }
    }
}
