package dev.schemaparity.internal.source;

import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.util.Collection;
import java.util.List;

/** Tells of a version to stop at that a chain does not hold. */
public final class UnknownVersion {
    private static final int NEIGHBOURS = 2;

    private UnknownVersion() {}

    /**
     * Names the version and those that come nearest.
     *
     * @param held the versions of the chain, in any order
     */
    public static UsageException of(SourceRequest request, Collection<String> held) {
        List<String> sorted =
                held.stream().distinct().sorted(NaturalOrder::compare).toList();
        int place = (int) sorted.stream()
                .filter(version -> NaturalOrder.compare(version, request.upTo()) < 0)
                .count();
        List<String> nearest =
                sorted.subList(Math.max(0, place - NEIGHBOURS), Math.min(sorted.size(), place + NEIGHBOURS));
        return new UsageException("The %s source '%s' holds no version '%s' to stop at. %s"
                .formatted(
                        request.side(),
                        request.notation(),
                        request.upTo(),
                        nearest.isEmpty()
                                ? "It holds no version at all."
                                : "The nearest are: %s.".formatted(String.join(", ", nearest))));
    }
}
