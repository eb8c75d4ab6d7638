-- Financial accounts, and the users they are shared with.

CREATE TYPE accounttype AS ENUM (
    'SAVINGS',
    'CREDIT_CARD',
    'DEBIT_CARD',
    'LOAN',
    'INVESTMENT',
    'OTHER'
);

CREATE TYPE permissionlevel AS ENUM ('OWNER', 'EDITOR', 'VIEWER');

-- The doubled prefix in the name of the check is how the naming convention of
-- the application wrote it, and it is kept.
CREATE TABLE accounts (
    user_id         UUID           NOT NULL,
    account_name    VARCHAR(100)   NOT NULL,
    account_type    accounttype    NOT NULL,
    currency        VARCHAR(3)     NOT NULL,
    opening_balance NUMERIC(15, 2) NOT NULL,
    current_balance NUMERIC(15, 2) NOT NULL,
    is_active       BOOLEAN        NOT NULL,
    id              UUID           NOT NULL,
    created_at      TIMESTAMPTZ    NOT NULL,
    updated_at      TIMESTAMPTZ    NOT NULL,
    deleted_at      TIMESTAMPTZ,
    created_by      UUID,
    updated_by      UUID,
    CONSTRAINT pk_accounts PRIMARY KEY (id),
    CONSTRAINT fk_accounts_user_id_users
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT ck_accounts_ck_accounts_currency_format
        CHECK (currency ~ '^[A-Z]{3}$')
);

CREATE INDEX ix_accounts_account_name ON accounts (account_name);
CREATE INDEX ix_accounts_account_type ON accounts (account_type);
CREATE INDEX ix_accounts_created_at ON accounts (created_at);
CREATE INDEX ix_accounts_created_by ON accounts (created_by);
CREATE INDEX ix_accounts_currency ON accounts (currency);
CREATE INDEX ix_accounts_deleted_at ON accounts (deleted_at);
CREATE INDEX ix_accounts_id ON accounts (id);
CREATE INDEX ix_accounts_is_active ON accounts (is_active);
CREATE INDEX ix_accounts_updated_by ON accounts (updated_by);
CREATE INDEX ix_accounts_user_id ON accounts (user_id);

-- A user cannot have two accounts of one name, whatever the case of its
-- letters, but a soft-deleted account leaves its name free.
CREATE UNIQUE INDEX idx_accounts_user_name_unique ON accounts (user_id, lower(account_name))
    WHERE deleted_at IS NULL;

CREATE TABLE account_shares (
    account_id       UUID            NOT NULL,
    user_id          UUID            NOT NULL,
    permission_level permissionlevel NOT NULL,
    id               UUID            NOT NULL,
    created_at       TIMESTAMPTZ     NOT NULL,
    updated_at       TIMESTAMPTZ     NOT NULL,
    deleted_at       TIMESTAMPTZ,
    created_by       UUID,
    updated_by       UUID,
    CONSTRAINT pk_account_shares PRIMARY KEY (id),
    CONSTRAINT fk_account_shares_account_id_accounts
        FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT fk_account_shares_user_id_users
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX ix_account_shares_account_id ON account_shares (account_id);
CREATE INDEX ix_account_shares_created_at ON account_shares (created_at);
CREATE INDEX ix_account_shares_created_by ON account_shares (created_by);
CREATE INDEX ix_account_shares_deleted_at ON account_shares (deleted_at);
CREATE INDEX ix_account_shares_id ON account_shares (id);
CREATE INDEX ix_account_shares_permission_level ON account_shares (permission_level);
CREATE INDEX ix_account_shares_updated_by ON account_shares (updated_by);
CREATE INDEX ix_account_shares_user_id ON account_shares (user_id);

-- Composite: may this user see this account?
CREATE INDEX idx_account_shares_permission_lookup ON account_shares (account_id, user_id, deleted_at);

-- An account is shared with a user once at a time. Withdrawn shares stay as
-- soft-deleted rows and do not count.
CREATE UNIQUE INDEX idx_account_shares_unique ON account_shares (account_id, user_id)
    WHERE deleted_at IS NULL;
