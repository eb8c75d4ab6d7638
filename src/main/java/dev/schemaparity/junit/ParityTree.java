package dev.schemaparity.junit;

import dev.schemaparity.Difference;
import dev.schemaparity.ParityResult;
import dev.schemaparity.WitnessResult;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.internal.squash.Surroundings;
import dev.schemaparity.internal.squash.guard.BaselineGuard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Lays a result out as tests. */
final class ParityTree {
    private static final String ACCEPTED = "accepted differences";

    private final ParityResult result;
    private final Class<?> testClass;

    private ParityTree(ParityResult result, Class<?> testClass) {
        this.result = result;
        this.testClass = testClass;
    }

    static Stream<DynamicNode> of(ParityResult result, Class<?> testClass) {
        return new ParityTree(result, testClass).witnesses();
    }

    private Stream<DynamicNode> witnesses() {
        List<DynamicNode> nodes = new ArrayList<>();
        for (WitnessResult witness : result.witnesses()) {
            nodes.add(witness.skipped() ? skipped(witness) : container(witness));
        }
        List<DynamicNode> accepted = accepted();
        if (!accepted.isEmpty()) {
            nodes.add(DynamicContainer.dynamicContainer(ACCEPTED, accepted));
        }
        nodes.addAll(baselines());
        if (!result.notObserved().isEmpty()) {
            nodes.add(DynamicTest.dynamicTest(
                    "everything is observed",
                    () -> fail(
                            "INCONCLUSIVE: this is there and cannot be compared, so nobody can say whether it is equal:\n  "
                                    + String.join("\n  ", result.notObserved()),
                            "nothing",
                            String.join("\n", result.notObserved()))));
        }
        return nodes.stream();
    }

    /** A baseline of ours is to stay what was proved, and nothing is to come in below it. */
    private List<DynamicNode> baselines() {
        List<String> sources =
                List.of(result.legacy().source(), result.baseline().source());
        return BaselineGuard.look(sources, Surroundings.here(testClass.getClassLoader())).stream()
                .<DynamicNode>map(found -> DynamicTest.dynamicTest(
                        found.file().getFileName() + " is as it was proved, with nothing new below it", () -> {
                            if (!found.problems().isEmpty()) {
                                fail(String.join("\n", found.problems()), "", String.join("\n", found.problems()));
                            }
                        }))
                .toList();
    }

    /** What is accepted passes, and is seen; what is accepted and is not there any more fails. */
    private List<DynamicNode> accepted() {
        List<DynamicNode> nodes = new ArrayList<>();
        result.accepted().forEach(pin -> nodes.add(DynamicTest.dynamicTest(TextReport.accepted(pin), () -> {})));
        result.differences().stream()
                .filter(difference -> difference.witnesses().get(0).equals(ACCEPTED))
                .forEach(stale -> nodes.add(DynamicTest.dynamicTest(stale.headline(), () -> fail(List.of(stale)))));
        return nodes;
    }

    private static DynamicNode skipped(WitnessResult witness) {
        return DynamicTest.dynamicTest(witness.name() + " (SKIPPED)", () -> {
            throw new TestAbortedException("%s was skipped: %s".formatted(witness.name(), witness.detail()));
        });
    }

    /** Each difference stands under the catalog where that saw it, and under pg_dump where pg_dump alone did. */
    private DynamicNode container(WitnessResult witness) {
        Map<String, Map<String, List<Difference>>> differing = result.differences().stream()
                .filter(difference -> difference.witnesses().get(0).equals(witness.name()))
                .collect(Collectors.groupingBy(
                        Difference::kind,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Difference::object, LinkedHashMap::new, Collectors.toList())));
        List<DynamicNode> kinds = new ArrayList<>();
        if (witness.name().equals("catalog")) {
            TreeSet<String> all = new TreeSet<>(result.legacy().objects().keySet());
            all.addAll(result.baseline().objects().keySet());
            all.forEach(kind -> kinds.add(kind(kind, differing.getOrDefault(kind, Map.of()))));
        } else if (differing.isEmpty()) {
            kinds.add(DynamicTest.dynamicTest(
                    switch (witness.name()) {
                        case "rows" -> "differs in nothing";
                        case "session" -> "is left with nothing new";
                        default -> "shows nothing that the catalog does not";
                    },
                    () -> {}));
        } else {
            differing.forEach((kind, objects) -> kinds.add(failures(kind, objects)));
        }
        return DynamicContainer.dynamicContainer(witness.name() + ": " + witness.detail(), kinds);
    }

    private DynamicNode kind(String kind, Map<String, List<Difference>> differing) {
        int legacy = result.legacy().count(kind);
        int baseline = result.baseline().count(kind);
        return differing.isEmpty()
                ? DynamicTest.dynamicTest("%s (%d)".formatted(kind, legacy), () -> {})
                : failures("%s (%d, baseline %d)".formatted(kind, legacy, baseline), differing);
    }

    private DynamicNode failures(String name, Map<String, List<Difference>> differing) {
        return DynamicContainer.dynamicContainer(
                name,
                differing.entrySet().stream()
                        .map(object -> DynamicTest.dynamicTest(object.getKey(), () -> fail(object.getValue()))));
    }

    private void fail(List<Difference> ofOneObject) {
        String message = ofOneObject.stream().map(TextReport::difference).collect(Collectors.joining("\n"));
        fail(message, expected(ofOneObject), actual(ofOneObject));
    }

    private static String expected(List<Difference> differences) {
        return text(differences.get(0).legacyDdl(), differences, true);
    }

    private static String actual(List<Difference> differences) {
        return text(differences.get(0).baselineDdl(), differences, false);
    }

    /** The statement, and below it the values that no CREATE statement shows, such as an owner. */
    private static String text(String ddl, List<Difference> differences, boolean legacy) {
        StringBuilder text = new StringBuilder(ddl == null ? "" : ddl);
        for (Difference difference : differences) {
            if (!difference.attribute().equals("presence")) {
                text.append("\n-- ")
                        .append(difference.attribute())
                        .append(": ")
                        .append(legacy ? difference.legacy() : difference.baseline());
            }
        }
        return text.toString();
    }

    /** Where the error came from inside this library is no use to a reader: the test class is what stands there. */
    private void fail(String message, String expected, String actual) {
        AssertionFailedError error = new AssertionFailedError(message, expected, actual);
        error.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(testClass.getName(), "schemaParity", testClass.getSimpleName() + ".java", -1)
        });
        throw error;
    }
}
