package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.internal.squash.archive.Archive;
import dev.schemaparity.internal.squash.guard.BaselineGuard;
import dev.schemaparity.internal.squash.inspect.Inspection;
import dev.schemaparity.internal.squash.stamp.HistoryRow;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds how far each step is. */
final class PlanFinder {
    private final PlanRequest request;
    private final List<Path> chain;
    private final FoundBaseline baseline;
    private final Path archive;
    private final ReplacedFiles replaced;
    private final List<LiveState> databases;

    PlanFinder(PlanRequest request) {
        this.request = request;
        chain = request.isOfFlyway() ? PlanRequest.folders(request.chain()) : List.of();
        requireFolders();
        baseline = FoundBaseline.find(request).orElse(null);
        archive = request.archive();
        replaced = baseline == null ? null : ReplacedFiles.of(baseline, chain, archive);
        databases = request.databases().stream().map(this::look).toList();
    }

    private void requireFolders() {
        if (!Files.isDirectory(request.tree())) {
            throw new UsageException("The folder of the project does not exist: " + request.tree());
        }
        chain.stream().filter(folder -> !Files.isDirectory(folder)).findFirst().ifPresent(folder -> {
            throw new UsageException(
                    "The folder of the chain does not exist: %s. Name the one that holds the migrations, or held them."
                            .formatted(folder));
        });
        if (!request.isOfFlyway() && !request.chain().startsWith("command:")) {
            throw new UsageException(
                    "A plan is told of the files that are there: --chain flyway:FOLDER, or \"command:alembic ...\".");
        }
    }

    private LiveState look(String url) {
        request.progress().accept("looking at a database");
        return LiveState.of(
                url,
                Inspection.name(url),
                Inspection.history(url, request.isOfFlyway() ? everyFile() : request.chain(), request.options()));
    }

    /** What was archived is part of the history all the same. */
    private String everyFile() {
        Set<String> locations = new LinkedHashSet<>();
        if (baseline != null) {
            locations.add(baseline.folder().toString());
        }
        locations.addAll(List.of(request.chain().replaceFirst("^flyway:", "").split(",")));
        if (archive != null && Files.isDirectory(archive)) {
            locations.add(archive.toString());
        }
        return "flyway:" + String.join(",", locations);
    }

    SquashPlan find() {
        List<Step> steps = new ArrayList<>();
        steps.add(inspect());
        steps.add(squash());
        if (baseline != null) {
            steps.add(test());
            steps.add(stamp());
            steps.add(archive());
        }
        return new SquashPlan(
                steps,
                JarText.read(SquashPlan.class, request.isOfFlyway() ? "roll_out_flyway.txt" : "roll_out_alembic.txt"));
    }

    private Step inspect() {
        String command = "schema-parity inspect --database %s --chain %s --backup FOLDER";
        if (databases.isEmpty()) {
            return Step.unknown(
                    SquashPlan.INSPECT,
                    "not known without --database URL",
                    command.formatted("URL", quoted(request.chain())));
        }
        if (!request.isOfFlyway() && !databases.stream().allMatch(database -> database.isAt(baseline))) {
            return Step.unknown(
                    SquashPlan.INSPECT,
                    "where the chain ends only Alembic knows: the command runs it",
                    command.formatted(quoted(databases.get(0).url()), quoted(request.chain())));
        }
        List<LiveState> unready = databases.stream()
                .filter(database -> !database.isReady(baseline))
                .toList();
        return unready.isEmpty()
                ? Step.done(
                        SquashPlan.INSPECT,
                        "%d at the head of the chain, or at the baseline".formatted(databases.size()))
                : Step.todo(
                        SquashPlan.INSPECT,
                        unready.stream()
                                .map(database -> database.told(baseline))
                                .toList(),
                        command.formatted(quoted(unready.get(0).url()), quoted(request.chain())));
    }

    private Step squash() {
        String command = "schema-parity squash --chain %s%s --out %s"
                .formatted(
                        quoted(request.chain()),
                        request.isOfFlyway() ? "" : " --format alembic --name REVISION",
                        baseline == null ? "FOLDER" : quoted(baseline.folder().toString()));
        if (baseline == null) {
            return Step.todo(
                    "squash",
                    request.baseline() == null
                            ? "there is no baseline in %s".formatted(request.tree())
                            : "there is no baseline of schema-parity's at %s".formatted(request.baseline()),
                    command);
        }
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            return Step.todo("squash", problems, command);
        }
        return Step.done(
                "squash",
                request.isOfFlyway()
                        ? "%s is as it was proved, for exactly the %d migrations that it replaces"
                                .formatted(baseline.file(), replaced.count())
                        : "%s is as it was proved (of which revisions, no file tells)".formatted(baseline.file()));
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!baseline.header().isOf(baseline.file())) {
            problems.add("%s was edited since it was proved: take the proved one from the version control"
                    .formatted(baseline.file()));
        }
        if (request.isOfFlyway() && !replaced.changed().isEmpty()) {
            problems.add("changed since %s was proved for them: %s"
                    .formatted(baseline.name(), HistoryRow.names(replaced.changed())));
        }
        Set<String> watched = new LinkedHashSet<>(List.of("flyway:" + baseline.folder()));
        chain.forEach(folder -> watched.add("flyway:" + folder));
        BaselineGuard.look(watched, PlanFinder.class.getClassLoader()).stream()
                .filter(found ->
                        found.file().equals(baseline.file().toAbsolutePath().normalize()))
                .flatMap(found -> found.problems().stream())
                .filter(problem -> !problem.contains("was edited since"))
                .forEach(problems::add);
        return problems;
    }

    private Step test() {
        List<Path> found = ParityTests.in(request.tree());
        if (!found.isEmpty()) {
            return Step.done(
                    "test",
                    "%s%s"
                            .formatted(
                                    found.get(0), found.size() == 1 ? "" : " and %d more".formatted(found.size() - 1)));
        }
        return Step.todo(
                "test",
                "nothing in %s compares the two: no @SchemaParity, no 'schema-parity check'".formatted(request.tree()),
                "schema-parity check --legacy %s --baseline %s (or the same as a test: @SchemaParity)"
                        .formatted(quoted(oldFiles()), quoted(newFiles())));
    }

    private String oldFiles() {
        return request.isOfFlyway() && !replaced.inArchive().isEmpty() ? "flyway:" + archive : request.chain();
    }

    private String newFiles() {
        if (!request.isOfFlyway()) {
            return "\"command:alembic ... of the new files\"";
        }
        return replaced.inChain().isEmpty()
                ? "flyway:" + baseline.folder() + ","
                        + chain.stream().map(Path::toString).collect(Collectors.joining(","))
                : "flyway:" + baseline.folder();
    }

    private Step stamp() {
        String command = request.isOfFlyway()
                ? "schema-parity stamp --database %s --chain %s --baseline flyway:%s"
                : "schema-parity stamp --database %s --chain %s --baseline-revision %s";
        String what = request.isOfFlyway() ? quoted(baseline.folder().toString()) : baseline.revision();
        if (databases.isEmpty()) {
            return Step.unknown(
                    "stamp", "not known without --database URL", command.formatted("URL", quoted(oldFiles()), what));
        }
        List<String> lines =
                databases.stream().map(database -> database.told(baseline)).toList();
        return databases.stream()
                .filter(database -> !database.isAt(baseline))
                .findFirst()
                .map(database ->
                        Step.todo("stamp", lines, command.formatted(quoted(database.url()), quoted(oldFiles()), what)))
                .orElseGet(() -> Step.done("stamp", lines));
    }

    private Step archive() {
        if (!request.isOfFlyway()) {
            return Step.unknown(
                    "archive",
                    "no file tells which revisions were replaced",
                    "move the old revisions out of Alembic's versions folder once every database is stamped");
        }
        if (!replaced.inChain().isEmpty()) {
            return Step.todo(
                    "archive",
                    "%d of the %d replaced migrations still lie in the chain"
                            .formatted(replaced.inChain().size(), replaced.count()),
                    "schema-parity archive --chain %s --baseline %s --to %s"
                            .formatted(
                                    quoted(request.chain()),
                                    quoted(baseline.file().toString()),
                                    archive == null ? "FOLDER" : quoted(archive.toString())));
        }
        return Step.done(
                "archive",
                replaced.inArchive().size() == replaced.count() && Archive.isAt(archive)
                        ? "all %d replaced migrations lie in %s".formatted(replaced.count(), archive)
                        : "none of the %d replaced migrations lies in the chain any more".formatted(replaced.count()));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:,=@+-]+") ? word : "\"" + word.replace("\"", "\\\"") + "\"";
    }
}
