package dev.schemaparity.junit;

import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;

/**
 * Tells a framework that is set up without parameters, such as Spring, of a copy of a side's database. It is a static
 * field of a class annotated with {@link SchemaParity} or of a superclass:
 *
 * <pre>{@code
 * @SchemaParity(legacy = "flyway:classpath:db/migration", baseline = "flyway:classpath:db/baseline")
 * @SpringBootTest
 * class OrdersTest {
 *     static final ParityDatabase DATABASE = ParityDatabase.ofBaseline();
 *
 *     @DynamicPropertySource
 *     static void useTheBaseline(DynamicPropertyRegistry registry) {
 *         registry.add("spring.datasource.url", DATABASE::jdbcUrl);
 *         registry.add("spring.datasource.username", DATABASE::user);
 *         registry.add("spring.datasource.password", DATABASE::password);
 *     }
 * }
 * }</pre>
 *
 * <p>There is one copy for each field. It is made before the tests of the first class that has the field, and lives until
 * the end of the test run, because frameworks keep what they have set up for later classes.
 */
public final class ParityDatabase {
    private final Side side;
    private volatile Database copy;

    private ParityDatabase(Side side) {
        this.side = side;
    }

    /**
     * Stands for a copy of the baseline side's database.
     *
     * @return what to keep in a static field
     */
    public static ParityDatabase ofBaseline() {
        return new ParityDatabase(Side.BASELINE);
    }

    /**
     * Stands for a copy of the legacy side's database.
     *
     * @return what to keep in a static field
     */
    public static ParityDatabase ofLegacy() {
        return new ParityDatabase(Side.LEGACY);
    }

    /**
     * Returns where the copy is.
     *
     * @return a URL for PostgreSQL's driver, never null
     * @throws UsageException when the copy has not been made yet, or its test run is over
     */
    public String jdbcUrl() {
        return copy().jdbcUrl();
    }

    /**
     * Returns who may use the copy.
     *
     * @return the user to connect as, or null when the URL names it
     * @throws UsageException when the copy has not been made yet, or its test run is over
     */
    public String user() {
        return copy().user();
    }

    /**
     * Returns the password of the user.
     *
     * @return the password, or null when none is needed
     * @throws UsageException when the copy has not been made yet, or its test run is over
     */
    public String password() {
        return copy().password();
    }

    private Database copy() {
        Database made = copy;
        if (made == null) {
            throw new UsageException(
                    "The copy of the %s side's database is asked for while there is none. Keep the ParityDatabase in a static field of the class that has @SchemaParity, or of a superclass, and write @SchemaParity above whatever asks for it, such as @SpringBootTest: extensions start in that order."
                            .formatted(side));
        }
        return made;
    }

    /** Makes the copy, which the check drops. */
    void makeFrom(SharedCheck check) {
        copy = check.copy(side);
    }

    /** Forgets the copy, which is dropped with its check. */
    void forget() {
        copy = null;
    }
}
