package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the scripts that Flyway runs before and after migrations, with a chain and with its baseline alike. */
final class Callbacks {
    /** The events of a run of 'migrate', as Flyway's documentation lists them for SQL callbacks; a description may follow. */
    private static final Pattern NAME = Pattern.compile(
            "((before|after)(Connect|CreateSchema|EachMigrate|Migrate|Repeatables|Validate|Versioned)[A-Za-z]*|createSchema)(__.*)?\\.sql");

    private static final String SKIP = "flyway.skipDefaultCallbacks";

    private Callbacks() {}

    /** Returns a warning where there are some: what they leave in an empty database is in the baseline too. */
    static Optional<String> warning(SquashRequest request, ChainBuild chain) {
        if (!request.isOfFlyway() || Boolean.parseBoolean(chain.options().get(SKIP))) {
            return Optional.empty();
        }
        TreeSet<String> names = request.files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> NAME.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s ran with the chain: what it leaves behind is in the baseline%s. Where it is to leave that alone, squash with --option %s=true"
                                .formatted(
                                        String.join(", ", names),
                                        request.isForFlyway() ? ", with which it runs again" : "",
                                        SKIP));
    }
}
