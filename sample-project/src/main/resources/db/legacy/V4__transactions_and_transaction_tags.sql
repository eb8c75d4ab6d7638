-- Financial transactions and their tags.

-- For the trigram indexes of transactions (gin_trgm_ops).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Lower case, unlike the other enums: the application stores these labels so.
CREATE TYPE transactiontype AS ENUM (
    'debit',
    'credit',
    'transfer',
    'fee',
    'interest',
    'other'
);

-- Splitting and joining transactions is audited. PostgreSQL (12 and later) adds
-- the values inside a transaction as long as nothing uses them before it commits,
-- and nothing below does.
ALTER TYPE audit_action_enum ADD VALUE 'SPLIT_TRANSACTION';
ALTER TYPE audit_action_enum ADD VALUE 'JOIN_TRANSACTION';

-- The parts of a split transaction point to it as their parent.
CREATE TABLE transactions (
    id                    UUID            NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
    account_id            UUID            NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    parent_transaction_id UUID            REFERENCES transactions (id) ON DELETE SET NULL,
    transaction_date      DATE            NOT NULL,
    value_date            DATE,
    amount                NUMERIC(15, 2)  NOT NULL,
    currency              VARCHAR(3)      NOT NULL,
    description           VARCHAR(500)    NOT NULL,
    merchant              VARCHAR(100),
    transaction_type      transactiontype NOT NULL,
    user_notes            TEXT,
    created_at            TIMESTAMPTZ     NOT NULL DEFAULT now(),
    updated_at            TIMESTAMPTZ     NOT NULL DEFAULT now(),
    deleted_at            TIMESTAMPTZ,
    created_by            UUID            REFERENCES users (id) ON DELETE SET NULL,
    updated_by            UUID            REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT ck_transactions_currency_format CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT ck_transactions_amount_nonzero CHECK (amount <> 0)
);

CREATE INDEX ix_transactions_account_id ON transactions (account_id);
CREATE INDEX ix_transactions_transaction_date ON transactions (transaction_date);
CREATE INDEX ix_transactions_transaction_type ON transactions (transaction_type);
CREATE INDEX ix_transactions_deleted_at ON transactions (deleted_at);
CREATE INDEX ix_transactions_created_at ON transactions (created_at);
CREATE INDEX ix_transactions_created_by ON transactions (created_by);
CREATE INDEX ix_transactions_updated_by ON transactions (updated_by);

-- Partial: most transactions are not part of a split.
CREATE INDEX ix_transactions_parent_transaction_id ON transactions (parent_transaction_id)
    WHERE parent_transaction_id IS NOT NULL;

-- Composite: the statement of one account, and its rows that are not deleted.
CREATE INDEX ix_transactions_account_date ON transactions (account_id, transaction_date);
CREATE INDEX ix_transactions_account_deleted ON transactions (account_id, deleted_at);

-- Trigrams: fuzzy search in free text.
CREATE INDEX ix_transactions_merchant_trgm ON transactions USING GIN (merchant gin_trgm_ops);
CREATE INDEX ix_transactions_description_trgm ON transactions USING GIN (description gin_trgm_ops);

CREATE TABLE transaction_tags (
    id             UUID        NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
    transaction_id UUID        NOT NULL REFERENCES transactions (id) ON DELETE CASCADE,
    tag            VARCHAR(50) NOT NULL,
    created_at     TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT uq_transaction_tags_transaction_tag UNIQUE (transaction_id, tag)
);

CREATE INDEX ix_transaction_tags_transaction_id ON transaction_tags (transaction_id);
CREATE INDEX ix_transaction_tags_tag ON transaction_tags (tag);
CREATE INDEX ix_transaction_tags_created_at ON transaction_tags (created_at);
