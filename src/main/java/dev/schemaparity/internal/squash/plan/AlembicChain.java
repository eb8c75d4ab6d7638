package dev.schemaparity.internal.squash.plan;

import static dev.schemaparity.internal.squash.plan.Words.quoted;
import static dev.schemaparity.internal.squash.plan.Words.shown;

import dev.schemaparity.internal.source.command.AlembicFiles;
import dev.schemaparity.internal.squash.inspect.HistoryState;
import dev.schemaparity.internal.squash.inspect.HistoryState.Finding;
import dev.schemaparity.internal.squash.inspect.HistoryState.State;
import dev.schemaparity.internal.squash.plan.RevisionFiles.Revision;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chain of Alembic's: each of its files names the one before it, and the history of a database holds the last. */
final class AlembicChain implements PlannedChain {
    private final String chain;
    private final String settings;
    private final AlembicState state;

    AlembicChain(PlanRequest request) {
        chain = request.chain();
        settings = request.settings().words();
        if (!chain.startsWith("command:")) {
            throw new UsageException(
                    "A plan is told of the files that are there: --chain flyway:FOLDER, or \"command:alembic ...\".");
        }
        if (request.schemaPerTenant()) {
            throw new UsageException("Only Flyway's chains are known to build a schema for each tenant.");
        }
        state = AlembicState.of(request);
    }

    @Override
    public FoundBaseline baseline() {
        return state.baseline();
    }

    @Override
    public ReplacedFiles replaced() {
        return state.replaced();
    }

    @Override
    public String history() {
        return chain;
    }

    @Override
    public Optional<String> silence() {
        if (!state.squashed().isEmpty()) {
            return Optional.empty();
        }
        String silence = state.folders().silence();
        return Optional.of(
                silence == null
                        ? "where the chain ends, no file tells"
                        : "where the chain ends, Alembic does not tell: " + silence);
    }

    @Override
    public boolean isAt(HistoryState history) {
        return history.state() == State.EMPTY
                || baseline() != null && history.version() != null && state.isAtBaseline(history.version());
    }

    @Override
    public Optional<Finding> lacks(HistoryState history) {
        if (isAt(history)) {
            return Optional.empty();
        }
        if (!history.findings().isEmpty()) {
            return history.findings().stream().findFirst();
        }
        Set<String> ends = state.ends();
        if (ends.equals(Set.of(history.version()))) {
            return Optional.empty();
        }
        boolean isKnown = state.squashed().stream().anyMatch(one -> one.id().equals(history.version()));
        return Optional.of(new Finding(
                isKnown ? State.BEHIND : State.UNKNOWN,
                "at revision %s, and not at %s".formatted(history.version(), String.join(", ", ends)),
                isKnown ? "run 'alembic upgrade' to %s, then inspect again.".formatted(String.join(", ", ends)) : null,
                false));
    }

    @Override
    public String squash() {
        return baseline() == null
                ? "schema-parity squash --chain %s --format alembic --name baseline --out %s%s"
                        .formatted(quoted(chain), quoted(beside()), settings)
                : "schema-parity squash --chain %s --format alembic --name %s --out %s%s"
                        .formatted(
                                upToBaseline(chain, "--upto"),
                                baseline().revision(),
                                quoted(baseline().folder()),
                                settings);
    }

    /** Writes a chain as far as the baseline stands for it. */
    private String upToBaseline(String notation, String option) {
        return state.later().isEmpty() || state.ends().size() != 1
                ? quoted(notation)
                : "%s %s %s"
                        .formatted(
                                quoted(AlembicFiles.stoppable(notation)),
                                option,
                                state.ends().iterator().next());
    }

    @Override
    public Optional<Step> repair(List<LiveState> databases) {
        List<String> problems = problems();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(Step.todo(
                        SquashPlan.SQUASH,
                        problems,
                        repair(databases.stream().anyMatch(database -> database.holdsBaseline(this)))));
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (state.isSecondHead()) {
            problems.add(
                    "%s lies among the revisions that it replaces: a second head, at which 'alembic upgrade head' stops"
                            .formatted(shown(state.revision())));
        }
        problems.addAll(baseline().problems(replaced()));
        state.baselineFiles()
                .filter(file -> !Files.exists(file))
                .map(file -> "%s is missing: take it from the version control".formatted(shown(file)))
                .forEach(problems::add);
        return problems;
    }

    private String repair(boolean isStamped) {
        if (state.isSecondHead()) {
            String folder = quoted(beside());
            return "mkdir -p %s && %s".formatted(folder, move(folder));
        }
        return ReplacedFiles.repair(baseline(), replaced().areInChain() && !isStamped, squash());
    }

    /** Returns a folder where Alembic does not read. */
    private Path beside() {
        return state.folders().files().stream()
                .findFirst()
                .map(file -> file.getParent().resolveSibling("baseline"))
                .orElse(Path.of("baseline"));
    }

    private String move(String folder) {
        return "mv %s %s"
                .formatted(
                        state.baselineFiles()
                                .filter(Files::exists)
                                .map(Words::quoted)
                                .collect(Collectors.joining(" ")),
                        folder);
    }

    private String revision() {
        return Committed.revision(Stream.ofNullable(state.folders().folder())
                .flatMap(folder ->
                        baseline().header().replaced().stream().limit(1).map(first -> folder.resolve(first.name()))));
    }

    @Override
    public String newSide() {
        return "sql:" + shown(baseline().file());
    }

    @Override
    public String check() {
        return "schema-parity check --legacy %s --baseline %s%s"
                .formatted(upToBaseline(legacy(), "--legacy-upto"), quoted(newSide()), settings);
    }

    /** Once they are archived, Alembic finds them in the version control alone. */
    @Override
    public String legacy() {
        return replaced().areInChain() ? chain : "git:%s:%s".formatted(revision(), chain);
    }

    @Override
    public String stamp(String url) {
        return "schema-parity stamp --database %s --chain %s --baseline %s --baseline-revision %s%s"
                .formatted(
                        quoted(url),
                        quoted(legacy()),
                        quoted(newSide()),
                        baseline().revision(),
                        settings);
    }

    @Override
    public List<Step> archiving() {
        if (replaced().count() == 0) {
            return List.of(Step.unknown(
                    "archive",
                    "no file tells which revisions were replaced",
                    "move the old revisions out of Alembic's versions folder once every database is stamped"));
        }
        AlembicFolders folders = state.folders();
        if (folders.folder() == null && folders.silence() != null) {
            return List.of(Step.unknown(
                    "archive",
                    "where the replaced revisions lie, Alembic does not tell: " + folders.silence(),
                    "put right what stops Alembic: " + folders.silence()));
        }
        List<Step> steps = new ArrayList<>();
        steps.add(replaced()
                .archived(
                        folders.folder() == null
                                ? null
                                : shown(folders.folder()).toString(),
                        baseline(),
                        folders.archive()));
        steps.add(moving());
        following().ifPresent(steps::add);
        return steps;
    }

    private Step moving() {
        return state.isInPlace()
                ? Step.done("move", "%s lies where Alembic reads it".formatted(shown(state.revision())))
                : Step.todo(
                        "move",
                        "%s does not lie where Alembic reads it".formatted(shown(state.revision())),
                        move(state.versions().map(Words::quoted).orElse("VERSIONS_FOLDER")));
    }

    /** What follows a revision that is gone stops Alembic. */
    private Optional<Step> following() {
        List<String> squashed = state.squashed().stream().map(Revision::id).toList();
        List<String> lines = new ArrayList<>();
        List<String> edits = new ArrayList<>();
        for (Revision revision : state.later()) {
            Path file = shown(revision.file());
            revision.before().stream().filter(squashed::contains).forEach(before -> {
                lines.add("%s follows %s, without which Alembic ends with a KeyError".formatted(file, before));
                edits.add("write '%s' in the place of '%s' as the down_revision of %s"
                        .formatted(baseline().revision(), before, file));
            });
        }
        if (!lines.isEmpty()) {
            return Optional.of(Step.todo("rebase", lines, String.join(", ", edits)));
        }
        return state.later().isEmpty()
                ? Optional.empty()
                : Optional.of(Step.done(
                        "rebase",
                        "later revisions follow %s: %d"
                                .formatted(baseline().revision(), state.later().size())));
    }

    @Override
    public String rollOut() {
        return "roll_out_alembic.txt";
    }
}
