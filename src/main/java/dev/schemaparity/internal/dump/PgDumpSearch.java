package dev.schemaparity.internal.dump;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Chooses a pg_dump for one major version of the server. */
final class PgDumpSearch {
    private static final String NAME = "pg_dump";
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final int serverMajor;
    private final Programs programs;

    PgDumpSearch(int serverMajor) {
        this(serverMajor, Programs.OF_THIS_MACHINE);
    }

    PgDumpSearch(int serverMajor, Programs programs) {
        this.serverMajor = serverMajor;
        this.programs = programs;
    }

    /** A program that was asked for its version; {@code version} is null when it gave none, for the given problem. */
    private record Candidate(Path path, PgDumpVersion version, String problem) {
        /** Debian's wrapper chooses another program by itself, and starts Perl first. */
        boolean isWrapper() {
            try {
                return path.toRealPath().getFileName().toString().equals("pg_wrapper");
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "%s (%s)".formatted(path, version == null ? problem : version.text());
        }
    }

    PgDump.Search configured(Path configured) {
        Path program = Files.isDirectory(configured) ? configured.resolve(programName()) : configured;
        if (!Files.isRegularFile(program)) {
            throw new UsageException(
                    ("The configured pg_dump '%s' does not exist. Give the path of a pg_dump %d or newer or of its"
                                    + " folder, or drop the setting to search PATH and the usual folders.")
                            .formatted(program, serverMajor));
        }
        Candidate candidate = ask(program);
        if (candidate.version() == null) {
            throw new UsageException(
                    "The configured pg_dump '%s' does not tell its version: %s. Give the path of a pg_dump %d or newer."
                            .formatted(program, candidate.problem(), serverMajor));
        }
        if (!readsServer(candidate)) {
            throw new UsageException(("The configured pg_dump '%s' is version %s, but the server is PostgreSQL %d:"
                            + " pg_dump %d or newer is needed. %s")
                    .formatted(
                            program, candidate.version().text(), serverMajor, serverMajor, installHint(serverMajor)));
        }
        return found(candidate);
    }

    /** Takes the one that runs beside the server, whose version it has. */
    PgDump.Search beside() {
        Candidate candidate = ask(Path.of(NAME));
        return readsServer(candidate) ? found(candidate) : new PgDump.Search(null, notFound(List.of(candidate)));
    }

    PgDump.Search among(List<Path> folders) {
        List<Candidate> candidates = folders.stream()
                .map(folder -> folder.resolve(programName()))
                .filter(Files::isRegularFile)
                .map(this::ask)
                .toList();
        Optional<Candidate> best = candidates.stream()
                .filter(this::readsServer)
                .max(Comparator.comparing(Candidate::version)
                        .thenComparing(Candidate::isWrapper, Comparator.reverseOrder()));
        return best.map(this::found).orElseGet(() -> new PgDump.Search(null, notFound(candidates)));
    }

    private boolean readsServer(Candidate candidate) {
        return candidate.version() != null && candidate.version().major() >= serverMajor;
    }

    private PgDump.Search found(Candidate candidate) {
        PgDump program =
                new PgDump(programs, candidate.path(), candidate.version(), knowsRestrictKey(candidate.path()));
        return new PgDump.Search(
                program, "%s %s at %s".formatted(NAME, candidate.version().text(), program.place()));
    }

    private String notFound(List<Candidate> candidates) {
        String found = candidates.isEmpty()
                ? "none was found in PATH and the usual folders"
                : "found only " + candidates.stream().map(Candidate::toString).collect(Collectors.joining(", "));
        return "The server is PostgreSQL %d, so that pg_dump %d or newer is needed: %s. %s"
                .formatted(serverMajor, serverMajor, found, installHint(serverMajor));
    }

    static String installHint(int serverMajor) {
        return ("Install one: 'apt-get install postgresql-client-%d' on Debian and Ubuntu, 'brew install libpq' on"
                        + " macOS, the Command Line Tools of the installer at"
                        + " https://www.postgresql.org/download/windows/ on Windows."
                        + " A newer pg_dump reads older servers.")
                .formatted(serverMajor);
    }

    private Candidate ask(Path program) {
        try {
            ProgramRun.Output output = answer(program, "--version");
            return PgDumpVersion.parse(output.text())
                    .map(version -> new Candidate(program, version, null))
                    .orElseGet(() -> new Candidate(program, null, unclear(output)));
        } catch (IOException e) {
            return new Candidate(program, null, "it does not start: " + e.getMessage());
        } catch (TimeoutException e) {
            return new Candidate(program, null, "no answer within %d s".formatted(ANSWER_LIMIT.toSeconds()));
        }
    }

    private static String unclear(ProgramRun.Output output) {
        String line =
                (output.text() + output.errors()).strip().lines().findFirst().orElse("nothing");
        return "'--version' ended with exit code %d and printed %s".formatted(output.exitCode(), line);
    }

    /** The option came with minor releases, so that no version number tells. */
    private boolean knowsRestrictKey(Path program) {
        try {
            return answer(program, "--help").text().contains("--restrict-key");
        } catch (IOException | TimeoutException e) {
            return false;
        }
    }

    private ProgramRun.Output answer(Path program, String option) throws IOException, TimeoutException {
        try {
            return programs.run(List.of(program.toString(), option), Map.of(), ANSWER_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException(
                    "The search for pg_dump was interrupted while it waited for '%s %s'.".formatted(program, option),
                    e);
        }
    }

    private static String programName() {
        return ProgramRun.onWindows() ? NAME + ".exe" : NAME;
    }
}
