package dev.schemaparity.internal.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTests {
    private static void parse(String notation, Map<String, String> options) {
        Sources.create(new SourceRequest(
                Side.LEGACY, notation, options, Path.of(""), SourcesTests.class.getClassLoader(), null, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"db/migration", "flayway:db", "C:\\db", "", "postgresql://user:s3cret@host/db?password=s3cret"})
    void unknownSchemeNamesTheKnownOnesAndNoSecret(String notation) {
        assertThatThrownBy(() -> parse(notation, Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("flyway:LOCATION")
                .hasMessageContaining("sql:PATH")
                .hasMessageContaining("jdbc:postgresql://HOST")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void nothingBehindTheColonIsTold() {
        assertThatThrownBy(() -> parse("flyway: ", Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("says nothing after its colon");
    }

    @Test
    void emptyLocationBetweenCommasIsTold() {
        assertThatThrownBy(() -> parse("sql:a,,b", Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("empty location between its commas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://host/db?password=s3cret", "jdbc:postgresql://u:x/s3cret/db"})
    void urlThatIsNoneOfPostgresqlIsRefusedWithoutRepeatingIt(String notation) {
        assertThatThrownBy(() -> parse(notation, Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("not a well-formed URL of PostgreSQL")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://u:s3cret@host/db",
                "jdbc:postgresql://u:x@s3cret@host/db",
                "jdbc:postgresql://u:x/s3cret@host/db"
            })
    void userBeforeTheHostIsRefusedWithWhatToWriteInstead(String notation) {
        assertThatThrownBy(() -> parse(notation, Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Write ?user=USER")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void optionsThatASourceDoesNotTakeAreRefused() {
        assertThatThrownBy(() -> parse("sql:.", Map.of("flyway.table", "x")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("takes no options");
        assertThatThrownBy(() -> parse("jdbc:postgresql://host/db", Map.of("sslmode", "x")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("user and password only");
    }
}
