package dev.schemaparity;

/** Says what is to be done about the witness pg_dump. */
public enum PgDumpMode {
    /** Run it where one is found that can read the server; otherwise say that it was skipped. */
    AUTO,
    /** Fail the check where it cannot run. */
    REQUIRED,
    /** Do not run it. */
    OFF
}
