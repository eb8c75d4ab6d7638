package dev.schemaparity.internal.squash.fleet;

import dev.schemaparity.spi.Database;

/**
 * One of many that a chain has built: a database, or a schema of one.
 *
 * @param url of the database
 * @param schema null where it is the database
 */
public record Tenant(String url, String schema) {
    Database database() {
        return new Database(url, null, null);
    }

    /** Returns what it is told by, without what may be secret. */
    public String shown() {
        return schema == null ? database().toString() : "schema %s of %s".formatted(schema, database());
    }
}
