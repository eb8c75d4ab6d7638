"""Administrators, and the record of how the first one came to be"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import UUID

revision = "7cd3ac786069"
down_revision = "5ed7d2606ef9"


def upgrade():
    # The default serves the rows that exist already; afterwards the application has to say it.
    op.add_column("users", sa.Column("is_admin", sa.Boolean, nullable=False, server_default=sa.false()))
    op.alter_column("users", "is_admin", server_default=None)
    op.create_index("ix_users_is_admin", "users", ["is_admin"])
    op.create_index(
        "ix_users_is_admin_true", "users", ["is_admin"], postgresql_where=sa.text("is_admin = true")
    )
    op.create_index(
        "ix_users_deleted_at_not_null",
        "users",
        ["deleted_at"],
        postgresql_where=sa.text("deleted_at IS NOT NULL"),
    )

    op.create_table(
        "bootstrap_state",
        sa.Column("id", UUID, server_default=sa.text("gen_random_uuid()"), primary_key=True),
        sa.Column("completed", sa.Boolean, server_default=sa.true(), nullable=False),
        sa.Column("completed_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("admin_user_id", UUID, sa.ForeignKey("users.id", ondelete="SET NULL")),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.CheckConstraint("completed = true", name="ck_bootstrap_state_completed"),
    )


def downgrade():
    op.drop_table("bootstrap_state")
    op.drop_index("ix_users_deleted_at_not_null", "users")
    op.drop_column("users", "is_admin")
