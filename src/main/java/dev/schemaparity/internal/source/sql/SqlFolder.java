package dev.schemaparity.internal.source.sql;

import dev.schemaparity.internal.source.NaturalOrder;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of a folder in the order in which they run: either its own, or those of the folders in it. */
final class SqlFolder {
    private final SourceRequest request;
    private final Path root;

    SqlFolder(SourceRequest request, Path root) {
        this.request = request;
        this.root = root;
    }

    List<SqlFile> files() {
        return files(root);
    }

    private List<SqlFile> files(Path folder) {
        List<Path> children = children(folder);
        List<SqlFile> own = children.stream()
                .filter(Files::isRegularFile)
                .filter(file -> file.getFileName().toString().endsWith(".sql"))
                .filter(file -> !SqlFile.takesBack(file.getFileName().toString()))
                .map(file -> new SqlFile(root.relativize(file).toString().replace('\\', '/'), file))
                .toList();
        List<SqlFile> nested = children.stream()
                .filter(Files::isDirectory)
                .filter(child -> !SqlFile.takesBack(child.getFileName() + ".sql"))
                .flatMap(child -> files(child).stream())
                .toList();
        if (!own.isEmpty() && !nested.isEmpty()) {
            throw new UsageException(
                    "The %s source '%s': the folder %s holds SQL files, such as %s, beside a folder of SQL files, such as %s, and nothing tells which are to run first. Name the files and folders that are to run, with commas between them."
                            .formatted(
                                    request.side(),
                                    request.notation(),
                                    folder,
                                    own.get(0).name(),
                                    nested.get(0).name()));
        }
        refuseBaselineAmongOthers(folder, own);
        return own.isEmpty() ? nested : own;
    }

    private List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted((a, b) -> NaturalOrder.compare(
                            a.getFileName().toString(), b.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UsageException("The folder %s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Run in order, a baseline among the migrations that it replaces would build everything twice. */
    private void refuseBaselineAmongOthers(Path folder, List<SqlFile> files) {
        files.stream()
                .map(file -> file.path().getFileName().toString())
                .filter(name -> name.matches("B\\d.*__.*") && files.size() > 1)
                .findFirst()
                .ifPresent(baseline -> {
                    throw new UsageException(
                            "The %s source '%s': the folder %s holds the Flyway baseline migration %s among others. Write flyway:%s, which knows which of them to run, or name one file."
                                    .formatted(request.side(), request.notation(), folder, baseline, folder));
                });
    }
}
