package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The baseline that 'squash' has written for a chain.
 *
 * @param version of Flyway's in its name; null where the chain is none of Flyway's, whatever the file is called
 */
record FoundBaseline(Path file, BaselineHeader header, String version) {
    private static final Pattern NAME = Pattern.compile("B([0-9._]+)__.*");

    /**
     * Finds it: the one that is named, or the only one in the tree.
     *
     * @throws UsageException when there are several
     */
    static Optional<FoundBaseline> find(PlanRequest request) {
        List<FoundBaseline> found = new ArrayList<>();
        if (request.baseline() == null) {
            Tree.walk(request.tree(), file -> add(file, request, found));
        } else {
            for (Path place : PlanRequest.folders(request.baseline())) {
                if (Files.isDirectory(place)) {
                    Tree.walk(place, file -> add(file, request, found));
                } else if (Files.isRegularFile(place)) {
                    add(place, request, found);
                }
            }
        }
        if (found.size() > 1) {
            throw new UsageException("There are several baselines: %s. Name the one that is meant: --baseline FILE"
                    .formatted(found.stream().map(one -> one.file().toString()).collect(Collectors.joining(", "))));
        }
        return found.stream().findFirst();
    }

    private static void add(Path file, PlanRequest request, List<FoundBaseline> found) {
        if (file.toString().endsWith(".sql")) {
            BaselineHeader.read(file)
                    .ifPresent(header ->
                            found.add(new FoundBaseline(file, header, request.isOfFlyway() ? versionOf(file) : null)));
        }
    }

    private static String versionOf(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : null;
    }

    String name() {
        return file.getFileName().toString();
    }

    /** Returns the revision of Alembic's that it is named after. */
    String revision() {
        return name().replaceFirst("\\.sql$", "");
    }

    Path folder() {
        Path folder = file.getParent();
        return folder == null ? Path.of(".") : folder;
    }
}
