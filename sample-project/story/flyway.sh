#!/bin/sh
# From this project's chain to one baseline, with a database that exists already, and all the way back. Every step is a
# command of schema-parity or of Flyway, and the script stops at the first that does not do what it should.
#
# Run it in a folder that holds the chain as db/migration. FLYWAY_URL and FLYWAY_USER name an empty database, as Flyway's
# command line reads them; JDBC_URL names the same one, with the user in it, for schema-parity.
set -eux

chain=flyway:db/migration
baseline=flyway:db/baseline
old=filesystem:db/migration
both=filesystem:db/migration,filesystem:db/baseline

# Flyway takes the history as it is: it validates, and finds nothing to do.
nothing_to_do() {
    flyway -locations="$1" validate
    flyway -locations="$1" info >before.txt
    flyway -locations="$1" migrate
    flyway -locations="$1" info | diff before.txt -
}

# A database that the chain has built, as all of yours are.
flyway -locations=$old migrate
flyway -locations=$old info >chain.txt

# Squash: db/baseline/B4__baseline.sql, written because it is proved.
schema-parity squash --chain $chain --out db/baseline
schema-parity check --legacy $chain --baseline $baseline

# Deployed beside the old files, it changes nothing for the database.
nothing_to_do $both

# Stamp: first what would be done, then done. A second time, nothing happens.
schema-parity stamp --database "$JDBC_URL" --chain $chain --baseline $baseline
flyway -locations=$old info | diff chain.txt -
schema-parity stamp --database "$JDBC_URL" --chain $chain --baseline $baseline --apply
flyway -locations=$both info | grep 'SQL_BASELINE.*Baseline'
nothing_to_do $both
nothing_to_do $old
schema-parity stamp --database "$JDBC_URL" --chain $chain --baseline $baseline --apply | grep 'already stamped'

# Archive: the old files leave the folder that Flyway reads, and the database does not miss them.
schema-parity archive --chain db/migration --baseline db/baseline/B4__baseline.sql --to db/archive --apply
nothing_to_do $both
schema-parity check --legacy flyway:db/archive --baseline $baseline,db/migration

# A branch that was begun before all this is merged: Flyway would pass over its migration, the check does not.
echo 'CREATE TABLE late (i integer);' >db/migration/V3_1__late.sql
nothing_to_do $both
schema-parity check --legacy flyway:db/archive --baseline $baseline >late.txt 2>&1 && exit 1
grep V3_1__late.sql late.txt
rm db/migration/V3_1__late.sql

# Back: the files, then the history.
schema-parity restore --from db/archive --apply
schema-parity unstamp --database "$JDBC_URL" --apply
flyway -locations=$old info | diff chain.txt -
nothing_to_do $old
schema-parity check --legacy $chain --baseline $baseline
