package com.example.orders;

import dev.schemaparity.squash.DatabaseStamp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * For developers' machines: a database that the old migrations have built counts as being at the baseline before Flyway looks
 * at it. An empty one, and one that is stamped already, are left to Flyway; whatever is in the way stops the start.
 */
@TestConfiguration
class StampOnStart {
    @Bean
    FlywayMigrationStrategy stampFirst(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password:}") String password) {
        return flyway -> {
            DatabaseStamp.of(url, user, password.isEmpty() ? null : password)
                    .chain("flyway:classpath:db/migration")
                    .baseline("flyway:classpath:db/baseline")
                    .apply()
                    .orThrow();
            flyway.migrate();
        };
    }
}
