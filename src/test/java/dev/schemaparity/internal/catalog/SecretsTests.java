package dev.schemaparity.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.TestServers;
import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passwords in subscriptions, options and settings, read by a superuser and by a role that may see none of them. */
@ExtendWith(TestServers.class)
@NeedsOfServer(Need.SUPERUSER)
class SecretsTests {
    private static final String READER = "secrets_reader";
    private static final String CREATE = """
            CREATE FOREIGN DATA WRAPPER w OPTIONS (password 'gehëim1');
            CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (api_token 'gehëim2', host 'here');
            CREATE FOREIGN TABLE t (a integer OPTIONS (secret 'gehëim3')) SERVER s OPTIONS (secret 'gehëim4');
            CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'me', pwd 'gehëim5');
            CREATE SUBSCRIPTION key_words CONNECTION 'host=x password=gehëim6' PUBLICATION p
                WITH (connect = false, slot_name = NONE);
            CREATE SUBSCRIPTION uri CONNECTION 'postgresql://me:gehëim7@x/y' PUBLICATION p
                WITH (connect = false, slot_name = NONE);
            CREATE SUBSCRIPTION open CONNECTION 'host=ëx' PUBLICATION p WITH (connect = false, slot_name = NONE);
            CREATE EXTENSION hstore;
            CREATE FOREIGN DATA WRAPPER member OPTIONS (password 'gehëim8');
            CREATE SERVER member FOREIGN DATA WRAPPER w OPTIONS (password 'gehëim9');
            ALTER EXTENSION hstore ADD FOREIGN DATA WRAPPER member;
            ALTER EXTENSION hstore ADD SERVER member;
            DO $$ BEGIN
                EXECUTE format('ALTER DATABASE %I SET app.jwt_secret = %L', current_database(), 'gehëim10');
                EXECUTE format('ALTER ROLE secrets_reader IN DATABASE %I SET app.token = %L', current_database(),
                               'gehëim11');
            END $$;
            """;

    private static Databases databases;
    private static Database database;

    @BeforeAll
    static void create(DatabaseServer server) throws SQLException {
        databases = new Databases(server);
        database = databases.create(Databases.uniqueName("secrets"));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE IF EXISTS " + READER);
            statement.execute("CREATE ROLE " + READER + " LOGIN");
            statement.execute(CREATE);
        }
    }

    @AfterAll
    static void drop(DatabaseServer server) throws SQLException {
        databases.dropAll();
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE " + READER);
        }
    }

    @Test
    void aSuperuserSeesWhatIsNoSecretAndADigestOfWhatIs() {
        Snapshot snapshot = read(database);

        assertThat(snapshot.notObserved()).isEmpty();
        assertThat(snapshot.objects().toString()).doesNotContain("gehëim");
        assertThat(attribute(snapshot, "subscription", "open", "connection")).isEqualTo("host=ëx");
        assertThat(attribute(snapshot, "subscription", "uri", "connection")).matches("sha256:[0-9a-f]{16}");
        assertThat(attribute(snapshot, "subscription", "key_words", "connection"))
                .matches("sha256:[0-9a-f]{16}");
        assertThat(attribute(snapshot, "user mapping", "for PUBLIC on s", "options"))
                .matches("pwd 'sha256:[0-9a-f]{16}', \"user\" 'me'");
        assertThat(attribute(snapshot, "foreign server", "s", "options"))
                .matches("api_token 'sha256:[0-9a-f]{16}', host 'here'");
    }

    @Test
    void aRoleThatMaySeeNoneReadsTheRestAndSaysSo() {
        Snapshot all = read(database);
        Snapshot seen = read(new Database(database.jdbcUrl(), READER, null));

        assertThat(seen.notObserved())
                .containsExactly(
                        "user mapping for PUBLIC on s: options, which this role may not read",
                        "subscription key_words: connection, which this role may not read",
                        "subscription open: connection, which this role may not read",
                        "subscription uri: connection, which this role may not read");
        assertThat(attribute(seen, "subscription", "uri", "publications")).isEqualTo("p");
        assertThat(SnapshotComparison.compare(all, seen))
                .extracting(Mismatch::object, Mismatch::attribute)
                .isEmpty();
    }

    private static Snapshot read(Database database) {
        try (CatalogReader reader = CatalogReader.read(database)) {
            return reader.described(
                    reader.snapshot(), reader.snapshot().objects().keySet());
        }
    }

    private static String attribute(Snapshot snapshot, String kind, String name, String attribute) {
        return snapshot.objects().get(new ObjectId(kind, name)).attributes().get(attribute);
    }
}
