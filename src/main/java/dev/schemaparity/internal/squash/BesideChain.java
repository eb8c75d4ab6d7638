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
        return Stream.of(notation.split(","))
                .filter(location -> notation.startsWith("flyway:"))
                .map(location -> location.strip().replaceFirst("^flyway:", "").replaceFirst("^filesystem:", ""))
                .filter(location -> !location.matches("classpath:.*|.*[*?].*"))
                .findFirst()
                .map(location -> Path.of(location).resolveSibling(name))
                .orElse(Path.of(name));
    }
}
