package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.sql.SqlStatement;
import dev.schemaparity.internal.sql.SqlStatements;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds migrations that only change rows and have left none in an empty database: a baseline cannot hold what they do. A
 * database that has not run them yet never will, once it counts as being at the baseline.
 */
final class LostBackfills {
    private static final Pattern CHANGES_ROWS =
            Pattern.compile("(UPDATE|DELETE|INSERT|MERGE|WITH|TRUNCATE|DO|CALL)\\b.*");
    private static final Pattern CHANGES_NOTHING = Pattern.compile("(SELECT|SET|RESET|LOCK|BEGIN|COMMIT|ANALYZE)\\b.*");

    private LostBackfills() {}

    /**
     * Returns a warning for each of them.
     *
     * @param request says where the chain's files lie; what lies on a class path, or is no SQL, is not looked at
     */
    static List<String> of(SquashRequest request, ChainBuild chain) {
        List<Step> suspects = chain.steps().stream()
                .filter(step -> onlyChangesRows(request, step.name()))
                .toList();
        if (suspects.isEmpty()) {
            return List.of();
        }
        Set<String> writers = writers(chain);
        return suspects.stream()
                .filter(step -> !writers.contains(step.name()))
                .map(step ->
                        "%s changes rows and found none: the baseline does not hold what it does. Databases that have not run it must do so before they are stamped"
                                .formatted(step.name()))
                .toList();
    }

    private static Set<String> writers(ChainBuild chain) {
        try (Connection connection = chain.database().connect()) {
            return SeedRows.writers(
                    connection,
                    chain.historyTables(),
                    xmin -> chain.writer(xmin).orElse(""));
        } catch (SQLException e) {
            throw new BuildException("The rows that the chain has left cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean onlyChangesRows(SquashRequest request, String step) {
        return request.locations().stream()
                .map(location -> Files.isDirectory(location) ? location.resolve(step) : location)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(LostBackfills::onlyChangesRows)
                .orElse(false);
    }

    private static boolean onlyChangesRows(Path file) {
        try {
            List<String> statements = SqlStatements.split(Files.readString(file)).statements().stream()
                    .map(SqlStatement::words)
                    .toList();
            return statements.stream()
                            .anyMatch(words -> CHANGES_ROWS.matcher(words).matches())
                    && statements.stream()
                            .allMatch(words -> CHANGES_ROWS.matcher(words).matches()
                                    || CHANGES_NOTHING.matcher(words).matches());
        } catch (IOException e) {
            throw new BuildException("The migration %s cannot be read: %s".formatted(file, e), e);
        }
    }
}
