package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.sql.JarText;
import java.util.List;

/** Finds the schemas that Flyway itself creates before it migrates: a baseline that created them too would find them there. */
final class FlywaySchemas {
    private static final String CREATED = JarText.read(FlywaySchemas.class, "flyway_schemas.sql");

    private FlywaySchemas() {}

    /** Returns their SQL-quoted names, as Flyway's history tells them; none where something else runs the baseline. */
    static List<String> createdFor(SquashRequest request, ChainBuild chain) {
        return request.format() == SquashRequest.Format.FLYWAY
                ? HistoryQuery.texts(chain, table -> true, CREATED)
                : List.of();
    }
}
