package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.source.command.AlembicFiles;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that a live database is what the chain, and the baseline where there is one, build up to where it is. Only Alembic
 * knows where files end: they are run to their end, and what that has left is read.
 */
final class AlembicProof {
    private final StampRequest request;
    private final String before;
    private final String revision;
    private final Path directory;
    private final AlembicBaseline generated;
    private final List<String> proved = new ArrayList<>();
    /** What Alembic has told of the files of a source up to a revision: each question starts it anew. */
    private final Map<List<String>, List<Path>> told = new HashMap<>();

    private List<Path> later = List.of();

    /**
     * Begins with nothing proved.
     *
     * @param before the revision that the database is at
     * @param revision the one of the baseline
     */
    AlembicProof(StampRequest request, String before, String revision) {
        this.request = request;
        this.before = before;
        this.revision = revision;
        directory = request.surroundings().directory();
        generated = request.baseline() == null
                ? null
                : AlembicBaseline.of(directory, request.baseline()).orElse(null);
    }

    /**
     * Proves it.
     *
     * @throws Refusal when it is not so
     */
    AlembicProof run() {
        String chain = request.chain();
        prove(chain, (end, built) -> {
            if (end.equals(before)) {
                requireNoRevisionOfTheChain(built);
                hold(built);
                return null;
            }
            if (AlembicFiles.isAlembic(chain) && !knows(chain, before, built)) {
                throw new Refusal(
                        StampState.UNKNOWN_MIGRATION,
                        "%s knows no revision %s, which %s is at: another chain has built this database, or a branch that was never merged. Name the chain that it was built by. Nothing was changed."
                                .formatted(chain, before, request.live().database()));
            }
            if (generated == null || !AlembicFiles.isStoppable(AlembicFiles.stoppable(chain))) {
                throw ends(StampState.BEHIND, chain, end, before, "upgrade it with the old files first");
            }
            requireNoRevisionOfTheChain(built);
            hold(built);
            return before;
        });
        if (later.isEmpty() && request.baseline() != null) {
            proveBaseline(request.baseline());
        }
        return this;
    }

    /** Returns what was proved, in words. */
    List<String> proved() {
        return proved;
    }

    /** Returns the files that the database was built of beyond those that the baseline stands for; stamped, they would run again. */
    List<Path> later() {
        return later;
    }

    private void requireNoRevisionOfTheChain(Database built) {
        if (knows(request.chain(), revision, built)) {
            throw new Refusal(
                    "%s is a revision of the chain itself, and no baseline of it: stamped so, migrations would run again. Give the id of the baseline's revision."
                            .formatted(revision));
        }
    }

    private void hold(Database built) {
        if (generated != null && AlembicFiles.isAlembic(request.chain())) {
            List<Path> files = files(request.chain(), before, built);
            generated.requireAll(files, before);
            later = generated.above(files);
        }
    }

    private void proveBaseline(String baseline) {
        if (generated != null) {
            proved.add(SchemaProof.judged(
                    request,
                    SchemaProof.BASELINE,
                    baseline,
                    request.checks().run(request.proof(baseline).build())));
            return;
        }
        prove(baseline, (end, built) -> {
            if (end.equals(revision)) {
                return null;
            }
            boolean stops = AlembicFiles.isStoppable(AlembicFiles.stoppable(baseline));
            if (stops && knows(baseline, revision, built)) {
                later = beyond(baseline, built);
                String stop = later.isEmpty() ? revision : before;
                return stop.equals(end) ? null : stop;
            }
            throw ends(StampState.REFUSED, baseline, end, revision, "name its revision by --baseline-revision");
        });
    }

    /** Returns the new files between the baseline and where the database is. */
    private List<Path> beyond(String baseline, Database built) {
        if (!knows(baseline, before, built)) {
            return List.of();
        }
        List<Path> upToRevision = files(baseline, revision, built);
        List<Path> upToDatabase = new ArrayList<>(files(baseline, before, built));
        return upToDatabase.containsAll(upToRevision) && upToDatabase.removeAll(upToRevision)
                ? upToDatabase
                : List.of();
    }

    /** Says of what the files have built to which revision they are to be run instead; null to judge this. */
    private interface Decision {
        String on(String end, Database built);
    }

    private void prove(String notation, Decision decision) {
        String stop = at(notation, null, decision);
        if (stop != null) {
            at(AlembicFiles.stoppable(notation), stop, (end, built) -> {
                if (!end.equals(stop)) {
                    throw ends(StampState.REFUSED, notation, end, stop, "write the revision's full id");
                }
                return null;
            });
        }
    }

    private String at(String notation, String stop, Decision decision) {
        ParitySpec.Builder spec = request.proof(notation);
        if (stop != null) {
            spec.upTo(Side.BASELINE, stop);
        }
        return request.checks().run(spec.build(), check -> {
            Database built = check.copy(Side.BASELINE);
            String end = new LiveDatabase(built)
                    .read(connection -> AlembicHistory.revision(connection, AlembicHistory.find(connection)));
            String instead = decision.on(end, built);
            if (instead == null) {
                proved.add(SchemaProof.judged(
                        request,
                        AlembicFiles.stoppable(request.chain()).equals(AlembicFiles.stoppable(notation))
                                ? SchemaProof.CHAIN
                                : SchemaProof.BASELINE,
                        stop == null ? notation : notation + " up to " + stop,
                        check.result()));
            }
            return instead;
        });
    }

    private static Refusal ends(StampState state, String notation, String end, String expected, String remedy) {
        return new Refusal(
                state,
                "%s ends at revision %s, and not at %s: %s. Nothing was changed."
                        .formatted(notation, end, expected, remedy));
    }

    private boolean knows(String notation, String revision, Database built) {
        try {
            return !files(notation, revision, built).isEmpty();
        } catch (BuildException e) {
            // Alembic says the same whatever is wrong: where it can tell its revisions at all, that one is unknown.
            AlembicFiles.all(directory, notation, built);
            return false;
        }
    }

    private List<Path> files(String notation, String revision, Database built) {
        return told.computeIfAbsent(
                List.of(notation, revision),
                question -> AlembicFiles.of(directory, notation, built, List.of(revision)));
    }
}
