package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.Difference;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.Verdict;
import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.guard.OtherBranches;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Generates the baseline of a chain and proves it: the chain builds the same as the baseline, the downgrade takes all of it
 * back, and the baseline makes the same again after that. What is not proved is not written.
 */
public final class Squash {
    /** One correction may bring another to light, such as an owner and then what the owner grants. */
    private static final int MOST_CORRECTIONS = 3;

    private final SquashRequest request;
    private final List<String> warnings = new ArrayList<>();

    private Squash(SquashRequest request) {
        this.request = request;
    }

    /**
     * Squashes a chain.
     *
     * @param request what to squash, never null
     * @return what became of it
     * @throws UsageException when the request cannot be understood, or values of placeholders would be in the baseline
     * @throws BuildException when the chain cannot be built, there is no pg_dump, or a file cannot be written
     */
    public static Squashed run(SquashRequest request) {
        return new Squash(request).run();
    }

    private Squashed run() {
        BaselineFile.requireWritable(request.out());
        try (ChainBuild chain = ChainBuild.run(request.versioned())) {
            BaselineFile file = BaselineFile.of(request, chain);
            file.requireNothingOfOthers();
            BaselineDraft draft =
                    BaselineDraft.of(chain, FlywaySchemas.createdFor(request, chain), chain.volatileColumns());
            if (!request.keepsPlaceholders()) {
                Placeholders.refuse(chain.parameters(), draft.body());
            }
            if (file.version() != null) {
                FlywayEncoding.refuse(chain.options(), draft.body());
            }
            List<Step> replaced = ReplacedMigrations.of(request, chain, warnings::add);
            Callbacks.warning(request, chain).ifPresent(warnings::add);
            warnings.addAll(LostBackfills.of(request, chain));
            TenantSchema.warning(request, chain).ifPresent(warnings::add);
            if (file.version() != null) {
                warnings.addAll(OtherBranches.late(
                        request.folders(),
                        file.version(),
                        chain.steps().stream().map(Step::name).toList()));
            }
            ParityResult proof = prove(file, draft, replaced);
            for (int i = 0; i < MOST_CORRECTIONS && proof.verdict() == Verdict.DIFFERENT; i++) {
                List<String> remedies = remedies(proof);
                if (remedies.isEmpty()) {
                    break;
                }
                draft = draft.correctedBy(remedies);
                proof = prove(file, draft, replaced);
            }
            if (!isProved(proof)) {
                return squashed(List.of(), replaced, draft, proof, false);
            }
            if (request.schemaPerTenant()) {
                TenantSchema.requireRepeatable(chain, request.written(draft.body()));
            }
            Downgrade downgrade = Downgrade.of(chain, draft);
            downgrade.left().forEach(left -> warnings.add("the downgrade does not take back " + left));
            String script = script(draft, replaced);
            Optional<String> replacement = file.replacement(header(draft, replaced), script);
            List<Path> files = file.write(script, text(downgrade));
            replacement.ifPresent(warnings::add);
            return squashed(files, replaced, draft, proof, downgrade.runsAgain());
        }
    }

    private Squashed squashed(
            List<Path> files, List<Step> replaced, BaselineDraft draft, ParityResult proof, boolean runsAgain) {
        return new Squashed(
                files,
                replaced.size(),
                draft.holds(),
                proof,
                runsAgain,
                warnings.stream().map(TenantSchema::unnamed).toList());
    }

    private static boolean isProved(ParityResult proof) {
        return proof.verdict() == Verdict.EQUAL && proof.witnesses().stream().noneMatch(witness -> witness.skipped());
    }

    private static List<String> remedies(ParityResult proof) {
        return proof.differences().stream()
                .map(Difference::remedy)
                .filter(Objects::nonNull)
                .filter(remedy -> remedy.lines().noneMatch(line -> line.startsWith("--")))
                .toList();
    }

    private BaselineHeader header(BaselineDraft draft, List<Step> replaced) {
        return BaselineHeader.of(draft.holds(), replaced, request.written(draft.body()));
    }

    private String script(BaselineDraft draft, List<Step> replaced) {
        return header(draft, replaced).text() + request.written(draft.body());
    }

    private String text(Downgrade downgrade) {
        return request.schemaPerTenant() ? TenantSchema.forPeople(downgrade.text()) : downgrade.text();
    }

    private ParityResult prove(BaselineFile file, BaselineDraft draft, List<Step> replaced) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("schema-parity-squash-");
            Path trial = folder.resolve(file.sqlName());
            // Should somebody end the program meanwhile; the one that is named last goes first.
            folder.toFile().deleteOnExit();
            trial.toFile().deleteOnExit();
            Files.writeString(trial, script(draft, replaced));
            return ParityCheck.run(request.proof(folder, trial));
        } catch (IOException e) {
            throw new BuildException("The baseline cannot be tried: " + e, e);
        } finally {
            delete(folder, file);
        }
    }

    /** Where that fails it is tried again at the end; what was found out before counts more. */
    private static void delete(Path folder, BaselineFile file) {
        if (folder != null) {
            folder.resolve(file.sqlName()).toFile().delete();
            folder.toFile().delete();
        }
    }
}
