"""Financial transactions and their tags"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import UUID

revision = "1d78ffc27a9c"
down_revision = "7cd3ac786069"

TRANSACTION_TYPES = ("debit", "credit", "transfer", "fee", "interest", "other")
NEW_ID = sa.text("gen_random_uuid()")


def moment(name):
    return sa.Column(name, sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False)


def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    op.execute("ALTER TYPE audit_action_enum ADD VALUE 'SPLIT_TRANSACTION'")
    op.execute("ALTER TYPE audit_action_enum ADD VALUE 'JOIN_TRANSACTION'")

    op.create_table(
        "transactions",
        sa.Column("id", UUID, server_default=NEW_ID, primary_key=True),
        sa.Column("account_id", UUID, sa.ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False),
        sa.Column("parent_transaction_id", UUID, sa.ForeignKey("transactions.id", ondelete="SET NULL")),
        sa.Column("transaction_date", sa.Date, nullable=False),
        sa.Column("value_date", sa.Date),
        sa.Column("amount", sa.Numeric(15, 2), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("description", sa.String(500), nullable=False),
        sa.Column("merchant", sa.String(100)),
        sa.Column(
            "transaction_type", sa.Enum(*TRANSACTION_TYPES, name="transactiontype"), nullable=False
        ),
        sa.Column("user_notes", sa.Text),
        moment("created_at"),
        moment("updated_at"),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.Column("created_by", UUID, sa.ForeignKey("users.id", ondelete="SET NULL")),
        sa.Column("updated_by", UUID, sa.ForeignKey("users.id", ondelete="SET NULL")),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name="ck_transactions_currency_format"),
        sa.CheckConstraint("amount <> 0", name="ck_transactions_amount_nonzero"),
    )
    for column in (
        "account_id",
        "transaction_date",
        "transaction_type",
        "deleted_at",
        "created_at",
        "created_by",
        "updated_by",
    ):
        op.create_index(f"ix_transactions_{column}", "transactions", [column])
    op.create_index(
        "ix_transactions_parent_transaction_id",
        "transactions",
        ["parent_transaction_id"],
        postgresql_where=sa.text("parent_transaction_id IS NOT NULL"),
    )
    op.create_index("ix_transactions_account_date", "transactions", ["account_id", "transaction_date"])
    op.create_index("ix_transactions_account_deleted", "transactions", ["account_id", "deleted_at"])
    for column in ("merchant", "description"):
        op.create_index(
            f"ix_transactions_{column}_trgm",
            "transactions",
            [column],
            postgresql_using="gin",
            postgresql_ops={column: "gin_trgm_ops"},
        )

    op.create_table(
        "transaction_tags",
        sa.Column("id", UUID, server_default=NEW_ID, primary_key=True),
        sa.Column(
            "transaction_id", UUID, sa.ForeignKey("transactions.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("tag", sa.String(50), nullable=False),
        moment("created_at"),
        sa.UniqueConstraint("transaction_id", "tag", name="uq_transaction_tags_transaction_tag"),
    )
    for column in ("transaction_id", "tag", "created_at"):
        op.create_index(f"ix_transaction_tags_{column}", "transaction_tags", [column])


def downgrade():
    # PostgreSQL cannot take labels out of an enum: those of audit_action_enum stay.
    op.drop_table("transaction_tags")
    op.drop_table("transactions")
    op.execute("DROP TYPE transactiontype")
    op.execute("DROP EXTENSION pg_trgm")
