#!/usr/bin/env bash
# Runs the storage tests on PostgreSQL too, those of several processes on it, and those of a server that goes away. Arguments name
# a part of the tests. Ends with 69 where there is no PostgreSQL.
set -euo pipefail
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || set -- tests/storage tests/e2e/lost-database.test.ts tests/installed/two-bots.test.ts tests/compose/doctor-shards.test.ts
exec bash scripts/with-postgres.sh npx vitest run "$@"
