-- expect: nothing
-- both:
CREATE SCHEMA app;
CREATE TABLE t (a integer);
-- legacy:
CREATE TABLE alembic_version (version_num varchar(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
-- baseline:
CREATE TABLE app.alembic_version (version_num varchar(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
