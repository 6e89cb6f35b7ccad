#!/usr/bin/env bash
# Runs the whole suite again and again, every other time beside a busy process for each core: npm run test:often -- [TIMES]
set -uo pipefail
cd "$(dirname "$0")/.."
times=${1:-20}
green=0
for ((run = 1; run <= times; run++)); do
  busy=()
  if ((run % 2 == 0)); then
    for ((core = 0; core < $(nproc); core++)); do
      (while :; do :; done) &
      busy+=($!)
    done
  fi
  if npx vitest run >"${TMPDIR:-/tmp}/test-often-$run.log" 2>&1; then
    green=$((green + 1))
    echo "run $run green${busy:+ (beside ${#busy[@]} busy processes)}"
  else
    echo "run $run RED: ${TMPDIR:-/tmp}/test-often-$run.log"
  fi
  [ ${#busy[@]} = 0 ] || kill "${busy[@]}"
done
echo "$green of $times green"
[ "$green" = "$times" ]
