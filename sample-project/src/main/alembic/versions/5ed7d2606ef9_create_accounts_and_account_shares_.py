"""Financial accounts, and the users they are shared with"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import UUID

revision = "5ed7d2606ef9"
down_revision = "f13dbedae659"

ACCOUNT_TYPES = ("SAVINGS", "CREDIT_CARD", "DEBIT_CARD", "LOAN", "INVESTMENT", "OTHER")
PERMISSION_LEVELS = ("OWNER", "EDITOR", "VIEWER")
NOT_DELETED = sa.text("deleted_at IS NULL")


def bookkeeping():
    return [
        sa.Column("id", UUID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.Column("created_by", UUID),
        sa.Column("updated_by", UUID),
    ]


def index_each(table, columns):
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def upgrade():
    op.create_table(
        "accounts",
        sa.Column("user_id", UUID, nullable=False),
        sa.Column("account_name", sa.String(100), nullable=False),
        sa.Column("account_type", sa.Enum(*ACCOUNT_TYPES, name="accounttype"), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("opening_balance", sa.Numeric(15, 2), nullable=False),
        sa.Column("current_balance", sa.Numeric(15, 2), nullable=False),
        sa.Column("is_active", sa.Boolean, nullable=False),
        *bookkeeping(),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_accounts_user_id_users", ondelete="CASCADE"
        ),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name="ck_accounts_ck_accounts_currency_format"),
    )
    index_each(
        "accounts",
        [
            "account_name",
            "account_type",
            "created_at",
            "created_by",
            "currency",
            "deleted_at",
            "id",
            "is_active",
            "updated_by",
            "user_id",
        ],
    )
    op.create_index(
        "idx_accounts_user_name_unique",
        "accounts",
        ["user_id", sa.text("lower(account_name)")],
        unique=True,
        postgresql_where=NOT_DELETED,
    )

    op.create_table(
        "account_shares",
        sa.Column("account_id", UUID, nullable=False),
        sa.Column("user_id", UUID, nullable=False),
        sa.Column(
            "permission_level", sa.Enum(*PERMISSION_LEVELS, name="permissionlevel"), nullable=False
        ),
        *bookkeeping(),
        sa.PrimaryKeyConstraint("id", name="pk_account_shares"),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name="fk_account_shares_account_id_accounts", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_account_shares_user_id_users", ondelete="CASCADE"
        ),
    )
    index_each(
        "account_shares",
        [
            "account_id",
            "created_at",
            "created_by",
            "deleted_at",
            "id",
            "permission_level",
            "updated_by",
            "user_id",
        ],
    )
    op.create_index(
        "idx_account_shares_permission_lookup", "account_shares", ["account_id", "user_id", "deleted_at"]
    )
    op.create_index(
        "idx_account_shares_unique",
        "account_shares",
        ["account_id", "user_id"],
        unique=True,
        postgresql_where=NOT_DELETED,
    )


def downgrade():
    op.drop_table("account_shares")
    op.drop_table("accounts")
    op.execute("DROP TYPE permissionlevel")
    op.execute("DROP TYPE accounttype")
