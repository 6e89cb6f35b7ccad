#!/usr/bin/env bash
# Installs and starts a clone of what is committed with Node, npm and git alone: no compiler, no python, no make in PATH.
# Then drops the development packages, as a production install does, and starts and asks again.
# Usage: scripts/clean-install.sh. Exits with 0 when all of it works, and says how long `npm ci` took.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A folder of links to what is needed: npm's shell and git's, and what this script calls itself.
mkdir "$work/bin"
for tool in node npm git sh bash cat grep env rm sleep date timeout; do
  ln -s "$(command -v "$tool")" "$work/bin/$tool"
done
export PATH="$work/bin"
for tool in python3 make gcc g++ cc c++ clang; do
  if command -v "$tool" >/dev/null; then
    echo "$tool is still in PATH"
    exit 1
  fi
done

git clone --quiet "$root" "$work/dateline"
cd "$work/dateline"
# Nothing that the caller has set reaches the clone.
unset DISCORD_TOKEN DATELINE_DATA DATELINE_SEEDS DATABASE_URL
export DATELINE_PORT=0

# SIGTERM goes to npm alone; that nothing is left is seen by the log's end, which every process of it holds open.
start() {
  : >log
  (
    npm start </dev/null 2>&1 &
    npm=$!
    for _ in {1..300}; do
      grep -q 'staying up' log && break
      sleep 0.1
    done
    kill -TERM "$npm"
    wait "$npm"
  ) | timeout 60 cat >log
  cat log
  grep -q '16 November 2021' log
  grep -q 'Stopping' log
}

ask() {
  node dist/src/main.js ask 'who is sanctioning Belarus' | grep 'promised to extend sanctions on Belarus'
}

began=$(date +%s)
npm ci --no-audit --no-fund
echo "npm ci without a compiler: $(($(date +%s) - began)) s"
start
npm prune --omit=dev --ignore-scripts --no-audit --no-fund
[ ! -e node_modules/typescript ] || { echo 'development packages are left'; exit 1; }
echo 'without development packages:'
start
ask
