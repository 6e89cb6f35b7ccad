#!/usr/bin/env bash
# Draws cases with fresh seeds. What it finds becomes a test of its own, or an input of tests/fuzz/found.ts.
#   npm run fuzz -- [ROUNDS] [FILE…]              every test that draws cases, each round with a seed of its own
#   npm run fuzz -- --cases N [--target NAME]     what takes strangers' input, N cases a target
# FUZZ_SEED=N begins with that seed, as a failure prints it.
set -uo pipefail
cd "$(dirname "$0")/.."
seed() { export FUZZ_SEED=$((${FUZZ_SEED:-RANDOM * 32768 + RANDOM} + 0)); }

if [ "${1:-}" = --cases ]; then
  export FUZZ_CASES=${2:?how many cases}
  seed
  echo "$FUZZ_CASES cases a target, seed $FUZZ_SEED"
  exec npx vitest run tests/fuzz --reporter verbose ${4:+-t "$4"}
fi

rounds=${1:-10}
shift || true
mapfile -t files < <(if [ $# -gt 0 ]; then printf '%s\n' "$@"; else grep -rl --include='*.test.ts' fast-check tests; fi)
failed=0
for ((round = 0; round < rounds; round++)); do
  seed
  echo "round $((round + 1)) of $rounds, seed $FUZZ_SEED"
  npx vitest run "${files[@]}" || failed=$((failed + 1))
  unset FUZZ_SEED
done
echo "$failed of $rounds rounds found something"
[ "$failed" = 0 ]
