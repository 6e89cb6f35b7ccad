#!/usr/bin/env bash
# Changes the source in small ways and looks which changes no test notices: npm run mutate -- dates|sentences|verbatim|permissions
# Stryker is not among the dependencies: it is installed beside them at the first run. Slow: a quarter of an hour and more a set.
set -euo pipefail
cd "$(dirname "$0")/.."
home=node_modules/.cache/mutate
stryker=$home/node_modules/@stryker-mutator
if [ ! -d "$stryker" ]; then
  mkdir -p "$home"
  echo '{"private":true}' >"$home/package.json"
  # Without its peers: vitest is the project's own.
  npm install --prefix "$home" --no-audit --no-fund --ignore-scripts --legacy-peer-deps \
    @stryker-mutator/core@9.6.1 @stryker-mutator/vitest-runner@9.6.1
fi
DATELINE_MUTATE=${1:?a set: dates, sentences, verbatim or permissions} exec node "$stryker/core/bin/stryker.js" run scripts/mutate/stryker.config.mjs
