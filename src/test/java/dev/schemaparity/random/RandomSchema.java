package dev.schemaparity.random;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes up a schema and what is changed in it, as statements of which any may fail: one that does leaves nothing.
 *
 * <p>All choices come from one generator, so that a seed tells the whole schema.
 */
final class RandomSchema {
    private static final List<String> TYPES = List.of(
            "integer",
            "bigint",
            "text",
            "varchar(20)",
            "char(3)",
            "numeric(8,2)",
            "boolean",
            "date",
            "timestamptz",
            "interval",
            "uuid",
            "jsonb",
            "integer[]",
            "mood",
            "positive",
            "pair",
            "int4range");
    private static final List<String> ROLES = List.of("alice", "bob", "PUBLIC");

    private final RandomGenerator random;

    RandomSchema(RandomGenerator random) {
        this.random = random;
    }

    /** Returns the statements of a schema with one object at least of most kinds. */
    List<String> statements() {
        List<String> all = new ArrayList<>(List.of(
                "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
                "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)",
                "CREATE TYPE pair AS (x integer, y text)",
                "CREATE TYPE span AS RANGE (subtype = time)",
                "CREATE SEQUENCE s INCREMENT 2 MINVALUE 1 MAXVALUE 1000 CACHE 3",
                "CREATE SCHEMA other",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE FUNCTION g(a integer, b text DEFAULT 'x') RETURNS integer LANGUAGE sql IMMUTABLE RETURN a + 1",
                "CREATE PROCEDURE p(INOUT a integer) LANGUAGE plpgsql AS 'BEGIN a := 1; END'"));
        for (int i = 1; i <= 3; i++) {
            all.add(table("t" + i));
        }
        all.add("CREATE TABLE parts (a integer NOT NULL, b text) PARTITION BY RANGE (a)");
        all.add("CREATE TABLE parts1 PARTITION OF parts FOR VALUES FROM (1) TO (10)");
        all.add("CREATE TABLE parts2 PARTITION OF parts FOR VALUES FROM (10) TO (20)");
        all.add("CREATE TABLE child (extra text) INHERITS (t1)");
        all.add("CREATE VIEW v AS SELECT id, a FROM t1 WHERE a IS NOT NULL");
        all.add("CREATE MATERIALIZED VIEW m AS SELECT id, b FROM t2");
        for (int i = 0; i < 12; i++) {
            all.add(change());
        }
        return all;
    }

    private String table(String name) {
        return "CREATE TABLE %s (id integer PRIMARY KEY, a %s%s, b %s%s, c %s)"
                .formatted(name, type(), pick("", " NOT NULL", " UNIQUE"), type(), pick("", " NOT NULL"), type());
    }

    /** Returns a statement that changes something, or fails, or does neither. */
    String change() {
        return switch (random.nextInt(11)) {
            case 0, 1 -> ofColumn();
            case 2 -> ofTable();
            case 3 -> ofConstraint();
            case 4 -> ofIndex();
            case 5 -> ofSequenceOrType();
            case 6 -> ofFunction();
            case 7 -> ofView();
            case 8 -> ofTriggerRuleOrPolicy();
            case 9 -> ofOwnerAndPrivileges();
            default -> ofComment();
        };
    }

    private String ofColumn() {
        String column = "ALTER TABLE %s ALTER %s ".formatted(table(), column());
        return pick(
                column + "SET NOT NULL",
                column + "DROP NOT NULL",
                column + "SET DEFAULT NULL",
                column + "SET DEFAULT " + pick("1", "'a'", "'2020-01-01'", "true", "now()", "1 + 1"),
                column + "DROP DEFAULT",
                column + "TYPE %s USING NULL".formatted(type()),
                column + "SET STORAGE " + pick("PLAIN", "EXTERNAL", "MAIN", "EXTENDED"),
                column + "SET STATISTICS " + pick("100", "-1", "0"),
                column + "SET COMPRESSION pglz",
                column + "SET (n_distinct = %s)".formatted(pick("5", "-0.5")),
                column + "ADD GENERATED %s AS IDENTITY".formatted(pick("ALWAYS", "BY DEFAULT")),
                column + "DROP IDENTITY IF EXISTS",
                "ALTER TABLE %s DROP COLUMN %s CASCADE".formatted(table(), column()),
                "ALTER TABLE %s ADD COLUMN %s %s%s"
                        .formatted(table(), pick("d", "e"), type(), pick("", " DEFAULT NULL", " COLLATE \"C\"")),
                "ALTER TABLE %s ADD COLUMN g integer GENERATED ALWAYS AS (id * 2) STORED".formatted(table()),
                "ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(table(), column(), pick("z", "\"Z z\"")));
    }

    private String ofTable() {
        String table = "ALTER TABLE %s ".formatted(table());
        return pick(
                table + "SET (fillfactor = %s)".formatted(pick("70", "80")),
                table + "SET (autovacuum_enabled = off, toast.autovacuum_enabled = off)",
                table + "RESET (fillfactor)",
                table + "REPLICA IDENTITY " + pick("FULL", "NOTHING", "DEFAULT"),
                table + pick("ENABLE", "FORCE", "DISABLE", "NO FORCE") + " ROW LEVEL SECURITY",
                table + "SET " + pick("UNLOGGED", "LOGGED"),
                table + "SET SCHEMA other",
                table + "CLUSTER ON t1_pkey",
                table + "NO INHERIT t1",
                table + "INHERIT t1",
                table + "RENAME TO renamed",
                "DROP TABLE %s CASCADE".formatted(table()),
                "ALTER TABLE parts DETACH PARTITION parts2",
                "ALTER TABLE parts ATTACH PARTITION parts2 FOR VALUES FROM (10) TO (%s)".formatted(pick("20", "30")),
                "CREATE TABLE parts3 PARTITION OF parts DEFAULT",
                "CREATE TABLE like_it (LIKE %s INCLUDING ALL)".formatted(table()),
                "CREATE TABLE typed OF pair");
    }

    private String ofConstraint() {
        String table = "ALTER TABLE %s ".formatted(table());
        String name = pick("c1", "c2");
        return pick(
                table
                        + "ADD CONSTRAINT %s CHECK (%s IS NOT NULL)%s"
                                .formatted(name, column(), pick("", " NOT VALID", " NO INHERIT")),
                table + "ADD CONSTRAINT %s CHECK (id BETWEEN 1 AND %s)".formatted(name, pick("5", "6")),
                table
                        + "ADD CONSTRAINT %s UNIQUE (%s)%s"
                                .formatted(name, columns(), pick("", " DEFERRABLE", " DEFERRABLE INITIALLY DEFERRED")),
                table
                        + "ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s%s"
                                .formatted(
                                        name,
                                        column(),
                                        table(),
                                        pick(
                                                "",
                                                " ON DELETE CASCADE",
                                                " ON UPDATE SET NULL",
                                                " NOT VALID",
                                                " MATCH FULL")),
                table + "ADD CONSTRAINT %s EXCLUDE USING btree (id WITH =)".formatted(name),
                table + "DROP CONSTRAINT " + pick("c1", "c2", "t1_pkey", "t2_pkey") + " CASCADE",
                table + "ALTER CONSTRAINT %s %s".formatted(name, pick("DEFERRABLE", "NOT DEFERRABLE")),
                table + "VALIDATE CONSTRAINT " + name,
                table + "RENAME CONSTRAINT %s TO c3".formatted(name));
    }

    private String ofIndex() {
        String name = pick("i1", "i2");
        return pick(
                "CREATE %sINDEX %s ON %s %s (%s)%s"
                        .formatted(
                                pick("", "UNIQUE "),
                                name,
                                table(),
                                pick("", "USING hash", "USING btree"),
                                pick(columns(), "lower(b::text)", "a DESC NULLS LAST", "(id + 1)"),
                                pick("", " INCLUDE (id)", " WHERE id > 1", " WITH (fillfactor = 60)")),
                "DROP INDEX " + name,
                "ALTER INDEX %s SET (fillfactor = 90)".formatted(name),
                "ALTER INDEX %s RENAME TO i3".formatted(name),
                "ALTER INDEX %s ALTER COLUMN 1 SET STATISTICS 50".formatted(name),
                "CREATE INDEX %s ON parts (b)".formatted(name),
                "CREATE INDEX %s ON ONLY parts (b)".formatted(name),
                "CREATE STATISTICS st%s ON id, a FROM %s".formatted(pick("", " (ndistinct)", " (mcv)"), table()),
                "DROP STATISTICS st");
    }

    private String ofSequenceOrType() {
        return pick(
                "ALTER SEQUENCE s "
                        + pick("CYCLE", "NO CYCLE", "INCREMENT 5", "CACHE 1", "MAXVALUE 500", "AS smallint"),
                "ALTER SEQUENCE s OWNED BY %s.id".formatted(table()),
                "ALTER SEQUENCE s OWNED BY NONE",
                "DROP SEQUENCE s CASCADE",
                "ALTER TYPE mood ADD VALUE 'bored' " + pick("BEFORE 'ok'", "AFTER 'sad'", ""),
                "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'",
                "ALTER TYPE pair ADD ATTRIBUTE z " + type(),
                "ALTER TYPE pair RENAME ATTRIBUTE y TO why",
                "ALTER TYPE pair DROP ATTRIBUTE y",
                "ALTER DOMAIN positive " + pick("SET NOT NULL", "SET DEFAULT 1", "DROP DEFAULT"),
                "ALTER DOMAIN positive ADD CONSTRAINT small CHECK (VALUE < 100)%s".formatted(pick("", " NOT VALID")),
                "ALTER DOMAIN positive DROP CONSTRAINT small",
                "ALTER TYPE span RENAME TO period",
                "DROP TYPE span",
                "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer%s)"
                        .formatted(pick("", ", INITCOND = '0'")),
                "CREATE COLLATION plain FROM \"C\"",
                "CREATE CAST (text AS pair) WITH INOUT");
    }

    private String ofFunction() {
        String function = "ALTER FUNCTION g(integer, text) ";
        return pick(
                function + pick("STABLE", "VOLATILE", "IMMUTABLE", "STRICT", "LEAKPROOF", "SECURITY DEFINER"),
                function + pick("COST 10", "PARALLEL SAFE", "PARALLEL RESTRICTED", "RENAME TO gg", "SET SCHEMA other"),
                function + "SET %s".formatted(pick("search_path = public", "work_mem = '8MB'", "\"TimeZone\" = 'UTC'")),
                function + "RESET ALL",
                "CREATE OR REPLACE FUNCTION g(a integer, b text DEFAULT %s) RETURNS integer LANGUAGE sql AS %s"
                        .formatted(pick("'x'", "'y'"), pick("'SELECT 1'", "'SELECT 2'")),
                "CREATE FUNCTION rows() RETURNS SETOF integer LANGUAGE sql ROWS 5 AS 'SELECT 1'",
                "CREATE FUNCTION arr(VARIADIC v integer[]) RETURNS TABLE (x integer) LANGUAGE sql AS 'SELECT 1'",
                "ALTER PROCEDURE p SECURITY DEFINER",
                "DROP PROCEDURE p",
                "DROP FUNCTION g");
    }

    private String ofView() {
        return pick(
                "CREATE OR REPLACE VIEW v AS SELECT id, a FROM t1 WHERE id > %s".formatted(pick("1", "2")),
                "ALTER VIEW v SET (security_barrier = %s)".formatted(pick("true", "false")),
                "ALTER VIEW v SET (check_option = %s)".formatted(pick("local", "cascaded")),
                "ALTER VIEW v ALTER COLUMN id SET DEFAULT 7",
                "ALTER VIEW v RENAME COLUMN id TO key",
                "ALTER VIEW v RENAME TO vv",
                "DROP VIEW v",
                "CREATE INDEX im ON m (id)",
                "ALTER MATERIALIZED VIEW m SET (fillfactor = 50)",
                "ALTER MATERIALIZED VIEW m ALTER COLUMN id SET STATISTICS 7",
                "REFRESH MATERIALIZED VIEW m WITH NO DATA",
                "DROP MATERIALIZED VIEW m");
    }

    private String ofTriggerRuleOrPolicy() {
        String table = table();
        return pick(
                "CREATE TRIGGER tr %s ON %s FOR EACH ROW %sEXECUTE FUNCTION f()"
                        .formatted(
                                pick("BEFORE INSERT", "AFTER UPDATE OF id", "AFTER DELETE OR UPDATE"),
                                table,
                                pick("", "WHEN (pg_trigger_depth() < 1) ")),
                "CREATE CONSTRAINT TRIGGER ct AFTER INSERT ON %s DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f()"
                        .formatted(table),
                "ALTER TABLE %s %s TRIGGER %s"
                        .formatted(table, pick("DISABLE", "ENABLE ALWAYS", "ENABLE REPLICA"), pick("tr", "ALL")),
                "DROP TRIGGER tr ON " + table,
                "CREATE TRIGGER tr AFTER INSERT ON parts FOR EACH ROW EXECUTE FUNCTION f()",
                "CREATE RULE ru AS ON %s TO %s DO %sNOTHING"
                        .formatted(pick("UPDATE", "DELETE"), table, pick("", "INSTEAD ")),
                "ALTER TABLE %s DISABLE RULE ru".formatted(table),
                "CREATE POLICY po ON %s %s USING (%s)"
                        .formatted(table, pick("", "FOR SELECT", "AS RESTRICTIVE", "TO alice"), pick("true", "id > 1")),
                "ALTER POLICY po ON %s TO bob".formatted(table),
                "DROP POLICY po ON " + table,
                "CREATE EVENT TRIGGER et ON ddl_command_end EXECUTE FUNCTION f()",
                "CREATE PUBLICATION pub FOR TABLE %s%s".formatted(table, pick("", " WITH (publish = 'insert')")));
    }

    private String ofOwnerAndPrivileges() {
        String role = pick(ROLES);
        return pick(
                "ALTER TABLE %s OWNER TO alice".formatted(table()),
                "ALTER FUNCTION g(integer, text) OWNER TO bob",
                "ALTER TYPE mood OWNER TO alice",
                "ALTER SCHEMA other OWNER TO bob",
                "ALTER VIEW v OWNER TO alice",
                "GRANT %s ON %s TO %s%s"
                        .formatted(
                                pick("SELECT", "INSERT, UPDATE", "ALL", "SELECT (id)", "UPDATE (a)"),
                                table(),
                                pick("alice", "bob"),
                                pick("", " WITH GRANT OPTION")),
                "GRANT SELECT ON %s TO %s".formatted(pick("v", "m", "parts", "t1"), role),
                "REVOKE ALL ON FUNCTION g(integer, text) FROM PUBLIC",
                "GRANT EXECUTE ON FUNCTION g(integer, text) TO " + role,
                "GRANT USAGE ON SCHEMA other TO " + role,
                "GRANT USAGE ON SEQUENCE s TO " + role,
                "REVOKE USAGE ON TYPE mood FROM PUBLIC",
                "REVOKE ALL ON %s FROM CURRENT_USER".formatted(table()),
                "ALTER DEFAULT PRIVILEGES %sGRANT %s TO %s"
                        .formatted(pick("", "IN SCHEMA other "), pick("SELECT ON TABLES", "USAGE ON SEQUENCES"), role));
    }

    private String ofComment() {
        return "COMMENT ON %s IS %s"
                .formatted(
                        pick(
                                "TABLE " + table(),
                                "COLUMN %s.%s".formatted(table(), column()),
                                "VIEW v",
                                "MATERIALIZED VIEW m",
                                "SEQUENCE s",
                                "TYPE mood",
                                "DOMAIN positive",
                                "FUNCTION g(integer, text)",
                                "SCHEMA other",
                                "INDEX i1",
                                "CONSTRAINT c1 ON " + table(),
                                "TRIGGER tr ON " + table(),
                                "POLICY po ON " + table(),
                                "RULE ru ON " + table(),
                                "COLUMN pair.x",
                                "CONSTRAINT small ON DOMAIN positive"),
                        pick("'one'", "'two'", "NULL"));
    }

    private String type() {
        return pick(TYPES);
    }

    private String table() {
        return pick("t1", "t2", "t3", "parts", "child");
    }

    private String column() {
        return pick("a", "b", "c");
    }

    private String columns() {
        return pick("a", "b", "a, b", "c, id");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
