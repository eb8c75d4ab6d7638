package dev.schemaparity.cli;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.spi.Side;
import java.util.List;
import picocli.CommandLine.Option;

/** How far the chains run, and what runs after them. */
final class ChainOptions {
    @Option(
            names = "--legacy-upto",
            paramLabel = "VERSION",
            description = "the last version of the legacy chain to run")
    private String legacyUpTo;

    @Option(
            names = "--baseline-upto",
            paramLabel = "VERSION",
            description = "the last version of the baseline chain to run")
    private String baselineUpTo;

    @Option(
            names = "--then",
            paramLabel = "SOURCE",
            description =
                    "later migrations, which run on both sides after their own source; may be given more than once")
    private List<String> then = List.of();

    void applyTo(ParitySpec.Builder spec) {
        if (legacyUpTo != null) {
            spec.upTo(Side.LEGACY, legacyUpTo);
        }
        if (baselineUpTo != null) {
            spec.upTo(Side.BASELINE, baselineUpTo);
        }
        then.forEach(spec::then);
    }
}
