package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.UsageException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConnectionSettingsTests {
    @Test
    void thePasswordIsInTheEnvironmentOnly() {
        ConnectionSettings settings = settings("jdbc:postgresql://db.example:6543/shop?user=me&password=s%26cret");

        assertThat(settings.connectionString()).isEqualTo("dbname='shop'");
        assertThat(settings.environment())
                .containsOnly(
                        entry("PGHOST", "db.example"),
                        entry("PGPORT", "6543"),
                        entry("PGUSER", "me"),
                        entry("PGPASSWORD", "s&cret"));
    }

    @Test
    void theUrlGoesBeforeTheUserBesideIt() {
        Database database = new Database("jdbc:postgresql://h/db?user=inUrl", "beside", "secret");

        assertThat(ConnectionSettings.of(database, StandardCharsets.UTF_8).environment())
                .contains(entry("PGUSER", "inUrl"), entry("PGPASSWORD", "secret"));
    }

    @Test
    void aNameThatLooksLikeAConnectionStringIsQuoted() {
        assertThat(settings("jdbc:postgresql://h/postgresql%3A%2F%2Fevil%2Fx").connectionString())
                .isEqualTo("dbname='postgresql://evil/x'");
        assertThat(settings("jdbc:postgresql://h/a%3D%27b%5C").connectionString())
                .isEqualTo("dbname='a=\\'b\\\\'");
    }

    @Test
    void withoutADatabaseItsNameIsTheUsers() {
        assertThat(settings("jdbc:postgresql://h/?user=me").connectionString()).isEqualTo("dbname='me'");
    }

    @Test
    void severalHostsAndIpv6AddressesAreKept() {
        assertThat(settings("jdbc:postgresql://h1:1,[::1]:2/db?targetServerType=primary")
                        .environment())
                .contains(entry("PGHOST", "h1,::1"), entry("PGPORT", "1,2"), entry("PGTARGETSESSIONATTRS", "primary"));
    }

    @Test
    void settingsOfTlsAreKept() {
        assertThat(settings("jdbc:postgresql://h/db?sslmode=verify-ca&sslrootcert=/r&sslcert=/c&sslkey=/k")
                        .environment())
                .contains(
                        entry("PGSSLMODE", "verify-ca"),
                        entry("PGSSLROOTCERT", "/r"),
                        entry("PGSSLCERT", "/c"),
                        entry("PGSSLKEY", "/k"));
    }

    @Test
    void sslTrueMeansWhatItMeansToTheDriver() {
        assertThat(settings("jdbc:postgresql://h/db?ssl=true").environment())
                .contains(entry("PGSSLMODE", "verify-full"));
        assertThat(settings("jdbc:postgresql://h/db?ssl=true&sslfactory=org.postgresql.ssl.NonValidatingFactory")
                        .environment())
                .contains(entry("PGSSLMODE", "require"));
        assertThat(settings("jdbc:postgresql://h/db").environment()).doesNotContainKey("PGSSLMODE");
    }

    @Test
    void anotherDriversUrlIsRefusedWithoutItsPassword() {
        assertThatThrownBy(() -> settings("jdbc:mysql://h/db?password=secret"))
                .isInstanceOf(UsageException.class)
                .hasMessage("pg_dump cannot connect to jdbc:mysql://h/db: it is not a URL of the PostgreSQL driver."
                        + " Write jdbc:postgresql://HOST:PORT/DATABASE.");
    }

    @Test
    void anUnknownSslModeIsRefused() {
        assertThatThrownBy(() -> settings("jdbc:postgresql://h/db?sslmode=maybe"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("maybe");
    }

    @Test
    void whatAnArgumentCannotHoldIsRefusedWithoutShowingIt() {
        Database database = new Database("jdbc:postgresql://h/db", "me", "gehëim");

        assertThatThrownBy(() -> ConnectionSettings.of(database, StandardCharsets.US_ASCII))
                .isInstanceOf(BuildException.class)
                .hasMessage(
                        "pg_dump cannot connect to jdbc:postgresql://h/db: PGPASSWORD has characters that this virtual"
                                + " machine cannot pass to a program in US-ASCII. Start it in a UTF-8 locale,"
                                + " such as LC_ALL=C.UTF-8.");
    }

    private static ConnectionSettings settings(String url) {
        return ConnectionSettings.of(new Database(url, null, null), StandardCharsets.UTF_8);
    }
}
