package dev.schemaparity.internal.squash.plan;

import static dev.schemaparity.internal.squash.plan.Words.quoted;

import dev.schemaparity.internal.source.flyway.FlywayVersion;
import dev.schemaparity.internal.squash.BesideChain;
import dev.schemaparity.internal.squash.Locations;
import dev.schemaparity.internal.squash.Surroundings;
import dev.schemaparity.internal.squash.archive.Archive;
import dev.schemaparity.internal.squash.guard.BaselineGuard;
import dev.schemaparity.internal.squash.inspect.HistoryState;
import dev.schemaparity.internal.squash.inspect.HistoryState.Finding;
import dev.schemaparity.internal.squash.inspect.HistoryState.State;
import dev.schemaparity.internal.squash.stamp.Unstamp;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chain of Flyway's: its files lie in folders, and the history of a database has a row for each. */
final class FlywayChain implements PlannedChain {
    private static final Pattern NAME = Pattern.compile("B([0-9._]+)__.*");

    private final PlanRequest request;
    private final List<Path> folders;
    private final FoundBaseline baseline;
    private final ReplacedFiles replaced;

    FlywayChain(PlanRequest request) {
        this.request = request;
        folders = Locations.of(request.chain());
        folders.stream()
                .filter(folder -> !Files.isDirectory(folder))
                .findFirst()
                .ifPresent(folder -> {
                    throw new UsageException(
                            "The folder of the chain does not exist: %s. Name the one that holds the migrations, or held them."
                                    .formatted(folder));
                });
        baseline = FoundBaseline.find(request).orElse(null);
        replaced = baseline == null
                ? null
                : ReplacedFiles.of(
                        baseline,
                        folders.stream().filter(folder -> !Archive.isAt(folder)).toList(),
                        request.archive(),
                        archives());
    }

    /** Returns those of all squashes. */
    private Set<Path> archives() {
        Set<Path> all = new LinkedHashSet<>(folders);
        Tree.walk(request.tree(), file -> Stream.ofNullable(file.getParent()).forEach(all::add));
        return all.stream().filter(Archive::isAt).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public FoundBaseline baseline() {
        return baseline;
    }

    @Override
    public ReplacedFiles replaced() {
        return replaced;
    }

    /** What was archived is part of the history all the same, as is the baseline of an earlier squash. */
    @Override
    public String history() {
        return baseline == null
                ? request.chain()
                : joined(
                        Stream.of(baseline.folder().toString()),
                        baseline.earlierFolders().stream(),
                        archived(),
                        locations());
    }

    private static String joined(Stream<?>... locations) {
        return "flyway:"
                + Stream.of(locations)
                        .flatMap(all -> all)
                        .map(Object::toString)
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    private Stream<String> locations() {
        return Stream.of(request.chain().replaceFirst("^flyway:", "").split(","))
                .map(String::strip);
    }

    private Stream<Path> archived() {
        return replaced.archives().stream();
    }

    @Override
    public Optional<String> silence() {
        return Optional.empty();
    }

    /** What an earlier squash has left in a history says nothing of this one. */
    @Override
    public boolean isAt(HistoryState history) {
        return history.state() == State.EMPTY || baseline != null && reaches(history.baselineVersion());
    }

    private boolean reaches(String version) {
        Matcher name = NAME.matcher(baseline.name());
        return version != null && name.matches() && FlywayVersion.compare(version, name.group(1)) >= 0;
    }

    /** What comes after the baseline may run later. */
    @Override
    public Optional<Finding> lacks(HistoryState history) {
        boolean canWait = history.state() == State.BEHIND && baseline != null && reaches(history.version());
        return isAt(history)
                ? Optional.empty()
                : history.findings().stream()
                        .filter(finding -> !canWait || !finding.canWait())
                        .findFirst();
    }

    @Override
    public String squash() {
        return "schema-parity squash --chain %s --out %s%s%s"
                .formatted(
                        quoted(baseline == null ? request.chain() : joined(archived(), locations())),
                        quoted(baseline == null ? BesideChain.folder(request.chain(), "baseline") : baseline.folder()),
                        request.schemaPerTenant() ? " --schema-per-tenant" : "",
                        request.settings().words());
    }

    @Override
    public Optional<Step> repair(List<LiveState> databases) {
        boolean canBeReplaced = !replaced.inChain().isEmpty()
                && replaced.gone().isEmpty()
                && databases.stream().noneMatch(database -> database.holdsBaseline(this));
        List<String> problems = new ArrayList<>(baseline.problems(replaced));
        Optional<BaselineGuard.Finding> late =
                guarded().filter(found -> !found.late().isEmpty());
        if (!problems.isEmpty()) {
            late.ifPresent(found -> problems.addAll(found.lateness()));
            return Optional.of(
                    Step.todo(SquashPlan.SQUASH, problems, ReplacedFiles.repair(baseline, canBeReplaced, squash())));
        }
        return late.map(found -> found.late().stream()
                        .anyMatch(one -> databases.stream().anyMatch(database -> database.hasRun(one.file())))
                ? held(found, databases)
                : canBeReplaced
                        ? late(found, databases.isEmpty())
                        : Step.todo(SquashPlan.SQUASH, found.lateness(), renumbering(found)));
    }

    /** No other baseline is for a database that this one is stamped on. */
    private Step late(BaselineGuard.Finding found, boolean mayBeStamped) {
        List<String> lines = new ArrayList<>(found.lateness());
        lines.add(
                mayBeStamped
                        ? "or, if no database is stamped with %s yet: %s".formatted(baseline.name(), squash())
                        : "or, if any other database is stamped with %s: %s"
                                .formatted(baseline.name(), renumbering(found)));
        return Step.todo(SquashPlan.SQUASH, lines, mayBeStamped ? renumbering(found) : squash());
    }

    /** Where it has run it would run once more under another name, and its row have no file; no stamp is to be had without it. */
    private Step held(BaselineGuard.Finding found, List<LiveState> databases) {
        List<String> lines = new ArrayList<>(found.lateness());
        found.late()
                .forEach(late -> databases.stream()
                        .filter(database -> database.hasRun(late.file()))
                        .map(database ->
                                "%s has run %s, where it would run once more under another name: squash it as it is"
                                        .formatted(
                                                database.database(), late.file().getFileName()))
                        .forEach(lines::add));
        lines.add(
                "any database that is stamped without it is unstamped first, and stamped again with --upgrade --option flyway.outOfOrder=true");
        String stamps = databases.stream()
                .filter(database -> database.holdsBaseline(this))
                .map(database -> Unstamp.command(database.url()) + " && ")
                .collect(Collectors.joining());
        return Step.todo(
                SquashPlan.SQUASH,
                lines,
                replaced.gone().isEmpty()
                        ? stamps + squash()
                        : "take the replaced migrations from the version control, then plan again");
    }

    private static String renumbering(BaselineGuard.Finding found) {
        return found.late().stream()
                .map(late -> "mv %s %s".formatted(quoted(late.file()), quoted(late.renamed())))
                .collect(Collectors.joining(" && "));
    }

    private Optional<BaselineGuard.Finding> guarded() {
        Set<String> watched = new LinkedHashSet<>(List.of("flyway:" + baseline.folder()));
        folders.forEach(folder -> watched.add("flyway:" + folder));
        return BaselineGuard.look(watched, Surroundings.here(FlywayChain.class.getClassLoader())).stream()
                .filter(found ->
                        found.file().equals(baseline.file().toAbsolutePath().normalize()))
                .findFirst();
    }

    /** Repeatable migrations and later ones stay where they are; what is in no folder is in the version control. */
    @Override
    public String legacy() {
        return replaced.gone().isEmpty() || !replaced.inArchive().isEmpty()
                ? joined(archived(), locations())
                : "git:%s:%s".formatted(revision(), request.chain());
    }

    private String revision() {
        return Committed.revision(
                folders.stream().map(folder -> folder.resolve(replaced.gone().get(0))));
    }

    @Override
    public String newSide() {
        return joined(Stream.of(baseline.folder()), folders.stream());
    }

    @Override
    public String check() {
        return "schema-parity check --legacy %s --baseline %s%s"
                .formatted(
                        quoted(legacy()), quoted(newSide()), request.settings().words());
    }

    @Override
    public String stamp(String url) {
        String oldFiles = legacy();
        return "schema-parity stamp --database %s%s --chain %s --baseline flyway:%s%s"
                .formatted(
                        quoted(url),
                        request.schemaPerTenant() ? " --schemas FILE" : "",
                        quoted(
                                oldFiles.startsWith("git:")
                                        ? oldFiles
                                        : joined(baseline.earlierFolders().stream(), archived(), locations())),
                        quoted(baseline.folder()),
                        request.settings().words());
    }

    @Override
    public List<Step> archiving() {
        String from = folders.stream()
                .filter(folder ->
                        replaced.inChain().stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name))))
                .map(Path::toString)
                .findFirst()
                .orElse(request.chain());
        return List.of(replaced.archived(from, baseline, request.archive()));
    }

    @Override
    public String rollOut() {
        return "roll_out_flyway.txt";
    }
}
