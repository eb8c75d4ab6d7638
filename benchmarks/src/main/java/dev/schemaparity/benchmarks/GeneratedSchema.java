package dev.schemaparity.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A schema of many tables, each with a primary key, checks, a foreign key, two indexes and a comment; every tenth with a
 * view, a function and a trigger as well.
 */
public record GeneratedSchema(int tables) {
    /** Builds it in many steps: what hangs on a table comes later, in statements of its own. */
    public String grown() {
        return each("""
                CREATE TABLE t%1$d (id bigint NOT NULL, name varchar(100), parent bigint);
                COMMENT ON TABLE t%1$d IS 'table %1$d';
                """) + each("""
                ALTER TABLE t%1$d ADD COLUMN amount numeric(12, 2) DEFAULT 0, ADD COLUMN state text,
                  ADD COLUMN created timestamptz NOT NULL DEFAULT now(), ADD CONSTRAINT t%1$d_pkey PRIMARY KEY (id);
                CREATE INDEX t%1$d_by_state ON t%1$d (state, created DESC);
                CREATE UNIQUE INDEX t%1$d_by_name ON t%1$d (lower(name)) WHERE name IS NOT NULL;
                ALTER TABLE t%1$d ALTER COLUMN state SET NOT NULL;
                """) + each("""
                ALTER TABLE t%1$d ADD CONSTRAINT t%1$d_parent FOREIGN KEY (parent) REFERENCES t%2$d ON DELETE CASCADE;
                ALTER TABLE t%1$d ADD CONSTRAINT t%1$d_amount CHECK (amount >= 0);
                ALTER TABLE t%1$d ADD CONSTRAINT t%1$d_state CHECK (state IN ('new', 'open', 'done'));
                """) + programs();
    }

    /** Builds the same in as few steps as possible. */
    public String atOnce() {
        return each("""
                CREATE TABLE t%1$d (
                  id bigint CONSTRAINT t%1$d_pkey PRIMARY KEY,
                  name varchar(100),
                  parent bigint,
                  amount numeric(12, 2) DEFAULT 0 CONSTRAINT t%1$d_amount CHECK (amount >= 0),
                  state text NOT NULL CONSTRAINT t%1$d_state CHECK (state IN ('new', 'open', 'done')),
                  created timestamptz NOT NULL DEFAULT now());
                CREATE UNIQUE INDEX t%1$d_by_name ON t%1$d (lower(name)) WHERE name IS NOT NULL;
                CREATE INDEX t%1$d_by_state ON t%1$d (state, created DESC);
                COMMENT ON TABLE t%1$d IS 'table %1$d';
                """) + programs() + each("""
                ALTER TABLE t%1$d ADD CONSTRAINT t%1$d_parent FOREIGN KEY (parent) REFERENCES t%2$d ON DELETE CASCADE;
                """);
    }

    private String programs() {
        return IntStream.iterate(0, i -> i < tables, i -> i + 10)
                .mapToObj("""
                CREATE VIEW v%1$d AS SELECT id, name, amount * 2 AS twice FROM t%1$d WHERE state <> 'done';
                CREATE FUNCTION f%1$d() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  NEW.created := now();
                  RETURN NEW;
                END $$;
                CREATE TRIGGER stamp BEFORE UPDATE ON t%1$d FOR EACH ROW EXECUTE FUNCTION f%1$d();
                """::formatted)
                .collect(Collectors.joining());
    }

    /** Repeats a template with the number of each table and of the one that it refers to. */
    private String each(String template) {
        return IntStream.range(0, tables)
                .mapToObj(i -> template.formatted(i, Math.max(0, i - 1)))
                .collect(Collectors.joining());
    }
}
