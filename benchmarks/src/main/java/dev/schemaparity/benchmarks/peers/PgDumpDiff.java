package dev.schemaparity.benchmarks.peers;

import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.spi.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The text of one {@code pg_dump --schema-only} against the other's, as {@code diff} compares them. */
final class PgDumpDiff implements Peer {
    // Since CVE-2025-8714 two lines hold a random key.
    private static final Pattern RESTRICT = Pattern.compile("(?m)^\\\\(un)?restrict [A-Za-z0-9]+\n");

    private final PgDump program;

    PgDumpDiff(PgDump program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "pg_dump and diff";
    }

    @Override
    public String version() {
        return program.version();
    }

    @Override
    public String usage() {
        return "`pg_dump --schema-only` of both at once; equal when the text is, but for the key of `\\restrict`";
    }

    @Override
    public List<String> differences(Database legacy, Database baseline) {
        CompletableFuture<List<String>> other = CompletableFuture.supplyAsync(() -> dump(legacy));
        List<String> actual = dump(baseline);
        List<String> expected = other.join();
        if (expected.equals(actual)) {
            return List.of();
        }
        Map<String, Integer> surplus = new LinkedHashMap<>();
        expected.forEach(line -> surplus.merge(line, 1, Integer::sum));
        actual.forEach(line -> surplus.merge(line, -1, Integer::sum));
        surplus.values().removeIf(count -> count == 0);
        return surplus.isEmpty() ? List.of("the same lines in another order") : List.copyOf(surplus.keySet());
    }

    /** Puts the header of its entry before each line: a reader of a diff sees it above, and an object's name in it. */
    private static List<String> underHeaders(List<String> dump) {
        List<String> lines = new ArrayList<>();
        String header = "";
        for (String line : dump) {
            header = line.startsWith("-- Name: ") ? line : header;
            lines.add(header + " | " + line);
        }
        return lines;
    }

    private List<String> dump(Database database) {
        String uri = database.jdbcUrl().substring("jdbc:".length());
        try {
            Process process = new ProcessBuilder(
                            program.path().toString(),
                            "--schema-only",
                            "--username=" + database.user(),
                            "--dbname=" + uri)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pg_dump ended with exit code " + process.exitValue());
            }
            // A carriage return is no line end here: it may be all that differs in the body of a function.
            return underHeaders(List.of(RESTRICT.matcher(text).replaceAll("").split("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("pg_dump was interrupted", e);
        }
    }
}
