package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.InstalledTools;
import dev.schemaparity.internal.source.ToolRun;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An old project of Alembic's with two revisions, and a new one in which these are squashed; nothing has run. */
record AlembicProject(StampProject project) {
    static AlembicProject create(Path folder, DatabaseServer server) throws Exception {
        InstalledTools.assumeAlembic();
        AlembicProject alembic = new AlembicProject(StampProject.create(folder, server));
        alembic.revision("old", "one", null, "CREATE TABLE t (i integer)");
        alembic.revision("old", "two", "one", "CREATE TABLE u (i integer)");
        alembic.revision("new", "squashed", null, "CREATE TABLE t (i integer)", "CREATE TABLE u (i integer)");
        for (String name : List.of("old", "new")) {
            for (String file : List.of("env.py", "alembic.ini")) {
                Files.copy(
                        Path.of("sample-project/src/main/alembic", file),
                        folder.resolve(name).resolve(file));
            }
        }
        return alembic;
    }

    void revision(String name, String id, String after, String... statements) throws Exception {
        StringBuilder text = new StringBuilder("from alembic import op\nrevision = '%s'\ndown_revision = %s\n"
                .formatted(id, after == null ? "None" : "'" + after + "'"));
        text.append("def upgrade():\n");
        for (String statement : statements) {
            text.append("    op.execute('%s')\n".formatted(statement));
        }
        text.append("def downgrade():\n    pass\n");
        project.write(name + "/versions/" + id + ".py", text.toString());
    }

    String run(String name, String... words) throws Exception {
        ToolRun run = ran(name, words);
        assertThat(run.exitCode()).as(run.lastLines().toString()).isZero();
        return String.join("\n", run.lastLines());
    }

    /** Returns what it printed, however it ended. */
    String output(String name, String... words) throws Exception {
        return String.join("\n", ran(name, words).lastLines());
    }

    private ToolRun ran(String name, String... words) throws Exception {
        return ToolRun.of(
                List.of("sh", "-c", "alembic -c '%s' %s 2>&1".formatted(ini(name), String.join(" ", words))),
                project.folder(),
                variables -> variables.put("DATABASE_URL", url()));
    }

    private String url() {
        return project.database()
                .jdbcUrl()
                .replaceFirst(
                        "jdbc:postgresql://",
                        "postgresql://" + project.database().user() + "@");
    }

    private Path ini(String name) {
        return project.folder().resolve(name).resolve("alembic.ini");
    }

    String source(String name) {
        return "command:alembic -c " + ini(name) + " upgrade head";
    }
}
