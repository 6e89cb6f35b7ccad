#!/usr/bin/env bash
# with-postgres.sh COMMAND…  Runs a command with DATELINE_TEST_POSTGRES set: as it is, or else to a server of its own, started from
# Debian's postgresql in a temporary folder and removed afterwards. Where there is none it says so, and ends with 69.
set -euo pipefail

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
  port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })")
  "${as[@]}" "$bin/initdb" -D "$data/db" -A trust -U dateline >/dev/null
  "${as[@]}" "$bin/pg_ctl" -D "$data/db" -w -o "-k $data -c listen_addresses=127.0.0.1 -p $port" -l "$data/log" start >/dev/null
  export DATELINE_TEST_POSTGRES="postgres://dateline@127.0.0.1:$port/postgres"
fi
"$@"
