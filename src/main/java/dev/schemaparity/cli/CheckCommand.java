package dev.schemaparity.cli;

import dev.schemaparity.Aspect;
import dev.schemaparity.Isolation;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.squash.Surroundings;
import dev.schemaparity.internal.squash.guard.BaselineGuard;
import dev.schemaparity.spi.Side;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Builds both sides and compares them. */
@Command(
        name = "check",
        description =
                "Builds two databases, compares them by catalog, pg_dump, rows and session, and tells what differs.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nSources:%n",
        footer = {
            "  flyway:LOCATION[,LOCATION...]   migrations in folders, or classpath:FOLDER",
            "  liquibase:CHANGELOG[,...]       changelogs, files or classpath:FILE",
            "  sql:PATH[,PATH...]              SQL files, or folders in order of version",
            "  command:WORDS                   any tool; DATABASE_URL, PGHOST, ... tell it",
            "  git:REV:SOURCE                  one of these as it was at a tag or commit",
            "  jdbc:postgresql://HOST/DATABASE a live database, which is only read",
            "  snapshot:FILE                   what 'schema-parity record' has written",
            "",
            "Servers:",
            "  embedded                        PostgreSQL as it is in this program",
            "  container[:IMAGE]               any image, as postgis/postgis:17-3.5",
            "  jdbc:postgresql://HOST/DATABASE your server, by a role with CREATEDB",
            "  jdbc:postgresql://HOST/ONE,TWO  two empty databases, empty in the end",
            "",
            "Exit codes: 0 equal, 1 different, or a generated baseline is not what was proved, 2 usage, 3 inconclusive, 4 could not be built or reached, 70 a defect"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--legacy", required = true, paramLabel = "SOURCE", description = "what builds the legacy side")
    private String legacy;

    @Option(names = "--baseline", required = true, paramLabel = "SOURCE", description = "what builds the baseline side")
    private String baseline;

    @Mixin
    private ChainOptions chains;

    @Mixin
    private BuildOptions build;

    @Mixin
    private ServerOptions server;

    @Option(
            names = "--isolation",
            paramLabel = "MODE",
            defaultValue = "auto",
            description =
                    "auto, database (both on one server) or server (a server for each side): roles and tablespaces belong to a server (default: ${DEFAULT-VALUE})")
    private Isolation isolation;

    @Option(
            names = "--ignore",
            paramLabel = "ASPECT",
            split = ",",
            converter = AspectConverter.class,
            description = "left out of the comparison: owners, privileges, tablespaces, column-order")
    private List<Aspect> ignore = List.of();

    @Option(
            names = "--schemas",
            paramLabel = "SCHEMA",
            split = ",",
            description = "compared are these schemas alone, with what is in them (default: the whole database)")
    private List<String> schemas = List.of();

    @Option(
            names = "--accept",
            paramLabel = "FILE",
            description =
                    "a TOML file of differences that are accepted, each with its values and a reason; may be given more than once")
    private List<Path> accept = List.of();

    @Mixin
    private AcceptedOption accepted;

    @Mixin
    private RowsOptions rows;

    @Option(
            names = "--legacy-option",
            paramLabel = "KEY=VALUE",
            description = "a setting of the legacy source alone; may be given more than once")
    private Map<String, String> legacyOptions = Map.of();

    @Option(
            names = "--baseline-option",
            paramLabel = "KEY=VALUE",
            description = "a setting of the baseline source alone; may be given more than once")
    private Map<String, String> baselineOptions = Map.of();

    @Option(names = "--legacy-init", paramLabel = "FILE", description = "like --init, for the legacy side alone")
    private Path legacyInit;

    @Option(names = "--baseline-init", paramLabel = "FILE", description = "like --init, for the baseline side alone")
    private Path baselineInit;

    @Mixin
    private FormatOption format;

    @Mixin
    private ReportFolder reports;

    @Option(names = "--keep", description = "keep the databases and both dumps, and tell how to open them")
    private boolean keep;

    @Override
    public Integer call() {
        reports.require();
        accepted.requireNewFile();
        List<String> problems = baselineProblems();
        CheckReport report;
        try (Progress progress = new Progress(command.commandLine().getErr())) {
            report = new CheckReport(ParityCheck.run(specification(progress)), problems);
        }
        format.print(format.isJson() ? report.json() : report.text());
        reports.write(report);
        accepted.write(report.result());
        PrintWriter err = command.commandLine().getErr();
        if (format.isJson()) {
            problems.forEach(problem -> err.println("schema-parity: " + problem));
        }
        if (report.isFailedByBaseline()) {
            err.println("schema-parity: FAILED, though both sides build the same today: for what is told above");
        }
        return report.exitCode();
    }

    /** As in a test: a generated baseline is to stay what was proved, with nothing new below it. */
    private List<String> baselineProblems() {
        return BaselineGuard.look(
                        List.of(legacy, baseline),
                        Surroundings.here(Thread.currentThread().getContextClassLoader()))
                .stream()
                .flatMap(found -> found.problems().stream())
                .toList();
    }

    private ParitySpec specification(Progress progress) {
        ParitySpec.Builder spec = ParitySpec.builder()
                .legacy(legacy)
                .baseline(baseline)
                .isolation(isolation)
                .ignore(ignore)
                .schemas(schemas)
                .keep(keep)
                .progress(progress);
        accept.forEach(spec::accept);
        rows.applyTo(spec);
        server.applyTo(spec);
        chains.applyTo(spec);
        for (Side side : Side.values()) {
            boolean ofLegacy = side == Side.LEGACY;
            build.applyTo(spec, side, ofLegacy ? legacy : baseline);
            (ofLegacy ? legacyOptions : baselineOptions).forEach((key, value) -> spec.option(side, key, value));
            Path ownInit = ofLegacy ? legacyInit : baselineInit;
            if (ownInit != null) {
                spec.init(side, ownInit);
            }
        }
        return spec.build();
    }

    /** Reads an aspect as it is written in the help. */
    static final class AspectConverter implements ITypeConverter<Aspect> {
        @Override
        public Aspect convert(String text) {
            for (Aspect aspect : Aspect.values()) {
                if (aspect.toString().equals(text.strip().toLowerCase(Locale.ROOT))) {
                    return aspect;
                }
            }
            throw new TypeConversionException(
                    "'%s' is nothing that can be ignored. Known: owners, privileges, tablespaces, column-order."
                            .formatted(text));
        }
    }
}
