package dev.schemaparity;

import dev.schemaparity.SettledMismatch.Outcome;
import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.dump.DumpComparison;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Weighs what the witnesses say.
 *
 * <p>Catalog and pg_dump are independent: what pg_dump alone shows, and what the catalog alone shows although pg_dump should show it
 * too, is told as a disagreement and is a difference.
 */
final class Judgement {
    private final ParitySpec spec;
    private final Observations observed;
    private final List<SettledMismatch> mismatches;
    private final List<DumpComparison.EntryDifference> dumpDifferences;

    private Judgement(ParitySpec spec, Observations observed) {
        this.spec = spec;
        this.observed = observed;
        Observations.Observed legacy = observed.side(Side.LEGACY);
        Observations.Observed baseline = observed.side(Side.BASELINE);
        mismatches = SettledMismatch.settle(
                SnapshotComparison.compare(legacy.snapshot(), baseline.snapshot()), this::outcome);
        dumpDifferences =
                observed.pgDump().skipped() ? List.of() : DumpComparison.compare(legacy.entries(), baseline.entries());
    }

    static Judgement of(ParitySpec spec, Observations observed) {
        return new Judgement(spec, observed);
    }

    private Outcome outcome(Mismatch mismatch) {
        Aspect aspect = aspect(mismatch);
        if (aspect != null && spec.ignored().contains(aspect)) {
            return aspect == Aspect.COLUMN_ORDER ? Outcome.LEFT_OUT_OF_THE_CATALOG : Outcome.LEFT_OUT;
        }
        return isProvided(mismatch) ? Outcome.PROVIDED : Outcome.TOLD;
    }

    private static Aspect aspect(Mismatch mismatch) {
        if (mismatch.object().kind().equals("default privileges")) {
            return Aspect.PRIVILEGES;
        }
        return switch (mismatch.attribute()) {
            case "owner" -> Aspect.OWNERS;
            case "privileges" -> Aspect.PRIVILEGES;
            case "tablespace" -> Aspect.TABLESPACES;
            case "column order" -> Aspect.COLUMN_ORDER;
            default -> null;
        };
    }

    /**
     * True for what init scripts created and no chain has touched: on each side the object is what that side's script made
     * it, or is not there and never was. The order of columns is no attribute of its own and is always compared.
     */
    private boolean isProvided(Mismatch mismatch) {
        boolean provided = false;
        for (Side side : Side.values()) {
            CatalogObject before =
                    observed.side(side).built().provided().objects().get(mismatch.object());
            CatalogObject after = observed.side(side).snapshot().objects().get(mismatch.object());
            boolean asProvided = before == null
                    ? after == null
                    : after != null && before.attributes().equals(after.attributes());
            boolean known = before == null
                    || mismatch.attribute().equals(Mismatch.PRESENCE)
                    || before.attributes().containsKey(mismatch.attribute());
            if (!asProvided || !known) {
                return false;
            }
            provided |= before != null;
        }
        return provided;
    }

    private List<Difference> differences() {
        Set<String> shown = dumpDifferences.stream()
                .map(DumpComparison.EntryDifference::key)
                .collect(Collectors.toSet());
        List<Difference> differences = new ArrayList<>();
        Set<String> explained = new HashSet<>();
        for (SettledMismatch settled : mismatches) {
            if (settled.explainsDump()) {
                explained.addAll(settled.mismatch().dumpEntries());
            }
            if (settled.isTold()) {
                differences.add(difference(settled.mismatch(), shown));
            }
        }
        dumpDifferences.stream()
                .filter(entry -> !explained.contains(entry.key()))
                .map(Judgement::difference)
                .forEach(differences::add);
        differences.addAll(RowDifferences.of(observed.rows(), this::outcome));
        return differences;
    }

    private Difference difference(Mismatch mismatch, Set<String> shown) {
        boolean seen = mismatch.dumpEntries().stream().anyMatch(shown::contains);
        boolean disagreement =
                mismatch.shownByDump() && !seen && !observed.pgDump().skipped();
        return new Difference(
                mismatch.object().kind(),
                mismatch.object().name(),
                mismatch.attribute(),
                mismatch.legacy(),
                mismatch.baseline(),
                mismatch.legacyDdl(),
                mismatch.baselineDdl(),
                seen ? List.of("catalog", "pg_dump") : List.of("catalog"),
                disagreement ? "the witnesses disagree: pg_dump shows no difference here" : null);
    }

    private static Difference difference(DumpComparison.EntryDifference entry) {
        return new Difference(
                "pg_dump entry",
                entry.key(),
                entry.legacy() == null || entry.baseline() == null ? "presence" : "text",
                entry.legacy() == null ? "missing" : entry.baseline() == null ? "present" : entry.legacy(),
                entry.baseline() == null ? "missing" : entry.legacy() == null ? "present" : entry.baseline(),
                entry.legacy(),
                entry.baseline(),
                List.of("pg_dump"),
                "the witnesses disagree: the catalog shows no difference here");
    }

    ParityResult result(Timing timing, List<String> kept) {
        List<Difference> differences = differences();
        Set<String> notObserved = new LinkedHashSet<>();
        for (Side side : Side.values()) {
            observed.side(side).snapshot().notObserved().stream()
                    .filter(what -> !observed.rows().takesOver(what))
                    .forEach(what -> notObserved.add("%s: %s".formatted(side, what)));
        }
        notObserved.addAll(observed.rows().findings().notObserved());
        Verdict verdict = !differences.isEmpty()
                ? Verdict.DIFFERENT
                : notObserved.isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
        return new ParityResult(
                verdict,
                List.copyOf(differences),
                List.copyOf(notObserved),
                List.of(catalog(), observed.pgDump(), observed.rows().result()),
                sideResult(Side.LEGACY),
                sideResult(Side.BASELINE),
                timing,
                List.copyOf(notes()),
                List.copyOf(kept));
    }

    private WitnessResult catalog() {
        int objects = observed.side(Side.LEGACY).snapshot().objects().size();
        return new WitnessResult("catalog", false, objects + " objects on the legacy side");
    }

    private SideResult sideResult(Side side) {
        Snapshot snapshot = observed.side(side).snapshot();
        Map<String, Integer> objects = new LinkedHashMap<>();
        snapshot.objects().keySet().forEach(id -> objects.merge(id.kind(), 1, Integer::sum));
        return observed.side(side).built().result(snapshot.serverVersion(), Collections.unmodifiableMap(objects));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!spec.ignored().isEmpty()) {
            notes.add("left out on request: "
                    + new TreeSet<>(spec.ignored())
                            .stream().map(Aspect::toString).collect(Collectors.joining(", ")));
        }
        Set<String> historyTables = new TreeSet<>();
        for (Side side : Side.values()) {
            historyTables.addAll(observed.side(side).historyTables());
        }
        if (!historyTables.isEmpty()) {
            notes.add("left out, as the history of a migration tool: " + String.join(", ", historyTables));
        }
        mismatches.stream()
                .filter(settled -> settled.outcome() == Outcome.PROVIDED)
                .forEach(settled ->
                        notes.add(settled.mismatch().object() + " comes from an init script and is not compared"));
        notes.addAll(observed.rows().findings().notes());
        String locale = observed.side(Side.LEGACY).locale();
        String otherLocale = observed.side(Side.BASELINE).locale();
        if (!locale.equals(otherLocale)) {
            notes.add(
                    "encoding, collation and character type are decided by CREATE DATABASE, not by migrations, and are not compared; here they differ: %s and %s"
                            .formatted(locale, otherLocale));
        }
        String before = observed.side(Side.LEGACY).snapshot().serverVersion();
        String after = observed.side(Side.BASELINE).snapshot().serverVersion();
        if (!before.equals(after)) {
            notes.add("the sides run on different versions of PostgreSQL: %s and %s".formatted(before, after));
        }
        return notes;
    }
}
