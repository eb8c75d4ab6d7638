package dev.schemaparity.internal.squash.plan;

import static dev.schemaparity.internal.squash.plan.Words.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether something compares this baseline with the migrations that it replaces, where both are now. */
final class TestStep {
    /** What a test is to this squash; the first that any of them is decides. */
    private enum Kind {
        /** It compares the baseline with files that are not where it looks for them. */
        BROKEN,
        OURS,
        UNREADABLE,
        /** It compares another baseline. */
        OF_OTHERS
    }

    /**
     * What was found of one test.
     *
     * @param next what puts it right
     */
    private record Judged(Kind kind, String line, String next) {}

    private final PlanRequest request;
    private final PlannedChain chain;

    private TestStep(PlanRequest request, PlannedChain chain) {
        this.request = request;
        this.chain = chain;
    }

    static Step find(PlanRequest request, PlannedChain chain) {
        return new TestStep(request, chain).find();
    }

    private Step find() {
        Map<Kind, List<Judged>> found = ParityTests.in(request.tree()).stream()
                .map(this::judged)
                .collect(Collectors.groupingBy(Judged::kind, TreeMap::new, Collectors.toList()));
        if (found.isEmpty()) {
            return Step.todo(
                    SquashPlan.TEST,
                    "nothing in %s compares the two: no @SchemaParity, no 'schema-parity check'"
                            .formatted(request.tree()),
                    writing());
        }
        List<Judged> first = found.values().iterator().next();
        List<String> lines = first.stream().map(Judged::line).toList();
        String next = first.get(0).next();
        return switch (first.get(0).kind()) {
            case OURS ->
                Step.done(
                        SquashPlan.TEST,
                        lines.get(0) + (lines.size() == 1 ? "" : " and %d more".formatted(lines.size() - 1)));
            case UNREADABLE -> new Step(Step.State.UNKNOWN, SquashPlan.TEST, all(found), next);
            case BROKEN, OF_OTHERS -> Step.todo(SquashPlan.TEST, lines, next);
        };
    }

    /** A command that is run once leaves nothing that goes on comparing them. */
    private String writing() {
        String script = "put this into a script of your build: " + chain.check();
        return request.isOfFlyway()
                ? "put this on a test class: %s; or %s"
                        .formatted(
                                new TestedFiles(chain.baseline().file(), request, chain).annotation(),
                                script.replaceFirst("put ", ""))
                : script;
    }

    private static List<String> all(Map<Kind, List<Judged>> found) {
        return found.values().stream().flatMap(List::stream).map(Judged::line).toList();
    }

    private Judged judged(ParityTest test) {
        TestedFiles files = new TestedFiles(test.file(), request, chain);
        String atBaseline = test.at(test.baseline());
        Optional<Boolean> isOurs = files.holdTheBaseline(test.baseline().notation());
        if (isOurs.isPresent() && !isOurs.get()) {
            return new Judged(
                    Kind.OF_OTHERS,
                    "%s names %s as its baseline, and not %s"
                            .formatted(
                                    atBaseline,
                                    test.baseline().notation(),
                                    shown(chain.baseline().file())),
                    writing());
        }
        if (isOurs.isEmpty()) {
            return unreadable(
                    atBaseline, "baseline", shown(chain.baseline().file()).toString());
        }
        String atLegacy = test.at(test.legacy());
        String right = files.seen(chain.legacy());
        Optional<Boolean> isRight = files.holdTheReplaced(test.legacy().notation());
        if (isRight.isEmpty()) {
            return unreadable(atLegacy, "legacy side", right);
        }
        return isRight.get()
                ? new Judged(Kind.OURS, atBaseline, null)
                : new Judged(
                        Kind.BROKEN,
                        "%s names %s as its legacy side, where not all of the replaced migrations lie"
                                .formatted(atLegacy, test.legacy().notation()),
                        "write %s as the legacy side in %s, or remove that test".formatted(right, atLegacy));
    }

    private static Judged unreadable(String where, String side, String right) {
        return new Judged(
                Kind.UNREADABLE,
                "%s: what its %s is, this text does not tell; it should be %s".formatted(where, side, right),
                "see in %s that its %s is %s".formatted(where, side, right));
    }
}
