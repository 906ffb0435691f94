#!/usr/bin/env bash
# Times midpath against the tools people scan logs with, and prints one Markdown table.
#
#   Benchmarks/run.sh [SIZE ...]     sizes such as 100M (default: 100M 1G)
#
# MIDPATH=/path/to/midpath  use this release binary instead of building one
# ROUNDS=7                  how often each command is run, in turn (default 5; one round warms up)
# RIVALS="insights-core hotsos"  these too, from PyPI, at the first size (hotsos: a minute for 5M)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

missing=()
for tool in python3 rg ugrep wc; do
  command -v "$tool" >/dev/null || missing+=("$tool")
done
[ -x /usr/bin/time ] || missing+=(time)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Missing: ${missing[*]}. Install them: apt-get install python3 ripgrep ugrep time" >&2
  exit 1
fi

if [ -z "${MIDPATH:-}" ]; then
  (cd "$here/.." && swift build -c release --static-swift-stdlib --product midpath) >&2
  MIDPATH=$(cd "$here/.." && swift build -c release --static-swift-stdlib --show-bin-path)/midpath
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/midpath-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME="$work/cache" LC_ALL=C

[ $# -gt 0 ] || set -- 100M 1G
for size in "$@"; do
  echo "making $size of log" >&2
  python3 "$here/make-log.py" "$size" "$work/$size"
done
python3 "$here/measure.py" "$MIDPATH" "$work" "$@"
if [ -n "${RIVALS:-}" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet insights-core==3.8.4 hotsos==1.30.post8 >&2
  # shellcheck disable=SC2086  # a list of names
  python3 "$here/rivals.py" "$MIDPATH" "$work" "$1" $RIVALS
fi
