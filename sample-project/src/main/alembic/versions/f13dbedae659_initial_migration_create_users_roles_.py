"""Users, their roles, their sessions and the audit trail"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB, UUID

revision = "f13dbedae659"
down_revision = None

AUDIT_ACTIONS = (
    "LOGIN",
    "LOGOUT",
    "LOGIN_FAILED",
    "PASSWORD_CHANGE",
    "TOKEN_REFRESH",
    "CREATE",
    "READ",
    "UPDATE",
    "DELETE",
    "PERMISSION_GRANT",
    "PERMISSION_REVOKE",
    "ROLE_ASSIGN",
    "ROLE_REMOVE",
    "ACCOUNT_ACTIVATE",
    "ACCOUNT_DEACTIVATE",
    "ACCOUNT_LOCK",
    "ACCOUNT_UNLOCK",
    "RATE_LIMIT_EXCEEDED",
    "INVALID_TOKEN",
    "PERMISSION_DENIED",
)
AUDIT_STATUSES = ("SUCCESS", "FAILURE", "PARTIAL")


def moment(name, nullable=False):
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def index_each(table, columns, unique=()):
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column], unique=column in unique)


def upgrade():
    op.create_table(
        "roles",
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("description", sa.String(255)),
        sa.Column("permissions", JSONB, nullable=False),
        sa.Column("id", UUID, nullable=False),
        moment("created_at"),
        moment("updated_at"),
        sa.PrimaryKeyConstraint("id", name="pk_roles"),
    )
    index_each("roles", ["created_at", "id", "name"], unique=["name"])

    op.create_table(
        "users",
        sa.Column("username", sa.String(50), nullable=False),
        sa.Column("email", sa.String(255), nullable=False),
        sa.Column("password_hash", sa.String(255), nullable=False),
        sa.Column("full_name", sa.String(255)),
        sa.Column("is_active", sa.Boolean, nullable=False),
        moment("last_login_at", nullable=True),
        sa.Column("id", UUID, nullable=False),
        moment("created_at"),
        moment("updated_at"),
        moment("deleted_at", nullable=True),
        # Plain ids, without a foreign key.
        sa.Column("created_by", UUID),
        sa.Column("updated_by", UUID),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
    )
    index_each(
        "users",
        ["created_at", "created_by", "deleted_at", "email", "id", "is_active", "updated_by", "username"],
    )

    op.create_table(
        "audit_logs",
        sa.Column("user_id", UUID),
        sa.Column("action", sa.Enum(*AUDIT_ACTIONS, name="audit_action_enum"), nullable=False),
        sa.Column("entity_type", sa.String(50), nullable=False),
        sa.Column("entity_id", UUID),
        sa.Column("old_values", JSONB),
        sa.Column("new_values", JSONB),
        sa.Column("description", sa.Text),
        sa.Column("ip_address", sa.String(45)),
        sa.Column("user_agent", sa.String(500)),
        sa.Column("request_id", sa.String(36)),
        sa.Column("status", sa.Enum(*AUDIT_STATUSES, name="audit_status_enum"), nullable=False),
        sa.Column("error_message", sa.Text),
        sa.Column("extra_metadata", JSONB),
        moment("created_at"),
        sa.Column("id", UUID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_logs"),
        # The trail outlives the user it speaks of.
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_audit_logs_user_id_users", ondelete="SET NULL"
        ),
    )
    index_each(
        "audit_logs",
        [
            "action",
            "created_at",
            "entity_id",
            "entity_type",
            "id",
            "ip_address",
            "request_id",
            "status",
            "user_id",
        ],
    )
    op.create_index("ix_audit_logs_action_date", "audit_logs", ["action", "created_at"])
    op.create_index("ix_audit_logs_entity", "audit_logs", ["entity_type", "entity_id", "created_at"])
    op.create_index("ix_audit_logs_request", "audit_logs", ["request_id", "created_at"])
    op.create_index("ix_audit_logs_user_date", "audit_logs", ["user_id", "created_at"])
    op.create_index(
        "ix_audit_logs_failures",
        "audit_logs",
        ["status", "created_at"],
        postgresql_where=sa.text("status = 'FAILURE'"),
    )

    op.create_table(
        "refresh_tokens",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("token_family_id", UUID, nullable=False),
        sa.Column("user_id", UUID, nullable=False),
        moment("expires_at"),
        sa.Column("is_revoked", sa.Boolean, nullable=False),
        moment("revoked_at", nullable=True),
        moment("created_at"),
        sa.Column("id", UUID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_refresh_tokens"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_refresh_tokens_user_id_users", ondelete="CASCADE"
        ),
    )
    index_each(
        "refresh_tokens",
        ["created_at", "expires_at", "id", "is_revoked", "token_family_id", "token_hash", "user_id"],
        unique=["token_hash"],
    )
    op.create_index("ix_refresh_tokens_cleanup", "refresh_tokens", ["expires_at", "is_revoked"])
    op.create_index("ix_refresh_tokens_family", "refresh_tokens", ["token_family_id", "is_revoked"])
    op.create_index(
        "ix_refresh_tokens_user_valid", "refresh_tokens", ["user_id", "is_revoked", "expires_at"]
    )

    op.create_table(
        "user_roles",
        sa.Column("user_id", UUID, nullable=False),
        sa.Column("role_id", UUID, nullable=False),
        moment("assigned_at"),
        sa.Column("assigned_by", UUID),
        sa.PrimaryKeyConstraint("user_id", "role_id", name="pk_user_roles"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_user_roles_user_id_users", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["role_id"], ["roles.id"], name="fk_user_roles_role_id_roles", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["assigned_by"], ["users.id"], name="fk_user_roles_assigned_by_users", ondelete="SET NULL"
        ),
    )


def downgrade():
    for table in ("user_roles", "refresh_tokens", "audit_logs", "users", "roles"):
        op.drop_table(table)
    op.execute("DROP TYPE audit_status_enum")
    op.execute("DROP TYPE audit_action_enum")
