package dev.schemaparity.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.Difference;
import dev.schemaparity.Isolation;
import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.TestServers;
import dev.schemaparity.WitnessResult;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random schemas with random changes: the two witnesses never disagree, and nothing is invented.
 *
 * <p>{@code -Drandom.seconds=600} runs for longer, {@code -Drandom.seed=N} starts elsewhere; each failure tells its seed and
 * the fewest statements that still fail.
 */
@ExtendWith(TestServers.class)
@NeedsOfServer(Need.SUPERUSER)
class RandomSchemaTests {
    private static final long SECONDS = Long.getLong("random.seconds", 10);
    private static final long FIRST_SEED = Long.getLong("random.seed", 1);

    private static DatabaseServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void createRoles(DatabaseServer shared) throws SQLException {
        server = shared;
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            for (String role : List.of("alice", "bob")) {
                statement.execute("DO $$ BEGIN CREATE ROLE %s; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
                        .formatted(role));
            }
        }
    }

    @Test
    void witnessesNeverDisagreeAboutAChange() throws IOException {
        forRandomSchemas((seed, random) -> {
            RandomSchema schema = new RandomSchema(random);
            List<String> legacy = schema.statements();
            List<String> baseline = new ArrayList<>(legacy);
            for (int i = 0; i <= random.nextInt(3); i++) {
                baseline.add(schema.change());
            }
            requireNone(seed, this::witnessesDisagree, legacy, baseline);
        });
    }

    @Test
    void theSameSchemaTwiceIsEqual() throws IOException {
        forRandomSchemas((seed, random) -> {
            List<String> statements = new RandomSchema(random).statements();
            requireNone(
                    seed,
                    (legacy, baseline) ->
                            !compare(legacy, baseline).differences().isEmpty(),
                    statements,
                    statements);
        });
    }

    private interface Attempt {
        void with(long seed, Random random) throws IOException;
    }

    private static void forRandomSchemas(Attempt attempt) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        for (long seed = FIRST_SEED; System.nanoTime() < end; seed++) {
            attempt.with(seed, new Random(seed));
        }
    }

    private boolean witnessesDisagree(List<String> legacy, List<String> baseline) {
        ParityResult result = compare(legacy, baseline);
        assumeTrue(
                result.witnesses().stream().noneMatch(WitnessResult::skipped), "no pg_dump that can read the server");
        return result.differences().stream().map(Difference::remark).anyMatch(RandomSchemaTests::isDisagreement);
    }

    private static boolean isDisagreement(String remark) {
        return remark != null && remark.contains("the witnesses disagree");
    }

    /** Fails with the fewest statements that still show the failure. */
    private void requireNone(
            long seed, BiPredicate<List<String>, List<String>> fails, List<String> legacy, List<String> baseline) {
        if (!fails.test(legacy, baseline)) {
            return;
        }
        List<String> both = new ArrayList<>(legacy);
        List<String> more = new ArrayList<>(baseline.subList(legacy.size(), baseline.size()));
        shrink(both, () -> fails.test(both, concat(both, more)));
        shrink(more, () -> fails.test(both, concat(both, more)));
        assertThat(TextReport.of(compare(both, concat(both, more))))
                .as(
                        "seed %d%nboth sides:%n%s%nthe baseline alone:%n%s",
                        seed, String.join(";\n", both), String.join(";\n", more))
                .isNull();
    }

    private static void shrink(List<String> statements, BooleanSupplier stillFails) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            String removed = statements.remove(i);
            if (!stillFails.getAsBoolean()) {
                statements.add(i, removed);
            }
        }
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private ParityResult compare(List<String> legacy, List<String> baseline) {
        try {
            ParitySpec spec = ParitySpec.builder()
                    .legacy("sql:" + Files.writeString(folder.resolve("legacy.sql"), script(legacy)))
                    .baseline("sql:" + Files.writeString(folder.resolve("baseline.sql"), "-- \n" + script(baseline)))
                    .isolation(Isolation.DATABASE)
                    .build();
            try (ParityCheck check = ParityCheck.open(spec, server)) {
                return check.result();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A statement that fails leaves nothing and stops nothing; one table is there in any case. */
    private static String script(List<String> statements) {
        return "CREATE TABLE always (a integer);\n"
                + statements.stream()
                        .map(sql -> "DO $do$ BEGIN EXECUTE $sql$%s$sql$; EXCEPTION WHEN OTHERS THEN NULL; END $do$;"
                                .formatted(sql))
                        .collect(Collectors.joining("\n"));
    }
}
