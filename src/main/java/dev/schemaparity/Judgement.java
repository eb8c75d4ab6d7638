package dev.schemaparity;

import dev.schemaparity.SettledMismatch.Outcome;
import dev.schemaparity.internal.dump.DumpComparison;
import dev.schemaparity.internal.dump.Rewording;
import dev.schemaparity.internal.dump.Secrets;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.remedy.Remedies;
import dev.schemaparity.internal.rows.RowDifference;
import dev.schemaparity.spi.Side;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Weighs what the witnesses say.
 *
 * <p>Catalog and pg_dump are independent: what pg_dump alone shows, and what the catalog alone shows although pg_dump should
 * show it too, is told as a disagreement and is a difference.
 */
final class Judgement {
    private static final Set<String> HOLD_VALUES = Set.of("table", "column", "sequence", "materialized view");

    private final ParitySpec spec;
    private final Observations observed;
    private final Proof proof;
    private final Remedies remedies;
    private final Contents contents;
    private final List<SettledMismatch> mismatches;
    private final List<DumpComparison.EntryDifference> dumpDifferences;
    private final RowDifferences rows;
    private final AcceptedDifferences accepted;
    private final AcceptedDifferences.Weighed weighed;

    private Judgement(ParitySpec spec, Observations observed, Proof proof) {
        this.spec = spec;
        this.observed = observed;
        this.proof = proof;
        remedies = new Remedies(
                observed.side(Side.LEGACY).snapshot(),
                observed.side(Side.BASELINE).snapshot(),
                proof.mismatches(),
                observed.side(Side.BASELINE).builder(spec));
        contents = new Contents(spec, observed, proof.mismatches());
        accepted = new AcceptedDifferences(spec.accepted(), Clock.systemUTC());
        LeftOut leftOut = new LeftOut(spec, observed);
        Set<Mismatch> pinned =
                proof.mismatches().stream().filter(this::isAccepted).collect(Collectors.toSet());
        mismatches = SettledMismatch.settle(proof.mismatches(), leftOut::outcome, pinned::contains);
        dumpDifferences = observed.pgDump().skipped() ? List.of() : dumpDifferences();
        rows = RowDifferences.of(observed.rows(), leftOut::outcome);
        weighed = accepted.weigh(
                differences(),
                witnesses().stream()
                        .filter(witness -> !witness.skipped())
                        .map(WitnessResult::name)
                        .collect(Collectors.toSet()));
    }

    static Judgement of(ParitySpec spec, Observations observed, Proof proof) {
        return new Judgement(spec, observed, proof);
    }

    private List<DumpComparison.EntryDifference> dumpDifferences() {
        List<Rewording> rewordings = proof.rewordings();
        return DumpComparison.compare(
                        observed.side(Side.LEGACY).dump().entries(),
                        observed.side(Side.BASELINE).dump().entries())
                .stream()
                .filter(entry -> !entry.isOnly(rewordings))
                .toList();
    }

    private boolean isAccepted(Mismatch mismatch) {
        return !spec.accepted().isEmpty() && accepted.accept(difference(mismatch, List.of(), null));
    }

    /** Returns the differences of the catalog, and of large objects, that count. */
    List<Mismatch> told() {
        return Stream.concat(
                        mismatches.stream().filter(SettledMismatch::isTold).map(SettledMismatch::mismatch),
                        rows.largeObjects().stream())
                .filter(counts())
                .toList();
    }

    /** Returns the differences of rows that count. */
    List<RowDifference> toldRows() {
        Predicate<Mismatch> counts = counts();
        return rows.rows().stream().filter(row -> counts.test(row.mismatch())).toList();
    }

    private Predicate<Mismatch> counts() {
        Set<List<String>> told = weighed.told().stream()
                .map(difference -> List.of(difference.kind(), difference.object(), difference.attribute()))
                .collect(Collectors.toSet());
        return mismatch -> told.contains(
                List.of(mismatch.object().kind(), mismatch.object().name(), mismatch.attribute()));
    }

    private List<Difference> differences() {
        Set<String> shown = dumpDifferences.stream()
                .map(DumpComparison.EntryDifference::key)
                .collect(Collectors.toSet());
        List<Difference> differences = new ArrayList<>();
        DumpExplanations explanations = new DumpExplanations();
        for (SettledMismatch settled : mismatches) {
            if (settled.isTold()) {
                Difference difference = difference(settled.mismatch(), shown);
                explanations.add(settled, accepted.accept(difference));
                differences.add(difference);
            } else {
                explanations.add(settled, settled.outcome() == Outcome.ACCEPTED_WITH_ITS_CAUSE);
            }
        }
        Set<String> notObserved = observed.entriesNotObserved();
        dumpDifferences.stream()
                .filter(entry -> !explanations.explain(entry) && !notObserved.contains(entry.key()))
                .map(entry -> difference(entry, explanations))
                .forEach(differences::add);
        differences.addAll(rows.told(accepted::accept));
        differences.addAll(SessionEnd.compare(
                observed.side(Side.LEGACY).built(), observed.side(Side.BASELINE).built()));
        return differences;
    }

    private Difference difference(Mismatch mismatch, Set<String> shown) {
        boolean seen = mismatch.dumpEntries().stream().anyMatch(shown::contains);
        boolean disagreement =
                mismatch.shownByDump() && !seen && !observed.pgDump().skipped() && !isHidden(mismatch);
        String remark = Stream.of(
                        disagreement ? "the witnesses disagree: pg_dump shows no difference here" : null,
                        proof.remark(mismatch),
                        mismatch.attribute().equals(Mismatch.PRESENCE)
                                ? new MissingRows(observed).remark(contents.inLegacy(mismatch))
                                : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return difference(
                mismatch, seen ? List.of("catalog", "pg_dump") : List.of("catalog"), remark.isEmpty() ? null : remark);
    }

    /** In a recording all that may hold a password looks alike. */
    private boolean isHidden(Mismatch mismatch) {
        return observed.dumpShowsEverything()
                && DumpExplanations.showing(mismatch).stream().anyMatch(Secrets::mayBeIn);
    }

    private Difference difference(Mismatch mismatch, List<String> witnesses, String remark) {
        return new Difference(
                mismatch.object().kind(),
                mismatch.object().name(),
                mismatch.attribute(),
                contents.value(mismatch, Side.LEGACY),
                contents.value(mismatch, Side.BASELINE),
                mismatch.legacyDdl(),
                mismatch.baselineDdl(),
                witnesses,
                remedies.of(mismatch),
                remark);
    }

    private static Difference difference(DumpComparison.EntryDifference entry, DumpExplanations explanations) {
        String legacy = Secrets.hidden(entry.key(), entry.legacy());
        String baseline = Secrets.hidden(entry.key(), entry.baseline());
        return new Difference(
                Difference.PG_DUMP_ENTRY,
                entry.key(),
                legacy == null || baseline == null ? "presence" : "text",
                legacy == null ? "missing" : baseline == null ? Contents.withDigest("present", legacy) : legacy,
                baseline == null ? "missing" : legacy == null ? Contents.withDigest("present", baseline) : baseline,
                legacy,
                baseline,
                List.of("pg_dump"),
                null,
                explanations.excuse(entry)
                        ? "what is accepted explains a part of this only"
                        : "the witnesses disagree: the catalog shows no difference here");
    }

    ParityResult result(Blame blame, Timing timing, List<String> kept) {
        Set<String> notObserved = new LinkedHashSet<>();
        for (Side side : Side.values()) {
            observed.side(side).snapshot().notObserved().stream()
                    .filter(what -> !observed.rows().takesOver(what))
                    .forEach(what -> notObserved.add("%s: %s".formatted(side, what)));
        }
        notObserved.addAll(observed.rows().findings().notObserved());
        notObserved.addAll(rowsUnderTwoNames());
        Verdict verdict = !weighed.told().isEmpty()
                ? Verdict.DIFFERENT
                : notObserved.isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
        return new ParityResult(
                verdict,
                weighed.told().stream()
                        .map(difference -> difference.from(blame.origin(difference)))
                        .toList(),
                proof.proved().stream()
                        .map(mismatch -> difference(mismatch, List.of("catalog"), "proved equal"))
                        .toList(),
                weighed.accepted(),
                List.copyOf(notObserved),
                witnesses(),
                sideResult(Side.LEGACY),
                sideResult(Side.BASELINE),
                timing,
                new CheckNotes(spec, observed).of(proof.proved(), provided(), weighed.told(), blame.note()),
                List.copyOf(kept));
    }

    /** Rows are compared under one name; who accepts another one has not seen what is in it. */
    private List<String> rowsUnderTwoNames() {
        return weighed.accepted().stream()
                .filter(pin -> pin.attribute().equals(Mismatch.NAME)
                        && !observed.rows().result().skipped()
                        && holdsValues(pin))
                .map(pin ->
                        "what the %s %s holds, as it is called %s in the baseline; compare it by hand and leave rows out"
                                .formatted(pin.kind(), pin.object(), pin.baseline()))
                .toList();
    }

    /** A schema holds what the tables in it hold. */
    private boolean holdsValues(AcceptedDifference pin) {
        return mismatches.stream()
                .map(SettledMismatch::mismatch)
                .filter(mismatch -> mismatch.attribute().equals(Mismatch.NAME)
                        && mismatch.object().equals(new ObjectId(pin.kind(), pin.object())))
                .flatMap(contents::inLegacy)
                .anyMatch(object -> HOLD_VALUES.contains(object.id().kind()));
    }

    private List<WitnessResult> witnesses() {
        List<WitnessResult> witnesses = new ArrayList<>(
                List.of(catalog(), observed.pgDump(), observed.rows().result()));
        SessionEnd.witness(observed.side(Side.BASELINE).built()).ifPresent(witnesses::add);
        return List.copyOf(witnesses);
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

    private List<ObjectId> provided() {
        return mismatches.stream()
                .filter(settled -> settled.outcome() == Outcome.PROVIDED)
                .map(settled -> settled.mismatch().object())
                .toList();
    }
}
