package dev.schemaparity.internal.source.git;

import dev.schemaparity.internal.model.Passwords;
import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.internal.source.Sources;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Builds a side by a source as it was at a revision.
 *
 * @param commit what the revision was when the source was parsed
 * @param notation the source inside
 * @param tool the tool of the source inside
 * @param fingerprint that of the source inside
 */
record GitSource(
        SourceRequest request,
        GitRepository repository,
        String commit,
        String notation,
        String tool,
        Optional<String> fingerprint)
        implements ChainSource, HistorySource {
    /** Exports the revision once to see that the source inside can be understood. */
    static GitSource of(SourceRequest request, String revision, String inside) {
        GitRepository repository = GitRepository.around(request, revision);
        String commit = repository.commit();
        return inExport(
                request,
                repository,
                commit,
                inside,
                chain -> new GitSource(request, repository, commit, inside, chain.tool(), chain.fingerprint()));
    }

    @Override
    public String notation() {
        return Passwords.hidden(request.notation());
    }

    @Override
    public void build(Database database, BuildProgress progress) {
        inExport(request, repository, commit, notation, chain -> {
            chain.build(database, progress);
            return null;
        });
    }

    @Override
    public History history(Database database, Duration lockLimit) {
        return inExport(
                request,
                repository,
                commit,
                notation,
                chain -> HistorySource.of(chain).history(database, lockLimit));
    }

    @Override
    public void upgrade(Database database, String lastVersion, BuildProgress progress) {
        inExport(request, repository, commit, notation, chain -> {
            HistorySource.of(chain).upgrade(database, lastVersion, progress);
            return null;
        });
    }

    /** Does something with the source inside while its files are there. */
    private static <T> T inExport(
            SourceRequest request,
            GitRepository repository,
            String commit,
            String inside,
            Function<ChainSource, T> task) {
        // What lies beside the module's folder is needed only by a source that goes there.
        try (GitExport export = repository.export(commit, inside.contains(".."))) {
            SourceRequest then = new SourceRequest(
                    request.side(),
                    inside,
                    request.options(),
                    export.module(),
                    request.classLoader(),
                    request.upTo(),
                    request.later());
            try {
                if (Sources.create(then) instanceof ChainSource chain) {
                    return task.apply(chain);
                }
            } catch (UsageException e) {
                throw new UsageException(repository.inWords(e.getMessage(), export), e);
            } catch (BuildException e) {
                throw new BuildException(repository.inWords(e.getMessage(), export), e);
            }
            throw new UsageException("The %s source '%s': a live database has no revisions. Write %s alone."
                    .formatted(request.side(), request.notation(), inside));
        }
    }
}
