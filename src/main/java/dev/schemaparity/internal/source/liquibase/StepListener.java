package dev.schemaparity.internal.source.liquibase;

import dev.schemaparity.internal.source.SessionTraces;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import liquibase.ChecksumVersion;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.precondition.core.PreconditionContainer;

/** Times each changeset that runs; one that its preconditions keep from running is none. */
final class StepListener implements ChangeExecListener {
    private final BuildProgress progress;
    private long startedNanos;
    private String current;
    private Connection session;
    private SessionTraces before;

    StepListener(BuildProgress progress) {
        this.progress = progress;
    }

    /** Sets the connection that all changesets run on. */
    void watch(Connection connection) {
        session = connection;
    }

    /** Shows what the changesets have left in their session, beside what Liquibase has set there before the first. */
    void tellWhatIsLeft() throws SQLException {
        if (before != null) {
            progress.sessionEnded(current, SessionTraces.of(session).since(before));
        }
    }

    /** Returns the changeset that was started last, null for none. */
    String current() {
        return current;
    }

    @Override
    public void willRun(
            ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, ChangeSet.RunStatus status) {
        if (before == null) {
            before = lookAtTheSession();
        }
        current = ChangeSets.name(changeSet);
        progress.started(current);
        startedNanos = System.nanoTime();
    }

    private SessionTraces lookAtTheSession() {
        try {
            return SessionTraces.of(session);
        } catch (SQLException e) {
            throw new UnexpectedLiquibaseException(e);
        }
    }

    @Override
    public void ran(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, ChangeSet.ExecType type) {
        if (type == ChangeSet.ExecType.EXECUTED || type == ChangeSet.ExecType.RERAN) {
            progress.finished(new Step(
                    ChangeSets.name(changeSet),
                    changeSet.generateCheckSum(ChecksumVersion.latest()).toString(),
                    Duration.ofNanos(System.nanoTime() - startedNanos)));
        }
    }

    @Override
    public void willRollback(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {}

    @Override
    public void rolledBack(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {}

    @Override
    public void preconditionFailed(PreconditionFailedException failure, PreconditionContainer.FailOption option) {}

    @Override
    public void preconditionErrored(PreconditionErrorException failure, PreconditionContainer.ErrorOption option) {}

    @Override
    public void willRun(Change change, ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {}

    @Override
    public void ran(Change change, ChangeSet changeSet, DatabaseChangeLog changeLog, Database database) {}

    @Override
    public void runFailed(ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception failure) {}

    @Override
    public void rollbackFailed(
            ChangeSet changeSet, DatabaseChangeLog changeLog, Database database, Exception failure) {}
}
