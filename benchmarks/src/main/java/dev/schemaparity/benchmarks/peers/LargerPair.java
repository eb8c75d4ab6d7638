package dev.schemaparity.benchmarks.peers;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.Verdict;
import dev.schemaparity.benchmarks.Emerald;
import dev.schemaparity.benchmarks.GeneratedSchema;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.spi.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two equal databases that are larger than those of a case, for the times. */
record LargerPair(String name, Database legacy, Database baseline) {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** Builds a generated schema in both of its ways. */
    static LargerPair of(GeneratedSchema schema, Databases databases) throws SQLException {
        return new LargerPair(
                schema.tables() + " generated tables",
                built(databases, schema.grown()),
                built(databases, schema.atOnce()));
    }

    private static Database built(Databases databases, String sql) throws SQLException {
        Database database = databases.create(Databases.uniqueName("generated"));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return database;
    }

    /** Builds the sample's chain and its baseline. */
    static LargerPair ofSample(Databases databases) {
        return new LargerPair(
                "the sample, by Flyway",
                migrated(databases, Emerald.legacy()),
                migrated(databases, Emerald.baseline()));
    }

    private static Database migrated(Databases databases, Path migrations) {
        Database database = databases.create(Databases.uniqueName("sample"));
        Emerald.migrate(migrations, database.jdbcUrl(), database.user());
        return database;
    }

    /** Lets every tool compare them several times, after one time that does not count; the tools take turns. */
    Result compare(List<Peer> peers, int rounds) throws InterruptedException {
        Map<String, List<Attempt>> attempts = new TreeMap<>();
        for (int round = 0; round <= rounds; round++) {
            List<Attempt> one = new ArrayList<>(List.of(ours()));
            for (Peer peer : peers) {
                one.add(Attempt.of(peer, legacy, baseline, List.of(), LIMIT));
            }
            if (round > 0) {
                one.forEach(attempt -> attempts.computeIfAbsent(attempt.tool(), tool -> new ArrayList<>())
                        .add(attempt));
            }
        }
        return new Result(name, attempts);
    }

    private Attempt ours() {
        ParityResult result = ParityCheck.run(ParitySpec.builder()
                .legacy(source(legacy))
                .baseline(source(baseline))
                .build());
        return new Attempt(
                Attempt.OUR_CHECK,
                result.verdict() == Verdict.EQUAL ? Outcome.AGREED : Outcome.INVENTED,
                List.of(),
                result.timing().observation(),
                result.differences().stream().map(Object::toString).toList());
    }

    private static String source(Database database) {
        return database.jdbcUrl() + "?user=" + database.user();
    }

    /**
     * What every tool made of the pair.
     *
     * @param attempts those that count, by tool
     */
    record Result(String pair, Map<String, List<Attempt>> attempts) {
        Outcome outcome(String tool) {
            return attempts.get(tool).get(0).outcome();
        }

        double medianMillis(String tool) {
            return Figures.median(
                    attempts.get(tool).stream().map(Figures::millis).toList());
        }
    }
}
