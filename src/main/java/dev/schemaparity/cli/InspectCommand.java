package dev.schemaparity.cli;

import dev.schemaparity.CheckSeries;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.squash.fleet.Fleet;
import dev.schemaparity.internal.squash.fleet.Tenant;
import dev.schemaparity.internal.squash.inspect.InspectRequest;
import dev.schemaparity.internal.squash.inspect.Inspection;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a live database is before a squash, and makes a backup of it. */
@Command(
        name = "inspect",
        description =
                "Tells of an existing database what it holds, where it is in its history and what to do next, and whether its schema drifts from what the chain builds. Makes a backup, and proves it. The database is only read.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%n",
        footer = {
            "A backup is proved: pg_dump writes the schema as a script and everything as an archive (-Fc); pg_restore puts the archive into an empty database on --server; that is compared with the live one as it was in the moment of the dump: catalog, pg_dump, rows, positions of sequences, large objects and the history. Only then the files get their names, with checksums that 'sha256sum -c' takes; nothing that is there is replaced, and what is not proved is not kept. Roles and tablespaces belong to the server, and are in no archive. Each program may take as long as --timeout says.",
            "",
            "Compared with the live schema is what the chain builds up to the version that the database is at. What a role may not read is told.",
            "",
            "Exit codes: 0 at the head of the chain and no drift; 1 not at the head, drift, or a backup that is not proved; 2 usage, or a file in the place of a backup; 3 something could not be observed; 4 the database or a server could not be reached, the chain not be built or the backup not be made, such as without pg_dump; 70 a defect",
            "",
            "SOURCE and SERVER: see 'schema-parity check --help'"
        })
final class InspectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private TenantOptions tenants;

    @Option(
            names = "--chain",
            required = true,
            paramLabel = "SOURCE",
            description =
                    "the migrations that have built it: flyway:LOCATION or, of Alembic's, \"command:alembic ... upgrade head\"")
    private String chain;

    @Option(
            names = "--backup",
            paramLabel = "FOLDER",
            description = "write a backup there, each file with a checksum, and prove it")
    private Path backup;

    @Option(
            names = "--accept",
            paramLabel = "FILE",
            description =
                    "a TOML file of differences of the schema that are no drift, as 'check' takes it; may be given more than once")
    private List<Path> accept = List.of();

    @Mixin
    private FormatOption format;

    @Mixin
    private BuildOptions build;

    @Mixin
    private ServerOptions server;

    @Override
    public Integer call() {
        if (backup != null) {
            server.requirePgDump("A backup");
        }
        Inspection inspection;
        try (Progress progress = new Progress(command.commandLine().getErr());
                CheckSeries checks = new CheckSeries()) {
            List<Tenant> all = tenants.all();
            if (all.size() > 1) {
                return inspectMany(all, checks, progress);
            }
            inspection = inspect(all.get(0), checks, progress);
        }
        format.print(format.isJson() ? InspectionJson.of(inspection) : Secrets.hidden(InspectionText.of(inspection)));
        return exitCode(inspection);
    }

    private int inspectMany(List<Tenant> all, CheckSeries checks, Progress progress) {
        if (format.isJson() || backup != null && tenants.areSchemas()) {
            throw new UsageException(
                    "Many are told of in a summary: --format json is for one database, and so is a --backup, which holds all schemas.");
        }
        return TenantReport.print(
                command.commandLine().getOut(),
                new Fleet(all, tenants.parallel(), progress)
                        .each(tenant -> TenantReport.member(tenant, inspect(tenant, checks, activity -> {}))),
                tenants.areSchemas());
    }

    private Inspection inspect(Tenant tenant, CheckSeries checks, Consumer<String> progress) {
        return Inspection.of(new InspectRequest(
                checks,
                () -> ofChain(tenant, progress),
                () -> ofServer(progress),
                tenant.url(),
                chain,
                TenantOptions.of(tenant, build.options()),
                server.addedTo(build.settings()),
                backup,
                progress));
    }

    private static int exitCode(Inspection inspection) {
        if (inspection.failed()) {
            return ExitCode.FAILED;
        }
        if (inspection.isOff()) {
            return ExitCode.DIFFERENT;
        }
        return inspection.isInconclusive() ? ExitCode.INCONCLUSIVE : ExitCode.EQUAL;
    }

    private ParitySpec.Builder ofChain(Tenant tenant, Consumer<String> progress) {
        ParitySpec.Builder spec = ofServer(progress);
        build.applyTo(spec, Side.BASELINE, chain);
        TenantOptions.limit(spec, tenant);
        accept.forEach(spec::accept);
        return spec;
    }

    private ParitySpec.Builder ofServer(Consumer<String> progress) {
        ParitySpec.Builder spec = ParitySpec.builder().progress(progress);
        server.applyTo(spec);
        return spec;
    }
}
