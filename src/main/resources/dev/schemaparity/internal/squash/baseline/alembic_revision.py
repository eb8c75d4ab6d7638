"""Baseline, written and proved by schema-parity: the scripts beside this file tell what it holds and replaces."""

from pathlib import Path

from alembic import op

revision = "REVISION"
down_revision = None
branch_labels = None
depends_on = None


def _run(script):
    # Without parameters the driver sends the text as it is, whatever percent signs and colons it holds.
    op.get_bind().exec_driver_sql(Path(__file__).with_name(script).read_text(encoding="utf-8"))


def upgrade():
    _run("UPGRADE")


def downgrade():
    _run("DOWNGRADE")
