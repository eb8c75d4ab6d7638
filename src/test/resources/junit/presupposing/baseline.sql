CREATE TABLE app.account (
    id integer,
    email citext
);
ALTER TABLE app.account OWNER TO parity_app;
