package dev.schemaparity.junit;

import dev.schemaparity.Aspect;
import dev.schemaparity.Isolation;
import dev.schemaparity.ParityCustomizer;
import dev.schemaparity.PgDumpMode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Builds two databases before the tests of a class, one by the legacy migration chain and one by the squashed baseline,
 * and compares them.
 *
 * <p>On a class that implements {@link ParityChecks} each differing object is a failing test of its own. On any other
 * class a difference fails the class before its first test. Tests may take a {@link dev.schemaparity.ParityResult}, and a
 * {@link javax.sql.DataSource} or {@link java.sql.Connection} marked {@link Legacy} or {@link Baseline}, each a fresh copy
 * of that side's database.
 *
 * <p>The annotation is inherited, works as a meta-annotation, and is found on the enclosing classes of a nested one.
 * Sources are written {@code SCHEME:REST}: {@code flyway:LOCATION[,LOCATION...]}, {@code liquibase:CHANGELOG[,...]},
 * {@code sql:PATH[,PATH...]}, {@code command:WORDS}, {@code git:REV:SOURCE}, {@code jdbc:postgresql://...} or
 * {@code snapshot:FILE}; a path starts from the module's folder.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(SchemaParityExtension.class)
public @interface SchemaParity {
    /**
     * Names what builds the legacy side.
     *
     * @return a source such as {@code flyway:src/main/resources/db/migration}
     */
    String legacy();

    /**
     * Names what builds the baseline side.
     *
     * @return a source such as {@code flyway:src/main/resources/db/baseline}
     */
    String baseline();

    /**
     * Stops the legacy chain at a version.
     *
     * @return the last version that runs, or nothing for the whole chain
     */
    String legacyUpTo() default "";

    /**
     * Stops the baseline chain at a version.
     *
     * @return the last version that runs, or nothing for the whole chain
     */
    String baselineUpTo() default "";

    /**
     * Names later migrations, which run on both sides after their own source: so the test goes on after the squash. Their
     * time counts in no speedup.
     *
     * @return sources such as {@code flyway:src/main/resources/db/later}, run in this order
     */
    String[] then() default {};

    /**
     * Gives settings to both sources. Beside those of the tool, {@code customizer=CLASS} names a class with a constructor
     * without parameters that changes Flyway's configuration, a {@code Consumer<FluentConfiguration>}.
     *
     * @return entries {@code KEY=VALUE} such as {@code flyway.placeholders.owner=app}
     */
    String[] options() default {};

    /**
     * Gives settings to the legacy source alone.
     *
     * @return entries {@code KEY=VALUE}
     */
    String[] legacyOptions() default {};

    /**
     * Gives settings to the baseline source alone.
     *
     * @return entries {@code KEY=VALUE}
     */
    String[] baselineOptions() default {};

    /**
     * Names a script that runs before each side is built, for what production presupposes: roles, extensions, schemas.
     * What it creates is not compared.
     *
     * @return the path of an SQL file, or nothing
     */
    String init() default "";

    /**
     * Names the role that both chains run as. It owns the databases, and is created when there is none.
     *
     * @return the role, or nothing for the server's own user
     */
    String user() default "";

    /**
     * Names the database that both chains see, for chains that name it.
     *
     * @return the database name, or nothing for any
     */
    String databaseName() default "";

    /**
     * Chooses the server: {@code embedded}, {@code container}, {@code container:IMAGE},
     * {@code jdbc:postgresql://HOST[:PORT]/MAINTENANCE_DATABASE?user=USER}, or
     * {@code jdbc:postgresql://HOST[:PORT]/ONE,TWO?user=USER}, two empty databases of which legacy is built in the first and
     * the baseline in the second.
     *
     * <p>Asked are, in this order, and the first that says something is taken: the system property
     * {@code schemaparity.server}, the environment variable {@code SCHEMA_PARITY_SERVER}, this member, the parameter
     * {@code schemaparity.server} in {@code junit-platform.properties}. So a build server switches without a change of
     * code. Where nobody says anything it is {@code embedded}.
     *
     * <p>Without a container engine, {@code container} fails the class. The parameter
     * {@code schemaparity.container.skipWithoutDocker=true} skips it instead, with a line on the console.
     *
     * @return the server, or nothing to leave the choice to the others
     */
    String server() default "";

    /**
     * Says whether the sides share a server.
     *
     * @return the choice
     */
    Isolation isolation() default Isolation.AUTO;

    /**
     * Says what is done about the witness pg_dump.
     *
     * @return the mode
     */
    PgDumpMode pgDump() default PgDumpMode.AUTO;

    /**
     * Names the pg_dump to run.
     *
     * @return the program or its folder, or nothing to have one found
     */
    String pgDumpPath() default "";

    /**
     * Leaves aspects out of the comparison.
     *
     * @return the aspects
     */
    Aspect[] ignore() default {};

    /**
     * Names the schemas that alone are compared, with what is in them. What belongs to no schema, such as extensions, is left
     * out, and so are rows, unless their tables are named.
     *
     * @return names as the catalog has them, without quotes; none for the whole database
     */
    String[] schemas() default {};

    /**
     * Names files of differences that the project lives with.
     *
     * @return paths of TOML files, as {@link dev.schemaparity.ParitySpec.Builder#accept(java.nio.file.Path)} reads them
     */
    String[] accept() default {};

    /**
     * Lists differences that the project lives with.
     *
     * @return what is accepted, and why
     */
    Accepted[] accepted() default {};

    /**
     * Says whose rows are compared. Without it, all where both sides are built or recorded with their rows, and none where a
     * side is a live database. With all tables go the positions of sequences and the large objects.
     *
     * @return {@code all}, {@code none}, or the names of tables and materialized views such as {@code public.roles}
     */
    String[] rows() default {};

    /**
     * Declares columns whose values change with every build, such as those of clocks and random identifiers. Of them is
     * compared whether a value is null.
     *
     * @return names such as {@code public.users.created_at}
     */
    String[] volatileColumns() default {};

    /**
     * Builds the legacy chain a second time, and takes the columns that differ between the two builds for volatile.
     *
     * @return whether to find them
     */
    boolean findVolatileColumns() default false;

    /**
     * Keeps the server's data folder and both dumps, and prints how to open them.
     *
     * @return whether to keep them
     */
    boolean keep() default false;

    /**
     * Limits the time that each side may take to build, in seconds.
     *
     * @return a positive number of seconds
     */
    int timeout() default 600;

    /**
     * Changes the specification further.
     *
     * @return classes with a constructor without parameters, applied in their order
     */
    Class<? extends ParityCustomizer>[] customize() default {};
}
