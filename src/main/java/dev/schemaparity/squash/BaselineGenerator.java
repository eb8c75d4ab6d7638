package dev.schemaparity.squash;

import dev.schemaparity.ParityCustomizer;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.squash.baseline.Squash;
import dev.schemaparity.internal.squash.baseline.SquashRequest;
import dev.schemaparity.internal.squash.baseline.SquashRequest.Format;
import dev.schemaparity.internal.squash.baseline.Squashed;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Generates the baseline of a chain, and proves it before anything is written.
 *
 * <pre>{@code
 * GeneratedBaseline baseline = BaselineGenerator.of("flyway:src/main/resources/db/migration")
 *         .generate(Path.of("src/main/resources/db/baseline"));
 * }</pre>
 */
public final class BaselineGenerator {
    private final String chain;
    private final BuildSettings build = new BuildSettings();
    private String upTo;
    private String name = "baseline";
    private BaselineFormat format = BaselineFormat.FLYWAY;
    private List<String> volatileColumns = List.of();
    private boolean keepsPlaceholders;
    private boolean schemaPerTenant;

    private BaselineGenerator(String chain) {
        this.chain = Objects.requireNonNull(chain, "chain");
    }

    /**
     * Names the chain to squash.
     *
     * @param chain a source such as {@code flyway:src/main/resources/db/migration}, never null
     * @return a generator, which takes further settings
     */
    public static BaselineGenerator of(String chain) {
        return new BaselineGenerator(chain);
    }

    /**
     * Sets the last version to squash; what comes later stays as it is. Without it, all versions are squashed.
     *
     * @param version a version of the chain, never null
     * @return this generator
     */
    public BaselineGenerator upTo(String version) {
        this.upTo = Objects.requireNonNull(version, "version");
        return this;
    }

    /**
     * Sets the last part of the file's name, {@code baseline} without it; with Alembic it is the id of the revision.
     *
     * @param name a part of a file name, never null
     * @return this generator
     */
    public BaselineGenerator name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * Sets the tool that is to run the baseline, Flyway without it.
     *
     * @param format never null
     * @return this generator
     */
    public BaselineGenerator format(BaselineFormat format) {
        this.format = Objects.requireNonNull(format, "format");
        return this;
    }

    /**
     * Declares columns that clocks or random numbers fill: their values are left to their defaults.
     *
     * @param columns qualified names such as {@code public.users.created_at}
     * @return this generator
     */
    public BaselineGenerator volatileColumns(String... columns) {
        this.volatileColumns = List.of(columns);
        return this;
    }

    /**
     * Sets an option of the chain, and of the baseline where Flyway runs both, such as {@code flyway.table}.
     *
     * @param key the name of the option, never null
     * @param value its value, never null
     * @return this generator
     */
    public BaselineGenerator option(String key, String value) {
        build.option(key, value);
        return this;
    }

    /**
     * Sets a script that runs before the chain and its baseline are built, as the server's own user, for what production
     * presupposes: roles, extensions, schemas.
     *
     * @param script an SQL file, never null
     * @return this generator
     */
    public BaselineGenerator init(Path script) {
        build.init(script);
        return this;
    }

    /**
     * Sets the role that the chain and its baseline are built as; it owns their databases and is created when there is none.
     *
     * @param user the name of a role, never null
     * @return this generator
     */
    public BaselineGenerator user(String user) {
        build.user(user);
        return this;
    }

    /**
     * Lets the values that the chain's placeholders have now stand in the baseline, which is refused otherwise.
     *
     * @return this generator
     */
    public BaselineGenerator keepPlaceholders() {
        this.keepsPlaceholders = true;
        return this;
    }

    /**
     * Writes Flyway's placeholder <code>${flyway:defaultSchema}</code> in the place of the chain's schema, for a chain that
     * Flyway runs in a schema for each tenant. Flyway alone can run such a baseline, with placeholders as they are by
     * default.
     *
     * @return this generator
     */
    public BaselineGenerator schemaPerTenant() {
        this.schemaPerTenant = true;
        return this;
    }

    /**
     * Sets where and how the chain and the baseline are built: server, time limit, what is ignored. What
     * builds the sides, and that pg_dump is required, is set by the generator.
     *
     * @param settings changes each specification that the generator makes, never null
     * @return this generator
     */
    public BaselineGenerator settings(ParityCustomizer settings) {
        build.settings(settings);
        return this;
    }

    /**
     * Has somebody told what is going on.
     *
     * @param progress receives lines, on any thread, never null
     * @return this generator
     */
    public BaselineGenerator progress(Consumer<String> progress) {
        build.progress(progress);
        return this;
    }

    /**
     * Builds the chain, writes its baseline and proves it. What is not proved is not written.
     *
     * @param folder where the files are written, which is created where it is not there
     * @return what was generated, or why it was not proved
     * @throws dev.schemaparity.spi.UsageException when the chain cannot be understood, the folder holds a file of somebody
     *     else's of that name, or the value of a placeholder would be in the baseline
     * @throws dev.schemaparity.spi.BuildException when the chain cannot be built, there is no pg_dump, or a file cannot be
     *     written
     */
    public GeneratedBaseline generate(Path folder) {
        Squashed squashed = Squash.run(new SquashRequest(
                this::spec,
                chain,
                upTo,
                folder,
                name,
                Format.valueOf(format.name()),
                volatileColumns,
                keepsPlaceholders,
                schemaPerTenant));
        return new GeneratedBaseline(
                squashed.files(), squashed.replaced(), squashed.proof(), List.copyOf(squashed.warnings()));
    }

    private ParitySpec.Builder spec() {
        return build.ofBoth(format == BaselineFormat.FLYWAY && chain.startsWith("flyway:"));
    }
}
