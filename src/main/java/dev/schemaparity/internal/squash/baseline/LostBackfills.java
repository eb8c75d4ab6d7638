package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.sql.SqlStatement;
import dev.schemaparity.internal.sql.SqlStatements;
import dev.schemaparity.internal.squash.FileContent;
import dev.schemaparity.spi.Step;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds migrations that change rows, and found none in an empty database: a baseline cannot hold what they do. A database
 * that has not run them yet never will, once it counts as being at the baseline.
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
        ChangedRows rows = null;
        List<String> warnings = new ArrayList<>();
        for (Step step : chain.steps()) {
            List<SqlStatement> statements = statements(request, step.name());
            if (statements.stream().noneMatch(LostBackfills::changesRows)) {
                continue;
            }
            rows = rows == null ? ChangedRows.of(chain) : rows;
            if (onlyChangesRowsUnnamed(statements) && !rows.isWriter(step.name())) {
                warnings.add(warning(step, ""));
            } else {
                inVain(rows, step, statements).ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    private static Optional<String> inVain(ChangedRows rows, Step step, List<SqlStatement> statements) {
        return statements.stream()
                .map(statement -> rows.inVain(step.name(), statement))
                .filter(Objects::nonNull)
                .reduce("%s; %s"::formatted)
                .map(told -> warning(step, " (" + told + ")"));
    }

    private static String warning(Step step, String where) {
        return "%s changes rows and found none%s: the baseline does not hold what it does. Databases that have not run it must do so before they are stamped"
                .formatted(step.name(), where);
    }

    private static List<SqlStatement> statements(SquashRequest request, String step) {
        return request.locations().stream()
                .map(location -> Files.isDirectory(location) ? location.resolve(step) : location)
                .filter(Files::isRegularFile)
                .findFirst()
                // In whatever encoding Flyway reads it: what is looked for is ASCII.
                .map(file -> SqlStatements.split(FileContent.text(file)).statements())
                .orElse(List.of());
    }

    private static boolean changesRows(SqlStatement statement) {
        return CHANGES_ROWS.matcher(statement.words()).matches();
    }

    /** Of what blocks, procedures and queries change, no text names the table: only that they do nothing else tells. */
    private static boolean onlyChangesRowsUnnamed(List<SqlStatement> statements) {
        return statements.stream()
                .allMatch(statement -> changesRows(statement) && !ChangedRows.namesTable(statement)
                        || CHANGES_NOTHING.matcher(statement.words()).matches());
    }
}
