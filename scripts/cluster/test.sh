#!/usr/bin/env bash
# Runs what wants a search cluster on one of its own: test.sh [NODES=3] [arguments of vitest]. Ends with 69 where there can be none.
# What wants a PostgreSQL besides has one of its own too, and is skipped where there can be none.
set -euo pipefail
cd "$(dirname "$0")/../.."
nodes=${1:-3}
shift || true
with=()
if [ $# = 0 ] || [[ "$*" == *two-bots* ]]; then
  if [ -n "${DATELINE_TEST_POSTGRES:-}" ] || ls -d /usr/lib/postgresql/*/bin >/dev/null 2>&1; then
    with=(bash scripts/with-postgres.sh)
  else
    echo 'NOT RUN: two bots on one cluster. They want PostgreSQL; on Debian: apt-get install postgresql.' >&2
  fi
fi
. scripts/cluster/up.sh "$nodes"
run() { "${with[@]}" npx vitest run --config tests/cluster/vitest.config.ts "$@"; }
if [ $# -gt 0 ]; then
  run "$@"
else
  # What kills nodes comes last: nothing is whole behind it.
  run --exclude '**/faults.live.ts'
  run faults
fi
