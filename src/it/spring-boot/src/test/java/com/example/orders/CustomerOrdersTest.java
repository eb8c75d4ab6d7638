package com.example.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.schemaparity.junit.ParityChecks;
import dev.schemaparity.junit.ParityDatabase;
import dev.schemaparity.junit.SchemaParity;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** Proves the baseline, and tests the application on a copy of it. */
@Transactional
@SchemaParity(legacy = "flyway:classpath:db/migration", baseline = "flyway:classpath:db/baseline")
@SpringBootTest
class CustomerOrdersTest implements ParityChecks {
    static final ParityDatabase BASELINE = ParityDatabase.ofBaseline();

    @DynamicPropertySource
    static void useTheBaseline(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", BASELINE::jdbcUrl);
        registry.add("spring.datasource.username", BASELINE::user);
        registry.add("spring.datasource.password", BASELINE::password);
    }

    @Autowired
    CustomerOrders orders;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aSavedOrderIsNew() {
        CustomerOrder saved = orders.save(CustomerOrder.of("Ada"));

        assertEquals("NEW", orders.findById(saved.id()).orElseThrow().state());
    }

    @Test
    void everyTestFindsNoOrders() {
        assertEquals(0, orders.count());
        assertTrue(jdbc.queryForObject("SELECT current_database()", String.class)
                .startsWith("schema_parity_baseline_copy_"));
    }

    /** The application's own Flyway takes the copy for a database at the baseline: the old migrations never run on it. */
    @Test
    void theApplicationHasNothingToMigrate(@Autowired Flyway flyway) {
        assertEquals("2", flyway.info().current().getVersion().getVersion());
        assertEquals(1, flyway.info().applied().length);
    }
}
