package dev.schemaparity.cli;

import dev.schemaparity.Verdict;

/** What the exit code tells; the texts stand in the help. */
final class ExitCode {
    static final int EQUAL = 0;
    static final int DIFFERENT = 1;
    static final int USAGE = 2;
    static final int INCONCLUSIVE = 3;
    static final int FAILED = 4;
    static final int DEFECT = 70;

    private ExitCode() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case EQUAL -> EQUAL;
            case DIFFERENT -> DIFFERENT;
            case INCONCLUSIVE -> INCONCLUSIVE;
        };
    }
}
