package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.internal.sql.JarText;

/** Writes the revision by which Alembic runs a baseline. */
final class AlembicRevision {
    private static final String TEMPLATE = JarText.read(AlembicRevision.class, "alembic_revision.py");

    private AlembicRevision() {}

    static String text(String revision, String script, String downgrade) {
        return TEMPLATE.replace("REVISION", revision)
                .replace("DOWNGRADE", downgrade)
                .replace("UPGRADE", script);
    }
}
