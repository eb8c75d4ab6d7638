CREATE TABLE app.account (
    id integer,
    email text
);
ALTER TABLE app.account OWNER TO parity_app;
