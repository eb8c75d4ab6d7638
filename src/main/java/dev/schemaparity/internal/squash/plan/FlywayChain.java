package dev.schemaparity.internal.squash.plan;

import static dev.schemaparity.internal.squash.plan.Words.quoted;

import dev.schemaparity.internal.source.flyway.FlywayVersion;
import dev.schemaparity.internal.squash.guard.BaselineGuard;
import dev.schemaparity.internal.squash.inspect.HistoryState;
import dev.schemaparity.internal.squash.inspect.HistoryState.Finding;
import dev.schemaparity.internal.squash.inspect.HistoryState.State;
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
        folders = PlanRequest.folders(request.chain());
        folders.stream()
                .filter(folder -> !Files.isDirectory(folder))
                .findFirst()
                .ifPresent(folder -> {
                    throw new UsageException(
                            "The folder of the chain does not exist: %s. Name the one that holds the migrations, or held them."
                                    .formatted(folder));
                });
        baseline = FoundBaseline.find(request).orElse(null);
        replaced = baseline == null ? null : ReplacedFiles.of(baseline, folders, request.archive());
    }

    @Override
    public FoundBaseline baseline() {
        return baseline;
    }

    @Override
    public ReplacedFiles replaced() {
        return replaced;
    }

    /** What was archived is part of the history all the same. */
    @Override
    public String history() {
        Set<String> locations = new LinkedHashSet<>();
        if (baseline != null) {
            locations.add(baseline.folder().toString());
        }
        locations.addAll(List.of(request.chain().replaceFirst("^flyway:", "").split(",")));
        if (request.archive() != null && Files.isDirectory(request.archive())) {
            locations.add(request.archive().toString());
        }
        return "flyway:" + String.join(",", locations);
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
    public Optional<String> lacks(HistoryState history) {
        boolean isReady = isAt(history)
                || history.state() == State.AT_HEAD
                || history.state() == State.BEHIND
                        && baseline != null
                        && reaches(history.version())
                        && history.findings().stream().allMatch(Finding::canWait);
        return isReady
                ? Optional.empty()
                : Optional.of(history.findings().get(0).text());
    }

    @Override
    public String squash() {
        return "schema-parity squash --chain %s --out %s"
                .formatted(quoted(request.chain()), baseline == null ? "FOLDER" : quoted(baseline.folder()));
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>(baseline.problems(replaced));
        guarded().ifPresent(found -> problems.addAll(found.lateness()));
        return problems;
    }

    private Optional<BaselineGuard.Finding> guarded() {
        Set<String> watched = new LinkedHashSet<>(List.of("flyway:" + baseline.folder()));
        folders.forEach(folder -> watched.add("flyway:" + folder));
        return BaselineGuard.look(watched, FlywayChain.class.getClassLoader()).stream()
                .filter(found ->
                        found.file().equals(baseline.file().toAbsolutePath().normalize()))
                .findFirst();
    }

    @Override
    public String repair() {
        if (!baseline.problems(replaced).isEmpty()) {
            return replaced.repair(baseline, squash());
        }
        return replaced.areInChain() ? squash() : guarded().orElseThrow().remedy();
    }

    @Override
    public String check() {
        String oldFiles = replaced.inArchive().isEmpty() ? oldFiles() : with(oldFiles());
        return "schema-parity check --legacy %s --baseline %s"
                .formatted(quoted(oldFiles), quoted(with("flyway:" + baseline.folder())));
    }

    /** Repeatable migrations and later ones stay where they are, and run on both sides. */
    private String with(String files) {
        return Stream.concat(
                        Stream.of(files),
                        folders.stream()
                                .filter(folder -> !folder.equals(baseline.folder()))
                                .map(Path::toString))
                .collect(Collectors.joining(","));
    }

    @Override
    public String stamp(String url) {
        return "schema-parity stamp --database %s --chain %s --baseline flyway:%s"
                .formatted(quoted(url), quoted(oldFiles()), quoted(baseline.folder()));
    }

    private String oldFiles() {
        return replaced.inArchive().isEmpty() ? request.chain() : "flyway:" + request.archive();
    }

    @Override
    public List<Step> archiving() {
        return List.of(replaced.archived(request.chain(), baseline, request.archive()));
    }

    @Override
    public String rollOut() {
        return "roll_out_flyway.txt";
    }
}
