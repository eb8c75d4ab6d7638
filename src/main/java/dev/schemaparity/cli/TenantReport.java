package dev.schemaparity.cli;

import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.report.SideNames;
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
import dev.schemaparity.internal.squash.stamp.StampState.Phase;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells of many databases what was found in them, or what was done. */
final class TenantReport {
    private static final Pattern OWNED_BY = Pattern.compile("have it built by that role, with --user (.+)$");

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
                                : inShort(outcome.proof(), outcome.builder())
                                        + (outcome.run() == null ? "" : ". " + outcome.run())),
                hint(outcome.proof()));
    }

    /** Told of one database, it is a note among others; of many, all have the same. */
    static String hint(ParityResult proof) {
        return proof == null
                ? null
                : proof.notes().stream()
                        .map(OWNED_BY::matcher)
                        .filter(Matcher::find)
                        .map(found ->
                                "Where owners differ, all are %1$s: have what is compared built by that role, with --user %1$s"
                                        .formatted(found.group(1)))
                        .findFirst()
                        .orElse(null);
    }

    static Member member(Tenant tenant, Inspection inspection) {
        HistoryState history = inspection.history();
        Drift drift = inspection.drift();
        List<String> details = new ArrayList<>();
        history.findings().forEach(finding -> details.add(finding.text()));
        if (drift.kind() != Drift.Kind.NONE) {
            details.add(drift.result() == null ? drift.what() : inShort(drift.result(), "chain"));
        }
        Backup backup = inspection.backup();
        if (backup != null && backup.kind() != Backup.Kind.PROVED) {
            details.add("no backup: " + (backup.proof() == null ? backup.text() : inShort(backup.proof(), "backup")));
        }
        boolean told = drift.kind() == Drift.Kind.NONE || drift.kind() == Drift.Kind.NOT_COMPARED;
        return new Member(
                tenant.shown(),
                weight(inspection),
                history.state()
                        + (told ? "" : ", " + drift.kind())
                        + (backup == null || backup.kind() == Backup.Kind.PROVED ? "" : ", no backup"),
                Secrets.hidden(String.join("; ", details)),
                hint(drift.result()));
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
    private static String inShort(ParityResult proof, String builder) {
        if (proof.differences().isEmpty()) {
            return proof.notObserved().stream().map(SideNames.live(builder)::in).collect(Collectors.joining("; "));
        }
        int more = proof.differences().size() - 1;
        return proof.differences().get(0).headline("live database", builder)
                + (more == 0 ? "" : ", and %d more".formatted(more));
    }

    /**
     * Prints what was done, or would be.
     *
     * @param outcomes those of them that were reached
     * @param areSchemas whether they are schemas of one database
     * @param done what those are that it was done to
     */
    static int printDone(
            PrintWriter output,
            List<Member> members,
            Collection<Outcome> outcomes,
            boolean areSchemas,
            boolean applied,
            StampState done) {
        int code = print(output, members, areSchemas);
        if (!applied) {
            boolean any = count(outcomes, Phase.PLANNED) > 0;
            output.println(any ? "Nothing was changed; add --apply." : "Nothing was changed, and nothing would be.");
        } else if (code != ExitCode.EQUAL) {
            long isDone = count(outcomes, Phase.DONE);
            output.println(
                    "%s: %d, nothing to do: %d, refused: %d, not reached or built: %d. Put right what is told of each, and run the command again: it passes over what is %1$s."
                            .formatted(
                                    done.words(),
                                    isDone,
                                    count(members, Weight.WELL) - isDone,
                                    count(members, Weight.REFUSED),
                                    count(members, Weight.FAILED)));
        }
        output.flush();
        return code;
    }

    private static long count(List<Member> members, Weight weight) {
        return members.stream().filter(member -> member.weight() == weight).count();
    }

    private static long count(Collection<Outcome> outcomes, Phase phase) {
        return outcomes.stream().filter(outcome -> outcome.phase() == phase).count();
    }

    static int print(PrintWriter output, List<Member> members, boolean areSchemas) {
        FleetSummary summary = FleetSummary.of(members);
        output.println(summary.text());
        if (summary.worst() != Weight.WELL) {
            members.stream()
                    .map(Member::hint)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(output::println);
            output.println(
                    areSchemas
                            ? "More of one of them: the same command with --schemas FILE, a file with its name as the one line."
                            : "More of one of them: the same command for it alone, with --database URL.");
        }
        output.flush();
        return exitCode(members);
    }

    static int exitCode(List<Member> members) {
        return switch (FleetSummary.of(members).worst()) {
            case WELL -> ExitCode.EQUAL;
            case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
            case REFUSED -> ExitCode.DIFFERENT;
            case FAILED -> ExitCode.FAILED;
        };
    }
}
