package dev.schemaparity.cli;

import dev.schemaparity.CheckSeries;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.squash.fleet.Tenant;
import dev.schemaparity.internal.squash.stamp.AlembicStamp;
import dev.schemaparity.internal.squash.stamp.Outcome;
import dev.schemaparity.internal.squash.stamp.Stamp;
import dev.schemaparity.internal.squash.stamp.StampRequest;
import dev.schemaparity.internal.squash.stamp.StampState;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has an existing database count as being at the baseline. */
@Command(
        name = "stamp",
        description =
                "Rewrites the history of Flyway or Alembic in an existing database so that it is at the baseline. Tells what it would do; --apply does it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%n",
        footer = {
            "Stamped is only a database of which all is true: each migration of the chain up to the baseline's version was applied, did not fail, and its file is unchanged; nothing else is in the history but repeatable migrations and later versions, which keep their rows; the schema equals what the baseline builds, with those after it; no migration is running.",
            "",
            "One transaction copies the history to <table>_before_squash, puts one row in the place of the old ones, as Flyway writes it when it runs the baseline, reads it again and commits. 'unstamp' takes it back. What an earlier stamp has kept stays beside it as <table>_before_squash_1. Nothing else is written; the owner of the history table suffices, if it may read the schema.",
            "",
            "Exit codes: 0 stamped, would be, or is already; 1 refused, nothing changed; 2 usage; 4 not reachable, or the baseline could not be built; 70 a defect",
            "",
            "SOURCE and SERVER: see 'schema-parity check --help'"
        })
final class StampCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private TenantOptions tenants;

    @Option(
            names = "--chain",
            required = true,
            paramLabel = "SOURCE",
            description = "the migrations that have built it, such as flyway:LOCATION or git:REV:flyway:LOCATION")
    private String chain;

    @Option(
            names = "--baseline",
            paramLabel = "SOURCE",
            description = "the baseline that replaces them, such as flyway:LOCATION")
    private String baseline;

    @Option(
            names = "--baseline-revision",
            paramLabel = "REVISION",
            description = "with a chain of Alembic's (command:alembic ...): the id of the baseline's revision")
    private String revision;

    @Option(names = "--apply", description = "do it")
    private boolean apply;

    @Option(
            names = "--upgrade",
            description =
                    "with --apply: have Flyway run first what the database still lacks of the chain, once its schema is what the chain builds up to its version")
    private boolean upgrade;

    @Option(
            names = "--accept",
            paramLabel = "FILE",
            description =
                    "a TOML file of differences of the schema that are accepted, as 'check' takes it; may be given more than once")
    private List<Path> accept = List.of();

    @Mixin
    private AcceptedOption accepted;

    @Mixin
    private FormatOption format;

    @Mixin
    private LockOption lock;

    @Mixin
    private BuildOptions build;

    @Mixin
    private ServerOptions server;

    @Override
    public Integer call() {
        if (baseline == null && revision == null) {
            throw new UsageException("Give --baseline SOURCE, or --baseline-revision for a chain of Alembic's.");
        }
        accepted.requireNewFile();
        try (CheckSeries checks = new CheckSeries()) {
            return new StampRun(
                            command,
                            tenants,
                            format,
                            accepted,
                            apply,
                            StampState.STAMPED,
                            (tenant, progress) -> stamp(tenant, checks, progress))
                    .run();
        }
    }

    private Outcome stamp(Tenant tenant, CheckSeries checks, Consumer<String> progress) {
        if (tenant.schema() != null && revision != null) {
            throw new UsageException("Only Flyway's chains are known to build a schema for each tenant.");
        }
        StampRequest request = new StampRequest(
                checks,
                () -> settings(progress, tenant),
                tenant.url(),
                chain,
                baseline,
                TenantOptions.of(tenant, build.options()),
                apply,
                upgrade,
                server.isWithoutPgDump(),
                Duration.ofSeconds(lock.seconds()),
                progress);
        return revision == null ? Stamp.run(request) : AlembicStamp.run(request, revision);
    }

    private ParitySpec.Builder settings(Consumer<String> progress, Tenant tenant) {
        ParitySpec.Builder spec = ParitySpec.builder().progress(progress);
        build.applyTo(spec, Side.BASELINE, baseline == null ? chain : baseline);
        TenantOptions.limit(spec, tenant);
        server.applyTo(spec);
        accept.forEach(spec::accept);
        return spec;
    }
}
