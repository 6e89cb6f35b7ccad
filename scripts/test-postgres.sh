#!/usr/bin/env bash
# Runs the storage tests on PostgreSQL too, those of several processes on it, and those of a server that goes away: on DATELINE_TEST_POSTGRES if it is set, else on a server of its own, started
# from Debian's postgresql in a temporary folder and removed afterwards. Arguments name a part of the tests. Ends with 69 where there is no PostgreSQL.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${DATELINE_TEST_POSTGRES:-}" ]; then
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
  if [ -z "$bin" ]; then
    echo 'NOT RUN: no PostgreSQL here. On Debian: apt-get install postgresql. Or set DATELINE_TEST_POSTGRES to an address.' >&2
    exit 69
  fi
  data=$(mktemp -d)
  # PostgreSQL refuses to run as root.
  as=()
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$data"
    as=(runuser -u postgres --)
  fi
  trap '"${as[@]}" "$bin/pg_ctl" -D "$data/db" -m immediate stop >/dev/null; rm -rf "$data"' EXIT
  "${as[@]}" "$bin/initdb" -D "$data/db" -A trust -U dateline >/dev/null
  "${as[@]}" "$bin/pg_ctl" -D "$data/db" -w -o "-k $data -c listen_addresses=127.0.0.1 -p 54329" -l "$data/log" start >/dev/null
  export DATELINE_TEST_POSTGRES='postgres://dateline@127.0.0.1:54329/postgres'
fi
[ $# -gt 0 ] || set -- tests/storage tests/e2e/lost-database.test.ts tests/installed/two-bots.test.ts
npx vitest run "$@"
