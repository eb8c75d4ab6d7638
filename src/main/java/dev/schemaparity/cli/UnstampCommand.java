package dev.schemaparity.cli;

import dev.schemaparity.internal.squash.fleet.Tenant;
import dev.schemaparity.internal.squash.stamp.Outcome;
import dev.schemaparity.internal.squash.stamp.StampState;
import dev.schemaparity.internal.squash.stamp.Unstamp;
import java.time.Duration;
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
        footerHeading = "%n",
        footer = {
            "Refused where: something was applied since the stamp, which would be forgotten; there is no table <table>_before_squash of ours; a migration is running.",
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
    private FormatOption format;

    @Mixin
    private LockOption lock;

    @Override
    public Integer call() {
        return new StampRun(
                        command,
                        tenants,
                        format,
                        null,
                        apply,
                        StampState.UNSTAMPED,
                        (tenant, progress) -> unstamp(tenant))
                .run();
    }

    private Outcome unstamp(Tenant tenant) {
        return Unstamp.run(tenant.url(), tenant.schema(), table, apply, Duration.ofSeconds(lock.seconds()));
    }
}
