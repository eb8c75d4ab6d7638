#!/bin/sh
# From this project's chain to one baseline, with a database that exists already, and all the way back. Every step is a
# command of schema-parity or of Flyway, and the script stops at the first that does not do what it should. The tests of
# the project are run at every stage.
#
# Run it in a copy of this project, which it changes. FLYWAY_URL and FLYWAY_USER name an empty database, as Flyway's
# command line reads them; JDBC_URL names the same one, with the user in it, for schema-parity. The user is postgres, as the
# one that a baseline is built by unless --user names another. TESTS runs the tests.
set -eux

db=src/main/resources/db
chain=flyway:$db/legacy
baseline=flyway:$db/baseline
old=filesystem:$db/legacy
both=filesystem:$db/legacy,filesystem:$db/baseline

tests() {
    ${TESTS:-mvn -B -ntp -q test}
}

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

# Squash: the baseline is written because it is proved. The one that this project came with makes room for it.
rm $db/baseline/B4__emerald_baseline.sql
schema-parity squash --chain $chain --out $db/baseline --name emerald_baseline
tests

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
tests

# Archive: the old files leave the folder that Flyway reads, once no other file names them, as the changelog for Liquibase
# does here. The database does not miss them, and the tests find them where they are now.
archive="schema-parity archive --chain $db/legacy --baseline $db/baseline/B4__emerald_baseline.sql --to db/archive"
$archive --apply | grep 'emerald.yaml:8 names V1__'
mkdir -p target
mv $db/changelog/emerald.yaml target
$archive
$archive --apply
nothing_to_do $both
sed -i.before "s#$chain#flyway:db/archive#" src/test/java/com/example/emerald/*.java
tests

# A branch that was begun before all this is merged: Flyway would pass over its migration, the tests do not.
echo 'CREATE TABLE late (i integer);' >$db/legacy/V3_1__late.sql
nothing_to_do $both
tests >late.txt 2>&1 && exit 1
grep V3_1__late.sql late.txt
rm $db/legacy/V3_1__late.sql

# Back: the files, then the history.
schema-parity restore --from db/archive --apply
mv target/emerald.yaml $db/changelog
for test in src/test/java/com/example/emerald/*.java; do mv "$test.before" "$test" && touch "$test"; done
tests
schema-parity unstamp --database "$JDBC_URL" --apply
flyway -locations=$old info | diff chain.txt -
nothing_to_do $old
tests
