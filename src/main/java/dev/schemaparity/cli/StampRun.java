package dev.schemaparity.cli;

import dev.schemaparity.internal.report.SideNames;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.internal.squash.fleet.Fleet;
import dev.schemaparity.internal.squash.fleet.Member;
import dev.schemaparity.internal.squash.fleet.Tenant;
import dev.schemaparity.internal.squash.stamp.Outcome;
import dev.schemaparity.internal.squash.stamp.StampState;
import dev.schemaparity.spi.UsageException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Stamps one database or many, or takes that back, and tells what became of each.
 *
 * @param accepted where the differences of a single one are written, null for nowhere
 * @param applied whether it is done, or only told
 * @param done what those are that it is done to
 * @param task does it to one, and is given somebody to tell what is going on
 */
record StampRun(
        CommandSpec command,
        TenantOptions tenants,
        FormatOption format,
        AcceptedOption accepted,
        boolean applied,
        StampState done,
        BiFunction<Tenant, Consumer<String>, Outcome> task) {
    private static final Consumer<String> UNHEARD = activity -> {};

    /** Returns the exit code. */
    int run() {
        PrintWriter output = command.commandLine().getOut();
        try (Progress progress = new Progress(command.commandLine().getErr())) {
            List<Tenant> all = tenants.all();
            if (all.size() > 1 && accepted != null && accepted.isGiven()) {
                throw new UsageException(
                        "--write-accepted is for one database: name it with --database, or one schema of it with --schemas.");
            }
            return all.size() == 1 ? one(all.get(0), progress, output) : many(all, progress, output);
        }
    }

    private int one(Tenant tenant, Progress progress, PrintWriter output) {
        Outcome outcome = task.apply(tenant, progress);
        if (format.isJson()) {
            format.print(StampJson.of(applied, List.of(StampJson.database(tenant, outcome))));
        } else {
            output.println(Secrets.hidden(outcome.isRefused() ? "refused: " + outcome.text() : outcome.text()));
            String hint = TenantReport.hint(outcome.proof());
            if (hint != null) {
                output.println(hint);
            }
            if (outcome.proof() != null) {
                output.println();
                output.println(TextReport.of(outcome.proof(), SideNames.live(outcome.builder())));
            }
        }
        output.flush();
        if (accepted != null && outcome.proof() != null) {
            accepted.write(outcome.proof());
        }
        return outcome.isRefused() ? ExitCode.DIFFERENT : ExitCode.EQUAL;
    }

    private int many(List<Tenant> all, Progress progress, PrintWriter output) {
        Map<Tenant, Outcome> outcomes = new ConcurrentHashMap<>();
        List<Member> members = new Fleet(all, tenants.parallel(), progress).each(tenant -> {
            Outcome outcome = task.apply(tenant, UNHEARD);
            outcomes.put(tenant, outcome);
            return TenantReport.member(tenant, outcome);
        });
        if (!format.isJson()) {
            return TenantReport.printDone(output, members, outcomes.values(), tenants.areSchemas(), applied, done);
        }
        List<Map<String, Object>> databases = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Outcome outcome = outcomes.get(all.get(i));
            databases.add(
                    outcome == null
                            ? StampJson.database(all.get(i), members.get(i))
                            : StampJson.database(all.get(i), outcome));
        }
        format.print(StampJson.of(applied, databases));
        return TenantReport.exitCode(members);
    }
}
