package dev.schemaparity.internal.source;

import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceFactory;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Turns the notation {@code SCHEME:REST} into a source. */
public final class Sources {
    private Sources() {}

    /**
     * Creates the source that a request describes.
     *
     * @throws UsageException when the notation, its scheme or an option cannot be understood
     */
    public static Source create(SourceRequest request) {
        SourceFactory factory = factory(request);
        if (request.rest().isBlank()) {
            throw new UsageException("The %s source '%s' says nothing after its colon. Write %s"
                    .formatted(request.side(), request.notation(), factory.syntax()));
        }
        return factory.create(request);
    }

    /** Tells whether the source of a request takes an option. */
    public static boolean takes(SourceRequest request, String option) {
        return factory(request).takes(option);
    }

    private static SourceFactory factory(SourceRequest request) {
        List<SourceFactory> factories = factories(request.classLoader());
        return factories.stream()
                .filter(candidate -> candidate.scheme().equals(request.scheme()))
                .findFirst()
                .orElseThrow(() ->
                        new UsageException("The %s source '%s' does not start with a known scheme. Write one of:%n%s"
                                .formatted(request.side(), withoutSecrets(request.notation()), syntax(factories))));
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
