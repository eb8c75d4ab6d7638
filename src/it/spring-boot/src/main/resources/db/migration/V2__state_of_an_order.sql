CREATE TYPE order_state AS ENUM ('NEW', 'PAID');
ALTER TABLE customer_order ADD COLUMN state order_state NOT NULL DEFAULT 'NEW';
CREATE INDEX customer_order_new ON customer_order (customer) WHERE state = 'NEW';
