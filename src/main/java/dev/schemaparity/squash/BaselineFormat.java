package dev.schemaparity.squash;

/** Names the tool that is to run a generated baseline. */
public enum BaselineFormat {
    /** A baseline migration of Flyway, {@code B<version>__<name>.sql}, which Flyway runs in empty databases since 9.21. */
    FLYWAY,
    /** A script that any client runs, psql and JDBC alike. */
    SQL,
    /** A revision of Alembic without a parent, with the script beside it. */
    ALEMBIC
}
