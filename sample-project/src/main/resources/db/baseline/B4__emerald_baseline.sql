-- Emerald Finance: the schema as V1 to V4 leave it, for databases that start
-- empty. It must build exactly what that chain builds, down to the order of
-- columns and enum labels and the names of constraints.

-- ---------------------------------------------------------------------------
-- Extension
-- ---------------------------------------------------------------------------

-- For the trigram indexes of transactions (gin_trgm_ops).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ---------------------------------------------------------------------------
-- Enums
-- ---------------------------------------------------------------------------

CREATE TYPE audit_action_enum AS ENUM (
    'LOGIN',
    'LOGOUT',
    'LOGIN_FAILED',
    'PASSWORD_CHANGE',
    'TOKEN_REFRESH',
    'CREATE',
    'READ',
    'UPDATE',
    'DELETE',
    'PERMISSION_GRANT',
    'PERMISSION_REVOKE',
    'ROLE_ASSIGN',
    'ROLE_REMOVE',
    'ACCOUNT_ACTIVATE',
    'ACCOUNT_DEACTIVATE',
    'ACCOUNT_LOCK',
    'ACCOUNT_UNLOCK',
    'RATE_LIMIT_EXCEEDED',
    'INVALID_TOKEN',
    'PERMISSION_DENIED',
    'SPLIT_TRANSACTION',
    'JOIN_TRANSACTION'
);

CREATE TYPE audit_status_enum AS ENUM ('SUCCESS', 'FAILURE', 'PARTIAL');

CREATE TYPE accounttype AS ENUM (
    'SAVINGS',
    'CREDIT_CARD',
    'DEBIT_CARD',
    'LOAN',
    'INVESTMENT',
    'OTHER'
);

CREATE TYPE permissionlevel AS ENUM ('OWNER', 'EDITOR', 'VIEWER');

-- Lower case, unlike the other enums: the application stores these labels so.
CREATE TYPE transactiontype AS ENUM (
    'debit',
    'credit',
    'transfer',
    'fee',
    'interest',
    'other'
);

-- ---------------------------------------------------------------------------
-- Users, roles and sessions
-- ---------------------------------------------------------------------------

CREATE TABLE roles (
    name        VARCHAR(50)  NOT NULL,
    description VARCHAR(255),
    permissions JSONB        NOT NULL,
    id          UUID         NOT NULL,
    created_at  TIMESTAMPTZ  NOT NULL,
    updated_at  TIMESTAMPTZ  NOT NULL,
    CONSTRAINT pk_roles PRIMARY KEY (id)
);

CREATE INDEX ix_roles_created_at ON roles (created_at);
CREATE INDEX ix_roles_id ON roles (id);
CREATE UNIQUE INDEX ix_roles_name ON roles (name);

-- is_admin comes last because V3 added it to a table that existed already.
-- created_by and updated_by are plain ids without a foreign key.
CREATE TABLE users (
    username      VARCHAR(50)  NOT NULL,
    email         VARCHAR(255) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    full_name     VARCHAR(255),
    is_active     BOOLEAN      NOT NULL,
    last_login_at TIMESTAMPTZ,
    id            UUID         NOT NULL,
    created_at    TIMESTAMPTZ  NOT NULL,
    updated_at    TIMESTAMPTZ  NOT NULL,
    deleted_at    TIMESTAMPTZ,
    created_by    UUID,
    updated_by    UUID,
    is_admin      BOOLEAN      NOT NULL,
    CONSTRAINT pk_users PRIMARY KEY (id)
);

CREATE INDEX ix_users_created_at ON users (created_at);
CREATE INDEX ix_users_created_by ON users (created_by);
CREATE INDEX ix_users_deleted_at ON users (deleted_at);
CREATE INDEX ix_users_email ON users (email);
CREATE INDEX ix_users_id ON users (id);
CREATE INDEX ix_users_is_active ON users (is_active);
CREATE INDEX ix_users_is_admin ON users (is_admin);
CREATE INDEX ix_users_updated_by ON users (updated_by);
CREATE INDEX ix_users_username ON users (username);

-- Partial: few users are administrators and few are soft-deleted, so these
-- two stay small however many users there are.
CREATE INDEX ix_users_is_admin_true ON users (is_admin)
    WHERE is_admin = TRUE;
CREATE INDEX ix_users_deleted_at_not_null ON users (deleted_at)
    WHERE deleted_at IS NOT NULL;

-- An assignment goes with its user or its role, but stays when the user who
-- made it goes.
CREATE TABLE user_roles (
    user_id     UUID        NOT NULL,
    role_id     UUID        NOT NULL,
    assigned_at TIMESTAMPTZ NOT NULL,
    assigned_by UUID,
    CONSTRAINT pk_user_roles PRIMARY KEY (user_id, role_id),
    CONSTRAINT fk_user_roles_user_id_users
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_roles_role_id_roles
        FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE CASCADE,
    CONSTRAINT fk_user_roles_assigned_by_users
        FOREIGN KEY (assigned_by) REFERENCES users (id) ON DELETE SET NULL
);

-- Only the hash of a token is kept. Tokens that descend from one login share
-- a family, so that a whole family can be revoked.
CREATE TABLE refresh_tokens (
    token_hash      VARCHAR(64) NOT NULL,
    token_family_id UUID        NOT NULL,
    user_id         UUID        NOT NULL,
    expires_at      TIMESTAMPTZ NOT NULL,
    is_revoked      BOOLEAN     NOT NULL,
    revoked_at      TIMESTAMPTZ,
    created_at      TIMESTAMPTZ NOT NULL,
    id              UUID        NOT NULL,
    CONSTRAINT pk_refresh_tokens PRIMARY KEY (id),
    CONSTRAINT fk_refresh_tokens_user_id_users
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX ix_refresh_tokens_created_at ON refresh_tokens (created_at);
CREATE INDEX ix_refresh_tokens_expires_at ON refresh_tokens (expires_at);
CREATE INDEX ix_refresh_tokens_id ON refresh_tokens (id);
CREATE INDEX ix_refresh_tokens_is_revoked ON refresh_tokens (is_revoked);
CREATE INDEX ix_refresh_tokens_token_family_id ON refresh_tokens (token_family_id);
CREATE UNIQUE INDEX ix_refresh_tokens_token_hash ON refresh_tokens (token_hash);
CREATE INDEX ix_refresh_tokens_user_id ON refresh_tokens (user_id);

-- Composite: purging old tokens, revoking a family, finding the valid ones of a user.
CREATE INDEX ix_refresh_tokens_cleanup ON refresh_tokens (expires_at, is_revoked);
CREATE INDEX ix_refresh_tokens_family ON refresh_tokens (token_family_id, is_revoked);
CREATE INDEX ix_refresh_tokens_user_valid ON refresh_tokens (user_id, is_revoked, expires_at);

-- A row records that the first administrator was set up. The check refuses any
-- other kind of row: not yet done is the absence of a row, never FALSE.
CREATE TABLE bootstrap_state (
    id            UUID        NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
    completed     BOOLEAN     NOT NULL DEFAULT TRUE,
    completed_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    admin_user_id UUID        REFERENCES users (id) ON DELETE SET NULL,
    created_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    CONSTRAINT ck_bootstrap_state_completed CHECK (completed = TRUE)
);

-- ---------------------------------------------------------------------------
-- Audit trail
-- ---------------------------------------------------------------------------

-- The trail outlives the user it speaks of, hence SET NULL rather than CASCADE.
CREATE TABLE audit_logs (
    user_id        UUID,
    action         audit_action_enum NOT NULL,
    entity_type    VARCHAR(50)       NOT NULL,
    entity_id      UUID,
    old_values     JSONB,
    new_values     JSONB,
    description    TEXT,
    ip_address     VARCHAR(45),
    user_agent     VARCHAR(500),
    request_id     VARCHAR(36),
    status         audit_status_enum NOT NULL,
    error_message  TEXT,
    extra_metadata JSONB,
    created_at     TIMESTAMPTZ       NOT NULL,
    id             UUID              NOT NULL,
    CONSTRAINT pk_audit_logs PRIMARY KEY (id),
    CONSTRAINT fk_audit_logs_user_id_users
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL
);

CREATE INDEX ix_audit_logs_action ON audit_logs (action);
CREATE INDEX ix_audit_logs_created_at ON audit_logs (created_at);
CREATE INDEX ix_audit_logs_entity_id ON audit_logs (entity_id);
CREATE INDEX ix_audit_logs_entity_type ON audit_logs (entity_type);
CREATE INDEX ix_audit_logs_id ON audit_logs (id);
CREATE INDEX ix_audit_logs_ip_address ON audit_logs (ip_address);
CREATE INDEX ix_audit_logs_request_id ON audit_logs (request_id);
CREATE INDEX ix_audit_logs_status ON audit_logs (status);
CREATE INDEX ix_audit_logs_user_id ON audit_logs (user_id);

-- Composite: the trail is read by one criterion, in order of time.
CREATE INDEX ix_audit_logs_action_date ON audit_logs (action, created_at);
CREATE INDEX ix_audit_logs_entity ON audit_logs (entity_type, entity_id, created_at);
CREATE INDEX ix_audit_logs_request ON audit_logs (request_id, created_at);
CREATE INDEX ix_audit_logs_user_date ON audit_logs (user_id, created_at);

-- Partial: looking for failures need not wade through the successes.
CREATE INDEX ix_audit_logs_failures ON audit_logs (status, created_at)
    WHERE status = 'FAILURE';

-- ---------------------------------------------------------------------------
-- Accounts
-- ---------------------------------------------------------------------------

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

-- ---------------------------------------------------------------------------
-- Transactions
-- ---------------------------------------------------------------------------

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
