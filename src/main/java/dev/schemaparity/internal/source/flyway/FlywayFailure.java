package dev.schemaparity.internal.source.flyway;

import dev.schemaparity.internal.source.SqlFailure;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SourceRequest;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** Says in which migration, file and line Flyway failed, and what the server said. */
final class FlywayFailure {
    private FlywayFailure() {}

    static BuildException explain(SourceRequest request, FlywaySettings settings, FlywayException failure) {
        FlywaySqlScriptException script = cause(failure, FlywaySqlScriptException.class);
        SQLException sql = cause(failure, SQLException.class);
        if (script != null && sql != null && isFile(script)) {
            return SqlFailure.inStatement(
                    request.side(),
                    request.notation(),
                    file(script),
                    line(script),
                    settings.withPlaceholders(script.getStatement()),
                    sql);
        }
        return new BuildException(
                "The %s side could not be built from %s: Flyway failed%s.%n%s"
                        .formatted(request.side(), request.notation(), where(failure), words(failure, sql)),
                failure);
    }

    /** Explains why a migration failed in a live database. */
    static BuildException ofUpgrade(Database database, FlywaySettings settings, FlywayException failure) {
        FlywaySqlScriptException script = cause(failure, FlywaySqlScriptException.class);
        SQLException sql = cause(failure, SQLException.class);
        return new BuildException(
                "Flyway failed in %s%s:%n%s"
                        .formatted(
                                database,
                                where(failure),
                                script != null && sql != null && isFile(script)
                                        ? SqlFailure.details(
                                                file(script),
                                                line(script),
                                                settings.withPlaceholders(script.getStatement()),
                                                sql)
                                        : words(failure, sql)),
                failure);
    }

    private static String where(FlywayException failure) {
        FlywayMigrateException migration = cause(failure, FlywayMigrateException.class);
        return migration == null || migration.getMigration() == null
                ? ""
                : " at " + migration.getMigration().getScript();
    }

    private static String file(FlywaySqlScriptException script) {
        return script.getResource().getAbsolutePathOnDisk() == null
                ? script.getResource().getAbsolutePath()
                : script.getResource().getAbsolutePathOnDisk();
    }

    private static int line(FlywaySqlScriptException script) {
        return script.getLineNumber() - StatementStart.linesBefore(script.getStatement());
    }

    /** Explains why the history of a live database could not be read. */
    static BuildException ofLooking(Database database, FlywayException failure) {
        return new BuildException(
                "Flyway could not read its history in %s. Nothing was changed; see that the server is there, and that the role may read the table, as its owner may.%n%s"
                        .formatted(database, words(failure, cause(failure, SQLException.class))),
                failure);
    }

    private static String words(FlywayException failure, SQLException sql) {
        String flyway = failure.getMessage().strip();
        return sql == null || flyway.contains(sql.getMessage()) ? flyway : flyway + "\n" + sql.getMessage();
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /** Flyway runs statements of its own too, such as the one of initSql. */
    private static boolean isFile(FlywaySqlScriptException script) {
        return script.getResource() != null
                && !script.getResource().getFilename().isBlank();
    }
}
