package dev.schemaparity.internal.squash;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Names folders for what a squash makes, which nobody has named yet: beside the chain, where its tool does not read. */
public final class BesideChain {
    private BesideChain() {}

    /**
     * Names one.
     *
     * @param notation of the chain
     * @param name of the folder
     * @return the name alone where the chain lies in no folder
     */
    public static Path folder(String notation, String name) {
        return Stream.of(notation)
                .filter(source -> source.startsWith("flyway:"))
                .flatMap(source -> Locations.of(source).stream())
                .filter(location -> !location.toString().matches(".*[*?].*"))
                .findFirst()
                .map(location -> location.resolveSibling(name))
                .orElse(Path.of(name));
    }
}
