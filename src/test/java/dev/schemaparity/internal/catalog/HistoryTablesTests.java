package dev.schemaparity.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTablesTests {
    private static final String[] FLYWAY = {
        "installed_rank",
        "version",
        "description",
        "type",
        "script",
        "checksum",
        "installed_by",
        "installed_on",
        "execution_time",
        "success"
    };

    private final List<CatalogObject> objects = new ArrayList<>();

    @Test
    void flywaysTableIsKnownByItsColumnsWhateverItsNameAndTheirOrder() {
        table("ops.\"My.History\"", FLYWAY);
        List<String> reversed = new ArrayList<>(Arrays.asList(FLYWAY));
        Collections.reverse(reversed);
        table("public.other", reversed.toArray(String[]::new));

        assertThat(HistoryTables.find(snapshot())).containsExactly("ops.\"My.History\"", "public.other");
    }

    @Test
    void liquibasesLogAndLockAreKnownWithTheColumnsOfAnyVersion() {
        table(
                "public.databasechangelog",
                "id",
                "author",
                "filename",
                "dateexecuted",
                "orderexecuted",
                "exectype",
                "md5sum",
                "deployment_id");
        table("public.databasechangeloglock", "id", "locked", "lockgranted", "lockedby");

        assertThat(HistoryTables.find(snapshot()))
                .containsExactly("public.databasechangelog", "public.databasechangeloglock");
    }

    @Test
    void alembicsTableIsKnownByItsNameInAnySchema() {
        table("public.alembic_version", "version_num");
        table("app.alembic_version", "version_num");
        table("public.edition", "version_num");

        assertThat(HistoryTables.find(snapshot())).containsExactly("app.alembic_version", "public.alembic_version");
    }

    @Test
    void aTableThatLacksOneOfTheColumnsIsNoHistory() {
        table("public.t", Arrays.copyOf(FLYWAY, FLYWAY.length - 1));

        assertThat(HistoryTables.find(snapshot())).isEmpty();
    }

    @Test
    void anApplicationsTableWithSuchColumnsIsNoHistory() {
        table("public.documents", "id", "version_num", "body");
        table("public.alembic_versions", "version_num");
        table("public.locks", "id", "locked", "lockgranted", "lockedby", "extra");
        List<String> more = new ArrayList<>(Arrays.asList(FLYWAY));
        more.add("tenant");
        table("public.runs", more.toArray(String[]::new));

        assertThat(HistoryTables.find(snapshot())).isEmpty();
    }

    @Test
    void aViewWithTheColumnsIsNoHistory() {
        for (String column : FLYWAY) {
            add("view column", "public.v." + column, "view:public.v");
        }

        assertThat(HistoryTables.find(snapshot())).isEmpty();
    }

    @Test
    void aHistoryTableIsRemovedWithAllThatBelongsToIt() {
        table("public.history", FLYWAY);
        add("primary key", "public.history.pk", "table:public.history");
        add("index", "public.pk", "primary key:public.history.pk");
        table("public.t", "a");
        add("index", "public.i", "table:public.t");

        Snapshot rest = HistoryTables.remove(Set.of("public.history"), snapshot());

        assertThat(rest.objects().keySet())
                .extracting(ObjectId::toString)
                .containsExactly("table public.t", "column public.t.a", "index public.i");
    }

    private void table(String name, String... columns) {
        add("table", name, "schema:public");
        for (String column : columns) {
            add("column", name + "." + column, "table:" + name);
        }
    }

    private void add(String kind, String name, String parent) {
        objects.add(CatalogObject.of(new ObjectId(kind, name), List.of(ObjectId.parse(parent)), Map.of(), ""));
    }

    private Snapshot snapshot() {
        Map<ObjectId, CatalogObject> byId = new LinkedHashMap<>();
        objects.forEach(object -> byId.put(object.id(), object));
        return new Snapshot("15.0", byId, List.of());
    }
}
