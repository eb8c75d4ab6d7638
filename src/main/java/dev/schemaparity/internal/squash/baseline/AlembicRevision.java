package dev.schemaparity.internal.squash.baseline;

/** Writes the revision by which Alembic runs a baseline. */
final class AlembicRevision {
    private static final String TEMPLATE = Resource.text("alembic_revision.py");

    private AlembicRevision() {}

    static String text(String revision, String script, String downgrade) {
        return TEMPLATE.replace("REVISION", revision)
                .replace("DOWNGRADE", downgrade)
                .replace("UPGRADE", script);
    }
}
