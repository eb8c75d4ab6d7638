package dev.schemaparity.cli;

import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.squash.fleet.FleetSummary;
import dev.schemaparity.internal.squash.fleet.Member;
import dev.schemaparity.internal.squash.fleet.Member.Weight;
import dev.schemaparity.internal.squash.fleet.Tenant;
import dev.schemaparity.internal.squash.stamp.Outcome;
import java.io.PrintWriter;
import java.util.List;

/** Tells of many databases that were stamped, or would be, or not. */
final class TenantReport {
    private TenantReport() {}

    static Member member(Tenant tenant, Outcome outcome) {
        return new Member(
                tenant.shown(),
                outcome.isRefused() ? Weight.REFUSED : Weight.WELL,
                outcome.state().words(),
                outcome.proof() == null ? outcome.text() : inShort(outcome.proof()));
    }

    /** The first difference is enough to know the cause by; the command for that database alone shows the others. */
    private static String inShort(ParityResult proof) {
        if (proof.differences().isEmpty()) {
            return String.join("; ", proof.notObserved());
        }
        int more = proof.differences().size() - 1;
        return proof.differences().get(0).headline() + (more == 0 ? "" : ", and %d more".formatted(more));
    }

    static int print(PrintWriter output, List<Member> members, boolean applied) {
        FleetSummary summary = FleetSummary.of(members);
        output.println(summary.text());
        if (summary.worst() != Weight.WELL) {
            output.println(
                    "What is in order was dealt with, and is left alone when the command runs again. More of one of the others: the same command with its --database.");
        }
        if (!applied) {
            output.println("Nothing was changed; add --apply.");
        }
        output.flush();
        return switch (summary.worst()) {
            case WELL -> ExitCode.EQUAL;
            case REFUSED -> ExitCode.DIFFERENT;
            case FAILED -> ExitCode.FAILED;
        };
    }
}
