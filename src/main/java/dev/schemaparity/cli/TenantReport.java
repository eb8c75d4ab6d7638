package dev.schemaparity.cli;

import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.squash.fleet.FleetSummary;
import dev.schemaparity.internal.squash.fleet.Member;
import dev.schemaparity.internal.squash.fleet.Member.Weight;
import dev.schemaparity.internal.squash.fleet.Tenant;
import dev.schemaparity.internal.squash.inspect.Backup;
import dev.schemaparity.internal.squash.inspect.Drift;
import dev.schemaparity.internal.squash.inspect.HistoryState;
import dev.schemaparity.internal.squash.inspect.Inspection;
import dev.schemaparity.internal.squash.stamp.Outcome;
import dev.schemaparity.internal.squash.stamp.StampState;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Tells of many databases what was found in them, or what was done. */
final class TenantReport {
    private TenantReport() {}

    static Member member(Tenant tenant, Outcome outcome) {
        return new Member(
                tenant.shown(),
                // Taken back by an earlier run, perhaps.
                outcome.isRefused() && outcome.state() != StampState.NOT_STAMPED ? Weight.REFUSED : Weight.WELL,
                outcome.state().words(),
                Secrets.hidden(
                        outcome.proof() == null || outcome.proof().differences().isEmpty()
                                ? outcome.text()
                                : inShort(outcome.proof())));
    }

    static Member member(Tenant tenant, Inspection inspection) {
        HistoryState history = inspection.history();
        Drift drift = inspection.drift();
        List<String> details = new ArrayList<>();
        history.findings().forEach(finding -> details.add(finding.text()));
        if (drift.kind() != Drift.Kind.NONE) {
            details.add(drift.result() == null ? drift.what() : inShort(drift.result()));
        }
        Backup backup = inspection.backup();
        if (backup != null && backup.kind() != Backup.Kind.PROVED) {
            details.add("no backup: " + (backup.proof() == null ? backup.text() : inShort(backup.proof())));
        }
        boolean told = drift.kind() == Drift.Kind.NONE || drift.kind() == Drift.Kind.NOT_COMPARED;
        return new Member(
                tenant.shown(),
                weight(inspection),
                history.state()
                        + (told ? "" : ", " + drift.kind())
                        + (backup == null || backup.kind() == Backup.Kind.PROVED ? "" : ", no backup"),
                Secrets.hidden(String.join("; ", details)));
    }

    private static Weight weight(Inspection inspection) {
        if (inspection.failed()) {
            return Weight.FAILED;
        }
        if (inspection.isOff()) {
            return Weight.REFUSED;
        }
        return inspection.isInconclusive() ? Weight.INCONCLUSIVE : Weight.WELL;
    }

    /** The first difference is enough to know the cause by; the command for that database alone shows the others. */
    private static String inShort(ParityResult proof) {
        if (proof.differences().isEmpty()) {
            return String.join("; ", proof.notObserved());
        }
        int more = proof.differences().size() - 1;
        return proof.differences().get(0).headline() + (more == 0 ? "" : ", and %d more".formatted(more));
    }

    static int printDone(PrintWriter output, List<Member> members, boolean applied) {
        int code = print(output, members);
        if (!applied) {
            output.println("Nothing was changed; add --apply.");
        } else if (code != ExitCode.EQUAL) {
            output.println("What is in order was dealt with, and is left alone when the command runs again.");
        }
        output.flush();
        return code;
    }

    static int print(PrintWriter output, List<Member> members) {
        FleetSummary summary = FleetSummary.of(members);
        output.println(summary.text());
        if (summary.worst() != Weight.WELL) {
            output.println("More of one of them: the same command for it alone.");
        }
        output.flush();
        return switch (summary.worst()) {
            case WELL -> ExitCode.EQUAL;
            case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
            case REFUSED -> ExitCode.DIFFERENT;
            case FAILED -> ExitCode.FAILED;
        };
    }
}
