package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.Verdict;
import dev.schemaparity.WitnessResult;
import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.spi.Side;
import java.util.stream.Collectors;

/** The live schema is what the baseline builds, with all that runs after it up to where the database is. */
final class SchemaProof {
    static final String CHAIN = "chain";
    static final String BASELINE = "baseline";
    private static final String PG_DUMP = "pg_dump";
    /** The kind of what is told of a pin. */
    private static final String ACCEPTED = "accepted difference";

    private SchemaProof() {}

    /**
     * Proves it.
     *
     * @return what was proved, in words
     * @throws Refusal when it is not so, or not everything could be observed
     */
    static String of(StampRequest request, Situation situation) {
        return judged(
                request,
                BASELINE,
                situation.baseline().script(),
                request.checks()
                        .run(request.proof(situation.notation())
                                .upTo(Side.BASELINE, situation.lastVersion())
                                .build()));
    }

    /**
     * Proves that a database that has not run all of the chain is what the chain builds up to its version. What is accepted
     * need not be there yet.
     *
     * @return what was proved, in words
     * @throws Refusal when it is not so, or not everything could be observed
     */
    static String before(StampRequest request, Situation situation) {
        String what = "%s up to version %s".formatted(request.chain(), situation.lastVersionRun());
        ParitySpec.Builder spec = request.proof(request.chain()).upTo(Side.BASELINE, situation.lastVersionRun());
        if (!situation.beginsWithBaseline()) {
            spec.option(Side.BASELINE, HistorySource.WITHOUT_BASELINES, "");
        }
        ParityResult result = request.checks().run(spec.build());
        boolean onlyPins = result.verdict() == Verdict.DIFFERENT
                && result.differences().stream()
                        .allMatch(difference -> difference.kind().equals(ACCEPTED))
                && result.notObserved().isEmpty()
                && (request.pgDumpMayBeMissing() || !lacksPgDump(result));
        return onlyPins
                ? "the live schema equals what %s builds, but for what is accepted and is not there yet".formatted(what)
                : judged(request, CHAIN, what, result);
    }

    /**
     * Judges what a check has found.
     *
     * @param builder what has built the other side: the chain or the baseline
     * @param what the same, by its name
     * @return what was proved, in words
     * @throws Refusal when it is not so, or not everything could be observed
     */
    static String judged(StampRequest request, String builder, String what, ParityResult result) {
        if (result.verdict() == Verdict.DIFFERENT) {
            throw new Refusal(
                    StampState.DRIFTED,
                    "The live database is not what %s builds. Bring it there, or accept by --accept FILE what may differ; --write-accepted FILE writes that file. In Java: settings(spec -> spec.accept(...))."
                            .formatted(what),
                    result,
                    builder);
        }
        if (result.verdict() == Verdict.INCONCLUSIVE) {
            throw new Refusal(
                    StampState.NOT_OBSERVED,
                    "Whether the live database is what %s builds cannot be told, as not everything could be observed. Connect as a role that may read all of it."
                            .formatted(what),
                    result,
                    builder);
        }
        if (!request.pgDumpMayBeMissing() && lacksPgDump(result)) {
            throw new Refusal(
                    StampState.NOT_OBSERVED,
                    "The live database is what %s builds as far as the catalog tells, but pg_dump was not heard. Install it, or do without it by --pg-dump off, in Java withoutPgDump()."
                            .formatted(what),
                    result,
                    builder);
        }
        return "%s: the live schema equals what %s builds (%s%s)"
                .formatted(
                        lacksPgDump(result) ? "compared without pg_dump" : "proved",
                        what,
                        result.witnesses().stream()
                                .filter(witness -> !witness.skipped())
                                .map(WitnessResult::name)
                                .collect(Collectors.joining(" + ")),
                        result.accepted().isEmpty()
                                ? ""
                                : ", accepted: " + result.accepted().size());
    }

    private static boolean lacksPgDump(ParityResult result) {
        return result.witnesses().stream().anyMatch(witness -> witness.name().equals(PG_DUMP) && witness.skipped());
    }
}
