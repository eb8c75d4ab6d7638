package dev.schemaparity.internal.squash.plan;

import static dev.schemaparity.internal.squash.plan.Words.quoted;

import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.internal.squash.inspect.HistoryState.Finding;
import dev.schemaparity.internal.squash.inspect.HistoryState.State;
import dev.schemaparity.internal.squash.inspect.Inspection;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Finds how far each step is. */
final class PlanFinder {
    private final PlanRequest request;
    private final PlannedChain chain;
    private final List<LiveState> databases;

    PlanFinder(PlanRequest request) {
        this.request = request;
        if (!Files.isDirectory(request.tree())) {
            throw new UsageException("The folder of the project does not exist: " + request.tree());
        }
        chain = PlannedChain.of(request);
        databases = request.databases().stream().map(this::look).toList();
    }

    private LiveState look(String url) {
        request.progress().accept("looking at a database");
        return LiveState.of(url, Inspection.name(url), Inspection.history(url, chain.history(), request.settings()));
    }

    SquashPlan find() {
        List<Step> steps = new ArrayList<>();
        steps.add(inspect());
        steps.add(squash());
        if (chain.baseline() != null) {
            steps.add(TestStep.find(request, chain));
            steps.add(stamp());
            steps.addAll(chain.archiving());
        }
        return new SquashPlan(steps, JarText.read(SquashPlan.class, chain.rollOut()));
    }

    private Step inspect() {
        if (databases.isEmpty()) {
            return Step.unknown(SquashPlan.INSPECT, "not known without --database URL", inspect("URL"));
        }
        boolean areAt = databases.stream().allMatch(database -> chain.isAt(database.history()));
        if (!areAt && chain.silence().isPresent()) {
            return Step.unknown(
                    SquashPlan.INSPECT,
                    chain.silence().get(),
                    inspect(databases.get(0).url()));
        }
        List<LiveState> unready = databases.stream()
                .filter(database -> chain.lacks(database.history()).isPresent())
                .toList();
        return unready.isEmpty()
                ? Step.done(
                        SquashPlan.INSPECT,
                        "%d at the head of the chain, or at the baseline".formatted(databases.size()))
                : Step.todo(
                        SquashPlan.INSPECT,
                        unready.stream()
                                .map(database -> database.database() + ": "
                                        + lacks(database).text())
                                .toList(),
                        advice(unready.get(0)));
    }

    private Finding lacks(LiveState database) {
        return chain.lacks(database.history()).orElseThrow();
    }

    /** What built a database that no history tells of, only a comparison finds out. */
    private String advice(LiveState database) {
        Finding finding = lacks(database);
        if (finding.next() == null || List.of(State.NO_TABLE, State.MARKED).contains(finding.state())) {
            return inspect(database.url());
        }
        return "%s: %s%s"
                .formatted(
                        database.database(),
                        finding.next(),
                        finding.canWait() && chain.baseline() != null
                                ? " Or before the stamp: %s --upgrade".formatted(chain.stamp(database.url()))
                                : "");
    }

    private String inspect(String url) {
        return "schema-parity inspect --database %s --chain %s --backup backups%s"
                .formatted(
                        quoted(url), quoted(request.chain()), request.settings().words());
    }

    private Step squash() {
        FoundBaseline baseline = chain.baseline();
        if (baseline == null) {
            return Step.todo(
                    SquashPlan.SQUASH,
                    request.baseline() == null
                            ? "there is no baseline in %s".formatted(request.tree())
                            : "there is no baseline of schema-parity's at %s".formatted(request.baseline()),
                    chain.squash());
        }
        return chain.repair(databases)
                .orElseGet(() -> Step.done(
                        SquashPlan.SQUASH,
                        chain.replaced().count() == 0
                                ? "%s is as it was proved (of which revisions, no file tells)"
                                        .formatted(baseline.file())
                                : "%s is as it was proved, for exactly the %d migrations that it replaces"
                                        .formatted(
                                                baseline.file(),
                                                chain.replaced().count())));
    }

    private Step stamp() {
        if (databases.isEmpty()) {
            return Step.unknown("stamp", "not known without --database URL", chain.stamp("URL"));
        }
        List<String> lines = new ArrayList<>(
                databases.stream().map(database -> database.told(chain)).toList());
        if (request.schemaPerTenant()) {
            lines.add(
                    "looked at was the one schema of the settings; stamp tells of all: FILE has the name of a tenant's schema in each line");
        }
        return databases.stream()
                .filter(database -> !chain.isAt(database.history()))
                .findFirst()
                .map(database -> Step.todo("stamp", lines, chain.stamp(database.url())))
                .orElseGet(() -> Step.done("stamp", lines));
    }
}
