#!/bin/sh
# From a chain of Alembic's to one revision, with a database that exists already, and all the way back. Every step is a
# command of schema-parity or of Alembic, and the script stops at the first that does not do what it should.
#
# Run it in a copy of this project, which it changes. DATABASE_URL names an empty database for Alembic, JDBC_URL the same
# one for schema-parity; NEW_DATABASE_URL and ANOTHER_DATABASE_URL name two more that are empty.
set -eux

ini=src/main/alembic/alembic.ini
chain="command:alembic -c $ini upgrade {version:head}"
versions=src/main/alembic/versions

# A database that the chain has built, as all of yours are.
alembic -c $ini upgrade head
alembic -c $ini current | grep '1d78ffc27a9c (head)'

# Squash: a revision without a parent, and the two scripts that it runs. Beside the old files it would be a second head, so
# it waits in a folder of its own.
schema-parity squash --chain "$chain" --format alembic --name squashed --out squashed

# Stamp: first what would be done, then done. A second time, nothing happens.
schema-parity stamp --database "$JDBC_URL" --chain "$chain" --baseline-revision squashed
alembic -c $ini current | grep '1d78ffc27a9c (head)'
schema-parity stamp --database "$JDBC_URL" --chain "$chain" --baseline-revision squashed --apply
schema-parity stamp --database "$JDBC_URL" --chain "$chain" --baseline-revision squashed --apply | grep 'already stamped'

# Archive: the old files leave the folder that Alembic reads, and the new ones take their place.
schema-parity archive --chain $versions --baseline squashed/squashed.sql --to archive --apply
mv squashed/* $versions/

# Alembic goes on from there: one head, nothing to do, and a new revision on top.
test "$(alembic -c $ini heads)" = 'squashed (head)'
alembic -c $ini current | grep 'squashed (head)'
alembic -c $ini upgrade head
alembic -c $ini current | grep 'squashed (head)'
alembic -c $ini revision --message 'the next one' --rev-id next
sed -i -e '1i from alembic import op' \
    -e '/^def upgrade/,/pass/s/pass/op.create_table("next")/' \
    -e '/^def downgrade/,/pass/s/pass/op.drop_table("next")/' $versions/next_*.py
alembic -c $ini upgrade head
alembic -c $ini current | grep 'next (head)'

# What was applied since would be forgotten: the stamp stays.
schema-parity unstamp --database "$JDBC_URL" --apply >refused.txt && exit 1
grep 'refused: .* is at next, and was stamped as squashed' refused.txt

# A new database takes the new way alone, up, down and up again.
DATABASE_URL=$NEW_DATABASE_URL alembic -c $ini upgrade head
DATABASE_URL=$NEW_DATABASE_URL alembic -c $ini downgrade base
DATABASE_URL=$NEW_DATABASE_URL alembic -c $ini upgrade head
schema-parity check --legacy "$JDBC_URL" --baseline "command:alembic -c $ini upgrade head"

# Back: the new revision, the files, the history.
alembic -c $ini downgrade squashed
rm $versions/next_*.py
mv $versions/squashed.* squashed/
schema-parity restore --from archive --apply
schema-parity unstamp --database "$JDBC_URL" --apply
alembic -c $ini current | grep '1d78ffc27a9c (head)'
alembic -c $ini upgrade head
DATABASE_URL=$ANOTHER_DATABASE_URL alembic -c $ini upgrade head
schema-parity check --legacy "$JDBC_URL" --baseline "$chain"
