package dev.schemaparity.internal.source.liquibase;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SchemaParityException;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ResourceAccessor;

/** Builds a side by running the real Liquibase. */
record LiquibaseSource(LiquibaseSettings settings) implements ChainSource {
    @Override
    public Map<String, String> parameters() {
        return settings.parameters();
    }

    @Override
    public String notation() {
        return settings.request().notation();
    }

    @Override
    public Optional<String> fingerprint() {
        return LiquibaseFingerprint.of(settings);
    }

    @Override
    public void build(Database database, BuildProgress progress) {
        StepListener listener = new StepListener(progress);
        try (Connection connection = database.connect()) {
            listener.watch(connection);
            LiquibaseScope.run(settings, files -> {
                for (String changelog : settings.changelogs()) {
                    update(changelog, files, connection, listener);
                }
                return null;
            });
            // Its own last question may have begun a transaction.
            connection.setAutoCommit(true);
            listener.tellWhatIsLeft();
        } catch (SchemaParityException e) {
            throw e;
        } catch (Exception e) {
            throw explained(e, listener.current());
        }
    }

    @SuppressWarnings("resource") // Whoever has opened the connection closes it.
    private void update(String changelog, ResourceAccessor files, Connection connection, StepListener listener)
            throws LiquibaseException {
        liquibase.database.Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Liquibase liquibase = new Liquibase(changelog, files, database);
        settings.parameters().forEach(liquibase::setChangeLogParameter);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setChangeExecListener(listener);
        Contexts contexts = new Contexts(settings.contexts());
        LabelExpression labels = new LabelExpression(settings.labels());
        if (settings.request().upTo() == null) {
            liquibase.update(contexts, labels);
        } else {
            liquibase.update(
                    ChangeSets.countUpTo(settings.request(), liquibase.listUnrunChangeSets(contexts, labels)),
                    contexts,
                    labels);
        }
    }

    /** Liquibase wraps the server's words several times, each time with those of the one inside. */
    private BuildException explained(Exception failure, String step) {
        Throwable inner = failure;
        while (inner.getCause() != null && inner.getCause().getMessage() != null) {
            inner = inner.getCause();
        }
        String outer = String.valueOf(failure.getMessage()).strip();
        String words = outer.contains(inner.getMessage()) ? outer : outer + "\n" + inner.getMessage();
        return new BuildException(
                "The %s side could not be built from %s: Liquibase failed%s.%n%s"
                        .formatted(
                                settings.request().side(),
                                notation(),
                                step == null ? "" : " at " + step,
                                settings.withoutParameters(words)),
                failure);
    }
}
