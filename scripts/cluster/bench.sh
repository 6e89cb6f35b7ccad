#!/usr/bin/env bash
# Measures a search cluster of its own, of three nodes (BENCH_NODES says otherwise): bench.sh [--passages 100000,1000000]
# Wants the program built (npm run build). Ends with 69 where there can be no cluster.
set -euo pipefail
cd "$(dirname "$0")/../.."
nodes=${BENCH_NODES:-3}
export CLUSTER_HEAP=${CLUSTER_HEAP:-1g}
. scripts/cluster/up.sh "$nodes"
pids=''
for ((i = 1; i <= nodes; i++)); do pids+=",$(bash scripts/cluster/cluster.sh pid "$i")"; done
npx tsx scripts/cluster/bench/main.ts --urls "${DATELINE_TEST_CLUSTER%,}" --pids "${pids#,}" "$@"
