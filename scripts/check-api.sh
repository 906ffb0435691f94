#!/bin/sh
# Tries the API of a running desk against its own OpenAPI document: schemathesis makes up requests,
# good ones and bad ones, and complains about every answer that the document does not promise.
#
# Usage: scripts/check-api.sh [SECONDS]     about two minutes by default
set -eu

seconds=${1:-120}
root=$(cd "$(dirname "$0")/.." && pwd)
server=$root/.build/debug/midpath-server
tools=$root/.build/schemathesis
work=$(mktemp -d)
desk=

stop() {
  [ -z "$desk" ] || kill "$desk" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT INT TERM

[ -x "$server" ] || { echo "Build it first: swift build --product midpath-server" >&2; exit 2; }
[ -x "$tools/bin/st" ] || {
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet "schemathesis==4.32.5"
}

"$server" serve --data "$work/data" --port 0 2>"$work/log" &
desk=$!
until grep -q '^Open ' "$work/log"; do
  kill -0 "$desk" || { cat "$work/log" >&2; exit 2; }
  sleep 0.1
done
api=$(sed -n 's|^Open \(http://[^/]*\)/.*|\1/api/v1|p' "$work/log")
token=$("$server" token --script --data "$work/data")

call() {
  curl --fail --silent --show-error -H "Authorization: Bearer $token" "$@"
}

# A case with evidence, so that answers have something to say.
case=$(call -X POST -H 'Content-Type: application/json' -d '{"title":"Sample"}' "$api/cases" |
  sed -n 's/.*"id": "\([^"]*\)".*/\1/p')
checks=$api/cases/$case/checks
call -X POST "$checks" >"$work/check"
for file in agent/config.xml agent/logs/agent0.log.0; do
  call -H 'Content-Type: application/octet-stream' \
    --data-binary "@$root/Samples/wrong-password/$file" "$checks/1/uploads?name=$file" \
    >"$work/upload"
done
call -H 'Content-Type: application/json' -d '{}' "$checks/1/run" >"$work/check"

cd "$work"
"$tools/bin/st" --config-file "$root/scripts/schemathesis.toml" run "$api/openapi.json" \
  -H "Authorization: Bearer $token" --max-time "$seconds"
# What the desk could not answer stands in its log.
! grep ' error ' "$work/log" >&2
