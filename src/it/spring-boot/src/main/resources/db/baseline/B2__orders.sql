CREATE TYPE order_state AS ENUM ('NEW', 'PAID');

CREATE TABLE customer_order (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer text NOT NULL,
    state order_state NOT NULL DEFAULT 'NEW'
);
CREATE INDEX customer_order_new ON customer_order (customer) WHERE state = 'NEW';
