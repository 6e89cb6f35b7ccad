#!/usr/bin/env bash
# What a search cluster of one node answers to judged questions, beside this machine: eval.sh FOLDER... [--most N]
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/cluster/up.sh 1
npx tsx scripts/cluster/eval.ts "$@"
