package dev.schemaparity.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SnapshotComparisonTests {
    @Test
    void equalSnapshotsHaveNoMismatch() {
        assertThat(compare(
                        List.of(object("table", "t").with("owner", "a"), object("index", "i")),
                        List.of(object("index", "i"), object("table", "t").with("owner", "a"))))
                .isEmpty();
    }

    @Test
    void anAttributeThatDiffersIsToldWithBothValuesAndBothStatements() {
        List<Mismatch> mismatches = compare(
                List.of(object("table", "t").with("owner", "a").with("comment", null)),
                List.of(object("table", "t").with("owner", "b").with("comment", null)));

        assertThat(mismatches).singleElement().satisfies(mismatch -> {
            assertThat(mismatch.object()).isEqualTo(new ObjectId("table", "t"));
            assertThat(mismatch.attribute()).isEqualTo("owner");
            assertThat(mismatch.legacy()).isEqualTo("a");
            assertThat(mismatch.baseline()).isEqualTo("b");
            assertThat(mismatch.legacyDdl()).isEqualTo("create t with {comment=null, owner=a}");
            assertThat(mismatch.baselineDdl()).isEqualTo("create t with {comment=null, owner=b}");
            assertThat(mismatch.cause()).isNull();
        });
    }

    @Test
    void anObjectThatOneSideLacksIsOneMismatchAndHasOneStatement() {
        List<Mismatch> mismatches = compare(
                List.of(object("table", "old").with("owner", "a")),
                List.of(object("table", "new").with("owner", "a")));

        assertThat(mismatches)
                .extracting(Mismatch::object, Mismatch::attribute, Mismatch::legacy, Mismatch::baseline)
                .containsExactly(
                        tuple(new ObjectId("table", "old"), Mismatch.PRESENCE, "present", "missing"),
                        tuple(new ObjectId("table", "new"), Mismatch.PRESENCE, "missing", "present"));
        assertThat(mismatches.get(0).baselineDdl()).isNull();
        assertThat(mismatches.get(1).legacyDdl()).isNull();
    }

    @Test
    void mismatchesFollowTheOrderOfTheQueriesWhateverIsMissingWhere() {
        List<TestObject> legacy =
                List.of(object("table", "a"), object("table", "b").with("owner", null), object("index", "x"));
        List<TestObject> baseline = List.of(object("table", "b").with("owner", "me"), object("index", "y"));

        assertThat(told(compare(legacy, baseline)))
                .containsExactly("table a: presence", "table b: owner", "index x: presence", "index y: presence");
        assertThat(compare(legacy, baseline)).isEqualTo(compare(legacy, baseline));
    }

    @Test
    void anAttributeThatOneSideCouldNotReadIsNotCompared() {
        assertThat(told(compare(
                        List.of(object("subscription", "s").with("slot", "a").with("connection", "host=x")),
                        List.of(object("subscription", "s").with("slot", "b")))))
                .containsExactly("subscription s: slot");
    }

    @Test
    void aMissingParentExplainsItsMissingParts() {
        List<Mismatch> mismatches = compare(
                List.of(
                        object("schema", "s"),
                        object("table", "t", "schema:s"),
                        object("column", "t.a", "table:t"),
                        object("index", "i", "table:t")),
                List.of());

        assertThat(told(mismatches)).containsExactly("schema s: presence");
        assertThat(mismatches)
                .extracting(Mismatch::cause)
                .containsExactly(
                        null, new ObjectId("schema", "s"), new ObjectId("table", "t"), new ObjectId("table", "t"));
    }

    @Test
    void aParentMissingOnOneSideDoesNotExplainAPartMissingOnTheOther() {
        // A table on one side and a view of that name on the other, each with a rule of its own.
        assertThat(told(compare(
                        List.of(object("table", "t")),
                        List.of(object("view", "t"), object("rule", "t.r", "view:t", "table:t")))))
                .containsExactly("table t: presence", "view t: presence");
        assertThat(told(compare(
                        List.of(object("table", "t"), object("function", "f")),
                        List.of(object("function", "f", "table:t"), object("rule", "r", "table:t")))))
                .containsExactly("table t: presence", "rule r: presence");
    }

    @Test
    void aChangeOfAParentOfTheSameKindExplainsTheSameChange() {
        assertThat(told(compare(
                        List.of(
                                object("column", "p.a").with("type", "integer"),
                                object("column", "p1.a", "table:p1", "column:p.a")
                                        .with("type", "integer")),
                        List.of(
                                object("column", "p.a").with("type", "bigint"),
                                object("column", "p1.a", "table:p1", "column:p.a")
                                        .with("type", "bigint")))))
                .containsExactly("column p.a: type");
    }

    @Test
    void aChangeOfAParentDoesNotExplainAnotherChangeOrOneToAnotherValue() {
        assertThat(told(compare(
                        List.of(
                                object("column", "p.a").with("default", "1").with("type", "x"),
                                object("column", "p1.a", "column:p.a").with("default", "1"),
                                object("column", "p2.a", "column:p.a").with("comment", "1")),
                        List.of(
                                object("column", "p.a").with("default", "2").with("type", "x"),
                                object("column", "p1.a", "column:p.a").with("default", "3"),
                                object("column", "p2.a", "column:p.a").with("comment", "2")))))
                .containsExactly("column p.a: default", "column p1.a: default", "column p2.a: comment");
    }

    @Test
    void aChangeOfAParentOfAnotherKindExplainsNothing() {
        assertThat(told(compare(
                        List.of(
                                object("schema", "s").with("owner", "a"),
                                object("table", "t", "schema:s").with("owner", "a")),
                        List.of(
                                object("schema", "s").with("owner", "b"),
                                object("table", "t", "schema:s").with("owner", "b")))))
                .containsExactly("schema s: owner", "table t: owner");
    }

    @Test
    void aNamedCauseExplainsItsEffectAndNothingElse() {
        String[] parents = {"column:t.a", "column/identity -> presence:t.a", "table/owner -> owner:t"};

        assertThat(told(compare(
                        List.of(object("column", "t.a").with("identity", "always"), object("sequence", "s", parents)),
                        List.of(object("column", "t.a").with("identity", null)))))
                .containsExactly("column t.a: identity");
        assertThat(told(compare(
                        List.of(object("column", "t.a").with("type", "integer"), object("sequence", "s", parents)),
                        List.of(object("column", "t.a").with("type", "bigint")))))
                .containsExactly("column t.a: type", "sequence s: presence");
        assertThat(told(compare(
                        List.of(
                                object("table", "t").with("owner", "a"),
                                object("sequence", "s", parents)
                                        .with("owner", "a")
                                        .with("start", "1")),
                        List.of(
                                object("table", "t").with("owner", "b"),
                                object("sequence", "s", parents)
                                        .with("owner", "b")
                                        .with("start", "2")))))
                .containsExactly("table t: owner", "sequence s: start");
    }

    @Test
    void aNameThatLooksLikeACauseIsAName() {
        String name = "\"table/owner -> presence:t\"";

        assertThat(told(compare(
                        List.of(
                                object("table", "t").with("owner", "a"),
                                object("table", name),
                                object("column", name + ".a", "table:" + name)),
                        List.of(object("table", "t").with("owner", "b"), object("table", name)))))
                .containsExactly("table t: owner", "column " + name + ".a: presence");
    }

    @Test
    void orderIsComparedAmongTheSiblingsThatBothSidesHave() {
        assertThat(told(compare(columns("a", "b", "c"), columns("a", "c", "b"))))
                .containsExactly("table t: column order");
        assertThat(told(compare(columns("a", "b", "c"), columns("a", "c")))).containsExactly("column t.b: presence");
        assertThat(told(compare(columns("a", "b"), columns("x", "a", "b")))).containsExactly("column t.x: presence");
        assertThat(told(compare(columns("a", "b", "c"), columns("c", "a"))))
                .containsExactly("column t.b: presence", "table t: column order");
    }

    @Test
    void anOrderThatDiffersIsToldWithTheNamesInBothOrders() {
        assertThat(compare(columns("a", "\"b, c\"", "d"), columns("d", "a", "\"b, c\"")))
                .singleElement()
                .satisfies(mismatch -> {
                    assertThat(mismatch.legacy()).isEqualTo("a, \"b, c\", d");
                    assertThat(mismatch.baseline()).isEqualTo("d, a, \"b, c\"");
                });
    }

    @Test
    void anObjectThatIsTheSameUnderAnotherNameIsOneMismatchWithTheEntriesOfBoth() {
        List<Mismatch> mismatches = compare(
                List.of(object("index", "s.a")
                        .with("definition", "CREATE INDEX a ON t (a)")
                        .renamable()),
                List.of(object("index", "s.b")
                        .with("definition", "CREATE INDEX b ON t (a)")
                        .renamable()));

        assertThat(told(mismatches)).containsExactly("index s.a: name");
        assertThat(mismatches.get(0).legacy()).isEqualTo("s.a");
        assertThat(mismatches.get(0).baseline()).isEqualTo("s.b");
        assertThat(mismatches.get(0).dumpEntries()).containsExactly("INDEX s.a", "INDEX s.b");
        assertThat(mismatches.get(1).cause()).isEqualTo(new ObjectId("index", "s.a"));
    }

    @Test
    void onlyWhatCanBeRenamedAndHasOneCounterpartIsPaired() {
        TestObject old = object("index", "s.a").with("definition", "x");
        TestObject squashed = object("index", "s.b").with("definition", "x");
        List<String> twoDifferences = List.of("index s.a: presence", "index s.b: presence");

        assertThat(told(compare(List.of(old), List.of(squashed)))).isEqualTo(twoDifferences);
        assertThat(told(compare(
                        List.of(old.renamable()),
                        List.of(squashed.with("valid", "true").renamable()))))
                .isEqualTo(twoDifferences);
        assertThat(told(compare(
                        List.of(old.renamable()),
                        List.of(
                                squashed.renamable(),
                                object("index", "s.c").with("definition", "x").renamable()))))
                .containsExactly("index s.a: presence", "index s.b: presence", "index s.c: presence");
        assertThat(told(compare(
                        List.of(old.renamable()),
                        List.of(object("index", "other.b")
                                .with("definition", "x")
                                .renamable()))))
                .containsExactly("index s.a: presence", "index other.b: presence");
    }

    @Test
    void namesAreExchangedWholeAndADefinitionHoldsItsOwnNameOnce() {
        assertThat(told(compare(
                        List.of(object("index", "s.a")
                                .with("definition", "CREATE INDEX a ON t (a)")
                                .renamable()),
                        List.of(object("index", "s.b")
                                .with("definition", "CREATE INDEX b ON t (b)")
                                .renamable()))))
                .containsExactly("index s.a: presence", "index s.b: presence");
        // What names a renamed object follows; what names another one that begins or ends like it does not.
        assertThat(told(compare(
                        List.of(
                                object("function", "s.f(integer)").renamable(),
                                object("trigger", "t.x").with("definition", "EXECUTE s.f()"),
                                object("trigger", "t.y").with("definition", "EXECUTE s.f2()"),
                                object("trigger", "t.z").with("definition", "EXECUTE \"s.f\"()")),
                        List.of(
                                object("function", "s.g(integer)").renamable(),
                                object("trigger", "t.x").with("definition", "EXECUTE s.g()"),
                                object("trigger", "t.y").with("definition", "EXECUTE s.g2()"),
                                object("trigger", "t.z").with("definition", "EXECUTE \"s.g\"()")))))
                .containsExactly("function s.f(integer): name", "trigger t.y: definition", "trigger t.z: definition");
    }

    @Test
    void whatHangsOnARenamedObjectFollowsUnlessItDiffers() {
        List<TestObject> legacy = List.of(
                object("table", "s.a").renamable(),
                object("column", "s.a.x", "table:s.a").with("type", "integer"),
                object("index", "s.a_x", "table:s.a").with("definition", "CREATE INDEX a_x ON s.a (x)"));
        List<TestObject> baseline = List.of(
                object("table", "s.b").renamable(),
                object("column", "s.b.x", "table:s.b").with("type", "integer"),
                object("index", "s.b_x", "table:s.b").with("definition", "CREATE INDEX b_x ON s.b (x)"));
        List<TestObject> other = List.of(
                baseline.get(0), object("column", "s.b.x", "table:s.b").with("type", "bigint"), baseline.get(2));

        assertThat(told(compare(legacy, baseline))).containsExactly("table s.a: name");
        assertThat(told(compare(legacy, other))).containsExactly("table s.a: presence", "table s.b: presence");
        assertThat(told(compare(legacy, baseline.subList(0, 2))))
                .containsExactly("table s.a: presence", "table s.b: presence");
    }

    @Test
    void aColumnIsRenamedWhereItStandsOnly() {
        List<TestObject> legacy = new ArrayList<>(columns("a", "b", "c"));
        List<TestObject> baseline = new ArrayList<>(columns("a", "d", "c"));
        legacy.replaceAll(TestObject::renamable);
        baseline.replaceAll(TestObject::renamable);

        assertThat(told(compare(legacy, baseline))).containsExactly("column t.b: name");

        baseline.add(baseline.remove(2));

        assertThat(told(compare(legacy, baseline))).containsExactly("column t.b: presence", "column t.d: presence");
    }

    @Test
    void pgDumpIsExpectedToShowAMismatchUnlessOneSideSaysThatItCannot() {
        TestObject shown = object("index", "i").with("valid", "true").with("definition", "x");
        TestObject other = object("index", "i").with("valid", "false").with("definition", "y");

        assertThat(compare(List.of(shown), List.of(other.hiding("valid"))))
                .extracting(Mismatch::attribute, Mismatch::shownByDump)
                .containsExactly(tuple("valid", false), tuple("definition", true));
        assertThat(compare(List.of(shown.hiding("valid")), List.of(other)))
                .extracting(Mismatch::attribute, Mismatch::shownByDump)
                .containsExactly(tuple("valid", false), tuple("definition", true));
    }

    private static List<String> told(List<Mismatch> mismatches) {
        return mismatches.stream()
                .filter(mismatch -> mismatch.cause() == null)
                .map(mismatch -> mismatch.object() + ": " + mismatch.attribute())
                .toList();
    }

    private static List<TestObject> columns(String... names) {
        List<TestObject> objects = new ArrayList<>(List.of(object("table", "t")));
        Arrays.stream(names)
                .map(name -> object("column", "t." + name, "table:t"))
                .forEach(objects::add);
        return objects;
    }

    private static List<Mismatch> compare(List<TestObject> legacy, List<TestObject> baseline) {
        return SnapshotComparison.compare(snapshot(legacy), snapshot(baseline));
    }

    private static Snapshot snapshot(List<TestObject> objects) {
        Map<ObjectId, CatalogObject> byId = new LinkedHashMap<>();
        objects.forEach(object -> byId.put(object.id, object.toCatalogObject()));
        return new Snapshot("15.0", byId, List.of());
    }

    private static TestObject object(String kind, String name, String... parents) {
        return new TestObject(
                new ObjectId(kind, name),
                Arrays.stream(parents).map(ObjectId::parse).toList(),
                new HashMap<>(),
                Set.of(),
                Map.of());
    }

    private record TestObject(
            ObjectId id,
            List<ObjectId> parents,
            Map<String, String> attributes,
            Set<String> hidden,
            Map<String, String> statements) {
        TestObject with(String attribute, String value) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(attribute, value);
            return new TestObject(id, parents, more, hidden, statements);
        }

        TestObject hiding(String attribute) {
            return new TestObject(id, parents, attributes, Set.of(attribute), statements);
        }

        TestObject renamable() {
            return new TestObject(id, parents, attributes, hidden, Map.of(Mismatch.NAME, "RENAME TO"));
        }

        CatalogObject toCatalogObject() {
            return new CatalogObject(
                    id,
                    parents,
                    id.kind().equals("column") && parents.size() == 1 ? "column order" : null,
                    attributes,
                    "create %s with %s".formatted(id.name(), new TreeMap<>(attributes)),
                    List.of(id.kind().toUpperCase(Locale.ROOT) + " " + id.name()),
                    hidden,
                    Map.of(),
                    statements,
                    List.of(),
                    null);
        }
    }
}
