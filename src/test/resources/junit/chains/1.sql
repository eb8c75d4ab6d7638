-- The same, stopped before what fails.
CREATE TABLE account (
    id bigint PRIMARY KEY,
    name text NOT NULL,
    email text
);
INSERT INTO account VALUES (1, 'Ada', 'ada@example.org');
