-- Users, their roles, their sessions and the audit trail.

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
    'PERMISSION_DENIED'
);

CREATE TYPE audit_status_enum AS ENUM ('SUCCESS', 'FAILURE', 'PARTIAL');

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
    CONSTRAINT pk_users PRIMARY KEY (id)
);

CREATE INDEX ix_users_created_at ON users (created_at);
CREATE INDEX ix_users_created_by ON users (created_by);
CREATE INDEX ix_users_deleted_at ON users (deleted_at);
CREATE INDEX ix_users_email ON users (email);
CREATE INDEX ix_users_id ON users (id);
CREATE INDEX ix_users_is_active ON users (is_active);
CREATE INDEX ix_users_updated_by ON users (updated_by);
CREATE INDEX ix_users_username ON users (username);

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
