-- Administrators, and the record of how the first one came to be.

-- The default only serves the rows that exist already: nobody becomes an
-- administrator by this migration. It is dropped again so that the application
-- has to say who is one for every new user.
ALTER TABLE users ADD COLUMN is_admin BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE users ALTER COLUMN is_admin DROP DEFAULT;

CREATE INDEX ix_users_is_admin ON users (is_admin);

-- Partial: few users are administrators and few are soft-deleted, so these
-- two stay small however many users there are.
CREATE INDEX ix_users_is_admin_true ON users (is_admin)
    WHERE is_admin = TRUE;
CREATE INDEX ix_users_deleted_at_not_null ON users (deleted_at)
    WHERE deleted_at IS NOT NULL;

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
