package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application without its old migrations, on databases of developers. */
class StampOnStartTest {
    private static final String SCRIPTS =
            "SELECT type || ' ' || script FROM flyway_schema_history ORDER BY installed_rank";

    @Test
    void aDatabaseOfTheOldMigrationsIsStampedOnceAndAnEmptyOneMadeByTheBaseline() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            for (String name : List.of("developer", "fresh")) {
                new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE " + name);
            }
            JdbcTemplate jdbc = new JdbcTemplate(server.getDatabase("postgres", "developer"));
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", "developer"))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            jdbc.execute("INSERT INTO customer_order (customer) VALUES ('Ada')");

            Exception failure = assertThrows(
                    Exception.class, () -> start(url(server, "developer"), OrdersApplication.class)
                            .close());
            assertTrue(
                    failure.getMessage().contains("Detected applied migration not resolved locally: 1."),
                    failure::getMessage);

            try (var application = start(url(server, "developer"), OrdersApplication.class, StampOnStart.class)) {
                assertEquals(1, application.getBean(CustomerOrders.class).count());
                assertEquals(List.of("SQL_BASELINE B2__orders.sql"), jdbc.queryForList(SCRIPTS, String.class));
            }
            List<String> stamped = history(jdbc);
            start(url(server, "developer"), OrdersApplication.class, StampOnStart.class).close();
            assertEquals(stamped, history(jdbc));

            start(url(server, "fresh"), OrdersApplication.class, StampOnStart.class).close();
            assertEquals(
                    List.of("SQL_BASELINE B2__orders.sql"),
                    new JdbcTemplate(server.getDatabase("postgres", "fresh")).queryForList(SCRIPTS, String.class));
        }
    }

    private static String url(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
    }

    private static ConfigurableApplicationContext start(String url, Class<?>... sources) {
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.flyway.locations=classpath:db/baseline");
    }

    private static List<String> history(JdbcTemplate jdbc) {
        return jdbc.queryForList("SELECT h::text FROM flyway_schema_history AS h", String.class);
    }
}
