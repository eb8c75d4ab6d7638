package dev.schemaparity.internal.source.snapshot;

import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.spi.RecordedSource;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceFactory;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Serves {@code snapshot:FILE}. */
public final class SnapshotSourceFactory implements SourceFactory {
    @Override
    public String scheme() {
        return "snapshot";
    }

    @Override
    public String syntax() {
        return "snapshot:FILE  what 'schema-parity record' has written of a side";
    }

    @Override
    public Source create(SourceRequest request) {
        if (!request.options().isEmpty()) {
            throw new UsageException("The %s source '%s' takes no options, but was given %s."
                    .formatted(
                            request.side(),
                            request.notation(),
                            request.options().keySet()));
        }
        request.refuseUpTo("Nothing is run: a snapshot was recorded at one version.");
        Path file = request.resolve(request.rest());
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    "The %s source '%s' names a file that does not exist: %s. Record it with: schema-parity record --source SOURCE --out FILE"
                            .formatted(request.side(), request.notation(), file));
        }
        return new SnapshotSource(request.notation(), file);
    }

    private record SnapshotSource(String notation, Path file) implements RecordedSource {
        @Override
        public Optional<String> fingerprint() {
            return Optional.of(new Fingerprint().file(notation, file).digits());
        }
    }
}
