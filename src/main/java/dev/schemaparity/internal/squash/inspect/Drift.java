package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.CheckSeries;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Whether a live schema is what the chain builds.
 *
 * @param what what it was compared with, in words; why not, where it was not
 * @param result of the check, null where there was none
 */
public record Drift(Kind kind, String what, ParityResult result) {
    static final Drift UNKNOWN_VERSION =
            notCompared("where the database is in its history is not known; whether it drifts is not known either");

    /** What came of it. */
    public enum Kind {
        NONE,
        DRIFTED,
        INCONCLUSIVE,
        NOT_COMPARED,
        /** The chain could not be built, or the database not read. */
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static Drift notCompared(String why) {
        return new Drift(Kind.NOT_COMPARED, why, null);
    }

    static Drift of(CheckSeries checks, ParitySpec spec, String what) {
        return of(checks, spec, what, check -> {});
    }

    /**
     * Compares.
     *
     * @param look is shown the check while its databases are there
     */
    static Drift of(CheckSeries checks, ParitySpec spec, String what, Consumer<ParityCheck> look) {
        try {
            return checks.run(spec, check -> {
                look.accept(check);
                return of(check.result(), what);
            });
        } catch (BuildException e) {
            return new Drift(Kind.FAILED, e.getMessage(), null);
        }
    }

    private static Drift of(ParityResult result, String what) {
        Kind kind = switch (result.verdict()) {
            case EQUAL -> Kind.NONE;
            case DIFFERENT -> Kind.DRIFTED;
            case INCONCLUSIVE -> result.notObserved().stream().allMatch(Drift::isData) ? Kind.NONE : Kind.INCONCLUSIVE;
        };
        return new Drift(kind, what, result);
    }

    /** Large objects are no part of a schema. */
    private static boolean isData(String notObserved) {
        return Inventory.isLargeObject(notObserved.replaceFirst("^%s: ".formatted(Side.LEGACY), ""));
    }
}
