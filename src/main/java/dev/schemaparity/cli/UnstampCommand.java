package dev.schemaparity.cli;

import dev.schemaparity.internal.squash.fleet.Fleet;
import dev.schemaparity.internal.squash.fleet.Tenant;
import dev.schemaparity.internal.squash.stamp.Outcome;
import dev.schemaparity.internal.squash.stamp.StampState;
import dev.schemaparity.internal.squash.stamp.Unstamp;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a stamp back. */
@Command(
        name = "unstamp",
        description =
                "Gives a stamped history its rows back as they were, and drops the table that kept them. Tells what it would do; --apply does it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nRefused where: ",
        footer = {
            "something was applied since the stamp, which would be forgotten; there is no table <table>_before_squash of ours; a migration is running.",
            "",
            "Exit codes: 0 unstamped, or would be; 1 refused, nothing changed; 2 usage; 4 not reachable; 70 a defect"
        })
final class UnstampCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private TenantOptions tenants;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "the history table, with or without its schema, where several were stamped")
    private String table;

    @Option(names = "--apply", description = "do it")
    private boolean apply;

    @Mixin
    private LockOption lock;

    @Override
    public Integer call() {
        PrintWriter output = command.commandLine().getOut();
        List<Tenant> all = tenants.all();
        if (all.size() == 1) {
            return StampCommand.print(unstamp(all.get(0)), output);
        }
        try (Progress progress = new Progress(command.commandLine().getErr())) {
            return TenantReport.printDone(
                    output,
                    new Fleet(all, tenants.parallel(), progress)
                            .each(tenant -> TenantReport.member(tenant, unstamp(tenant))),
                    apply,
                    StampState.UNSTAMPED);
        }
    }

    private Outcome unstamp(Tenant tenant) {
        return Unstamp.run(tenant.url(), tenant.schema(), table, apply, Duration.ofSeconds(lock.seconds()));
    }
}
