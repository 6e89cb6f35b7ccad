#!/usr/bin/env bash
# Compares Dateline's questions with those of LanceDB (npm) and Lucene 8 (Debian's liblucene8-java), side by side on the same
# terms: see docs/performance.md. Both are fetched into a temporary folder, which is removed afterwards; nothing is added to
# the project. What cannot be fetched is left out, and the script says so.
#
#   bash scripts/bench-peers.sh [passages] [--minisearch]
set -euo pipefail
cd "$(dirname "$0")/.."

passages=300000
minisearch=()
for argument in "$@"; do
  case $argument in
    --minisearch) minisearch=(--minisearch) ;;
    *[!0-9]*) echo "Not a number of passages: $argument" >&2 && exit 2 ;;
    *) passages=$argument ;;
  esac
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

lancedb() {
  mkdir "$work/lancedb"
  npm install --prefix "$work/lancedb" --no-audit --no-fund --silent @lancedb/lancedb@0.37.1
}

# Taken apart here instead of being installed, so that nothing of it stays on the machine.
lucene() {
  command -v javac apt-get dpkg >/dev/null || return 1
  mkdir "$work/lucene" && chmod 755 "$work"
  # As root, apt-get downloads under a name of its own. Others use the lists that are there.
  if [ "$(id -u)" = 0 ]; then chown _apt "$work/lucene" && apt-get update -qq; fi
  (cd "$work/lucene" && apt-get download -qq liblucene8-java && dpkg -x liblucene8-java_*.deb .) || return 1
  jars=$(find "$work/lucene" -name 'lucene-core-8*.jar' -type f):$(find "$work/lucene" -name 'lucene-analyzers-common-8*.jar' -type f)
  javac -cp "$jars" -d "$work/lucene" scripts/bench-peers/Lucene.java
}

[ -f dist/src/main.js ] || npm run --silent build
peers=()
jars=''
if lancedb; then peers+=(--lancedb "$work/lancedb"); else echo 'SKIPPED: LanceDB cannot be fetched from npm.'; fi
if lucene; then peers+=(--lucene "$work/lucene:$jars"); else echo 'SKIPPED: Lucene needs javac, apt-get and dpkg.'; fi
node --max-old-space-size=8192 scripts/bench-peers/compare.mjs "$passages" "$work/archive" "${peers[@]}" "${minisearch[@]}"
