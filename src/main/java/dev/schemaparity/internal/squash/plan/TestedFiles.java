package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.source.command.AlembicFiles;
import dev.schemaparity.internal.squash.BaselineHeader.Replaced;
import dev.schemaparity.internal.squash.ChainSettings;
import dev.schemaparity.internal.squash.Locations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files a test means by the notations in it. The paths of a test's source start from the folder of its module, where
 * Maven and Gradle run it, which is the one that holds its {@code src}; those of a command start from one of the folders above it, as nothing tells where it is run.
 */
final class TestedFiles {
    private static final String CLASS_PATH = "classpath:";
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts", "build.sbt");

    private final PlanRequest request;
    private final PlannedChain chain;
    private final Path module;
    private final List<Path> bases;

    TestedFiles(Path test, PlanRequest request, PlannedChain chain) {
        this.request = request;
        this.chain = chain;
        List<Path> above = new ArrayList<>();
        Path tree = absolute(request.tree());
        for (Path folder = absolute(test).getParent();
                folder != null && folder.startsWith(tree);
                folder = folder.getParent()) {
            above.add(folder);
        }
        Optional<Path> module = above.stream()
                .filter(folder -> folder.endsWith("src"))
                .map(Path::getParent)
                .filter(above::contains)
                .findFirst()
                .or(() -> above.stream().filter(TestedFiles::isModule).findFirst());
        this.module = module.orElseGet(() -> absolute(Path.of("")));
        this.bases = ParityTests.isSource(test) ? module.map(List::of).orElse(above) : above;
    }

    private static boolean isModule(Path folder) {
        return BUILD_FILES.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Whether the baseline is meant; empty where that cannot be told. */
    Optional<Boolean> holdTheBaseline(String notation) {
        if (isChain(notation)) {
            return chain.replaced().inChain().isEmpty() ? Optional.of(true) : Optional.empty();
        }
        Path baseline = absolute(chain.baseline().file());
        return isOfFiles(notation)
                ? told(notation, places(notation).stream().anyMatch(baseline::startsWith))
                : Optional.empty();
    }

    /** Whether all replaced migrations are meant; empty where that cannot be told. */
    Optional<Boolean> holdTheReplaced(String notation) {
        if (notation != null && notation.matches("(?s)(git|snapshot|jdbc):.*")) {
            return Optional.of(true);
        }
        if (isChain(notation)) {
            return Optional.of(!chain.replaced().inChain().isEmpty());
        }
        if (!isOfFiles(notation)) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>();
        places(notation).stream().filter(Files::exists).forEach(place -> Tree.walk(place, files::add));
        if (isArchivedInPart()) {
            return Optional.empty();
        }
        List<String> names = chain.baseline().header().replaced().stream()
                .map(Replaced::name)
                .toList();
        return told(
                notation,
                locations(notation).allMatch(this::mayBeThere)
                        && names.stream().allMatch(name -> files.stream().anyMatch(file -> file.endsWith(name))));
    }

    /** A check refuses a folder that is gone, whatever lies in the others. */
    private boolean mayBeThere(String location) {
        return location.startsWith(CLASS_PATH)
                || location.matches(".*[*?].*")
                || placesOf(location).anyMatch(Files::exists);
    }

    /** Then it is to be archived wholly, before a test names the archive. What an earlier squash has archived stays there. */
    private boolean isArchivedInPart() {
        return chain.baseline().earlier().isEmpty()
                && !chain.replaced().inChain().isEmpty()
                && !chain.replaced().areInChain();
    }

    /** That nothing was found means something only where it is known where to look. */
    private Optional<Boolean> told(String notation, boolean isFound) {
        boolean isKnown = locations(notation)
                .allMatch(location -> !location.matches(".*[*?].*")
                        && (!location.startsWith(CLASS_PATH)
                                || !places(location).isEmpty()));
        return isFound || isKnown ? Optional.of(isFound) : Optional.empty();
    }

    /** Alembic's chain is one command, whatever files it reads. */
    private boolean isChain(String notation) {
        return notation != null
                && !request.isOfFlyway()
                && AlembicFiles.stoppable(notation).equals(AlembicFiles.stoppable(request.chain()));
    }

    private static boolean isOfFiles(String notation) {
        return notation != null && notation.matches("(?s)(flyway|sql):.*");
    }

    private static Stream<String> locations(String notation) {
        return Arrays.stream(notation.replaceFirst("^(flyway|sql):", "").split(","))
                .map(location -> location.strip().replaceFirst("^filesystem:", ""));
    }

    private List<Path> places(String notation) {
        return locations(notation).flatMap(this::placesOf).toList();
    }

    private Stream<Path> placesOf(String location) {
        if (location.startsWith(CLASS_PATH)) {
            Path end = Path.of(location.substring(CLASS_PATH.length()).replaceFirst("^/", ""));
            return known().filter(folder -> folder.endsWith(end));
        }
        return bases.stream().map(base -> base.resolve(location).normalize());
    }

    /** Returns the folders of the squash, and those that they lie in. */
    private Stream<Path> known() {
        Path tree = absolute(request.tree());
        return Stream.of(
                        Locations.of(request.chain()).stream(),
                        chain.replaced().archives().stream(),
                        Stream.of(chain.baseline().folder()))
                .flatMap(folders -> folders)
                .map(TestedFiles::absolute)
                .flatMap(folder -> Stream.iterate(folder, at -> at != null && at.startsWith(tree), Path::getParent));
    }

    /** Writes the annotation of a test in the module that this one lies in. */
    String annotation() {
        return "@SchemaParity(legacy = %s, baseline = %s%s)"
                .formatted(
                        ChainSettings.literal(seen(chain.legacy())),
                        ChainSettings.literal(seen(chain.newSide())),
                        request.settings().members(this::seenPath));
    }

    /** Writes a notation as the test is to have it. */
    String seen(String notation) {
        return !notation.startsWith("flyway:")
                ? notation
                : "flyway:" + locations(notation).map(this::seenPath).collect(Collectors.joining(","));
    }

    private String seenPath(String location) {
        return location.startsWith(CLASS_PATH) || Path.of(location).isAbsolute()
                ? location
                : module.relativize(absolute(Path.of(location))).toString().replace('\\', '/');
    }
}
