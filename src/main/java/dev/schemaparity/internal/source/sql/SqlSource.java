package dev.schemaparity.internal.source.sql;

import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.internal.source.UnknownVersion;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a side by running SQL files, each in a session of its own. */
final class SqlSource implements ChainSource {
    private final SourceRequest request;
    private final List<SqlFile> files;

    SqlSource(SourceRequest request) {
        this.request = request;
        List<SqlFile> found = new ArrayList<>();
        for (String part : request.parts()) {
            found.addAll(find(request.resolve(part)));
        }
        this.files = request.upTo() == null ? found : upTo(found);
    }

    private List<SqlFile> find(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(new SqlFile(path.getFileName().toString(), path));
        }
        if (!Files.isDirectory(path)) {
            throw new UsageException("The %s source '%s' names a file or folder that does not exist: %s"
                    .formatted(request.side(), request.notation(), path));
        }
        return new SqlFolder(request, path).files();
    }

    private List<SqlFile> upTo(List<SqlFile> found) {
        int last = found.size() - 1;
        while (last >= 0 && !found.get(last).is(request.upTo())) {
            last--;
        }
        if (last < 0) {
            throw UnknownVersion.of(
                    request, found.stream().map(SqlFile::version).toList());
        }
        return found.subList(0, last + 1);
    }

    @Override
    public String notation() {
        return request.notation();
    }

    @Override
    public Optional<String> fingerprint() {
        Fingerprint fingerprint = new Fingerprint().text("sql");
        files.forEach(file -> fingerprint.file(file.name(), file.path()));
        return Optional.of(fingerprint.digits());
    }

    @Override
    public void build(Database database, BuildProgress progress) {
        for (SqlFile file : files) {
            SqlScript.read(file.name(), file.path()).run(database, request.side(), notation(), progress);
        }
    }
}
