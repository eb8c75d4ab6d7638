package dev.schemaparity.internal.source;

import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceFactory;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Turns the notation {@code SCHEME:REST} into a source. */
public final class Sources {
    private Sources() {}

    /**
     * Creates the source that a notation describes.
     *
     * @throws UsageException when the notation, its scheme or an option cannot be understood
     */
    public static Source parse(
            Side side, String notation, Map<String, String> options, Path directory, ClassLoader classLoader) {
        List<SourceFactory> factories = factories(classLoader);
        int colon = notation.indexOf(':');
        String scheme = colon < 0 ? "" : notation.substring(0, colon);
        String rest = notation.substring(colon + 1);
        SourceFactory factory = factories.stream()
                .filter(candidate -> candidate.scheme().equals(scheme))
                .findFirst()
                .orElseThrow(() ->
                        new UsageException("The %s source '%s' does not start with a known scheme. Write one of:%n%s"
                                .formatted(side, withoutSecrets(notation), syntax(factories))));
        if (rest.isBlank()) {
            throw new UsageException("The %s source '%s' says nothing after its colon. Write %s"
                    .formatted(side, notation, factory.syntax()));
        }
        return factory.create(new SourceRequest(side, scheme, rest, options, directory, classLoader));
    }

    private static List<SourceFactory> factories(ClassLoader classLoader) {
        return ServiceLoader.load(SourceFactory.class, classLoader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(SourceFactory::scheme))
                .toList();
    }

    private static String syntax(List<SourceFactory> factories) {
        return factories.stream().map(factory -> "  " + factory.syntax()).collect(Collectors.joining("\n"));
    }

    private static String withoutSecrets(String notation) {
        return notation.replaceAll("\\?.*", "").replaceAll("//.*@", "//");
    }
}
