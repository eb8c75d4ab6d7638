package dev.schemaparity.internal.source.git;

import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceFactory;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;

/** Serves {@code git:REV:SOURCE}, a source as it was at a tag or commit. */
public final class GitSourceFactory implements SourceFactory {
    @Override
    public String scheme() {
        return "git";
    }

    @Override
    public String syntax() {
        return "git:REV:SOURCE  another source as it was at a tag, branch or commit, such as git:v1.0:flyway:db/migration";
    }

    @Override
    public boolean takes(String option) {
        // Whoever is inside says what it does not know.
        return true;
    }

    @Override
    public Source create(SourceRequest request) {
        int colon = request.rest().indexOf(':');
        String revision = colon < 0 ? "" : request.rest().substring(0, colon).strip();
        String notation = request.rest().substring(colon + 1);
        if (revision.isEmpty() || revision.startsWith("-")) {
            throw new UsageException("The %s source '%s' names no revision. Write %s"
                    .formatted(request.side(), request.notation(), syntax()));
        }
        if (notation.contains("classpath:")) {
            throw new UsageException(
                    "The %s source '%s': the classpath is the one of today, not that of %s. Write the path of the folder."
                            .formatted(request.side(), request.notation(), revision));
        }
        return GitSource.of(request, revision, notation);
    }
}
