#!/usr/bin/env bash
# Runs every test that draws cases, each round with a seed of its own: npm run fuzz -- [ROUNDS] [FILE…]
# FUZZ_SEED=N begins with that seed, as a failure prints it. What it finds becomes a test of its own.
set -uo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-10}
shift || true
mapfile -t files < <(if [ $# -gt 0 ]; then printf '%s\n' "$@"; else grep -rl --include='*.test.ts' fast-check tests; fi)
failed=0
for ((round = 0; round < rounds; round++)); do
  export FUZZ_SEED=$((${FUZZ_SEED:-RANDOM * 32768 + RANDOM} + 0))
  echo "round $((round + 1)) of $rounds, seed $FUZZ_SEED"
  npx vitest run "${files[@]}" || failed=$((failed + 1))
  unset FUZZ_SEED
done
echo "$failed of $rounds rounds found something"
[ "$failed" = 0 ]
