package dev.schemaparity.benchmarks.peers;

import dev.schemaparity.spi.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.pgcodekeeper.core.api.DatabaseFactory;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.settings.CoreSettings;
import org.pgcodekeeper.core.settings.ISettings;

/** The script by which pgCodeKeeper would turn one database into the other. */
final class PgCodeKeeperDiff implements Peer {
    @Override
    public String name() {
        return "pgCodeKeeper";
    }

    @Override
    public String version() {
        // The tool asks the manifest, which does not tell.
        String file = "/META-INF/maven/org.pgcodekeeper/pgcodekeeper-core/pom.properties";
        Properties properties = new Properties();
        try (InputStream stream = DatabaseFactory.class.getResourceAsStream(file)) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String usage() {
        return "`PgCodeKeeperApi.diff` of what `DatabaseFactory.loadFromJdbc` reads, as its README shows; by default that is all"
                + " schemas, all types, privileges and the order of columns";
    }

    @Override
    public List<String> differences(Database legacy, Database baseline) throws Exception {
        ISettings settings = new CoreSettings();
        DatabaseFactory factory = new DatabaseFactory(settings);
        AbstractDatabase actual = factory.loadFromJdbc(url(baseline));
        AbstractDatabase expected = factory.loadFromJdbc(url(legacy));
        return PgCodeKeeperApi.diff(settings, actual, expected)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String url(Database database) {
        return database.jdbcUrl() + "?user=" + database.user();
    }
}
