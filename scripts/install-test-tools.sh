#!/usr/bin/env bash
# Installs what the browser tests need: Chromium with ChromeDriver, and axe-core.
# Without a network or apt-get it says what is missing and ends with 0; the tests then skip.
set -uo pipefail
cd "$(dirname "$0")/.."

tools=.build/test-tools
# The PyPI package that axe-core comes in (one file of it is used, no Python runs).
axe_package=axe-playwright-python==0.1.8

if ! command -v chromedriver >/dev/null && command -v apt-get >/dev/null; then
  run=()
  [ "$(id -u)" -eq 0 ] || run=(sudo -n)
  echo "Installing Chromium for the browser tests ..." >&2
  export DEBIAN_FRONTEND=noninteractive
  { "${run[@]}" apt-get update -qq &&
    "${run[@]}" apt-get install -y -qq chromium chromium-driver; } >/dev/null 2>&1
fi
command -v chromedriver >/dev/null ||
  echo "No ChromeDriver: the browser tests are skipped. Install Chromium and its driver." >&2

if [ ! -s "$tools/axe.min.js" ]; then
  mkdir -p "$tools"
  if python3 -m pip download --quiet --no-deps --dest "$tools" "$axe_package" >/dev/null 2>&1; then
    python3 - "$tools" <<'PYTHON'
import glob, sys, zipfile
folder = sys.argv[1]
with zipfile.ZipFile(glob.glob(folder + "/axe_playwright_python-*.whl")[0]) as wheel:
    with open(folder + "/axe.min.js", "wb") as file:
        file.write(wheel.read("axe_playwright_python/axe.min.js"))
PYTHON
  fi
fi
[ -s "$tools/axe.min.js" ] ||
  echo "No axe-core (PyPI was not reached): the tests for accessibility are skipped." >&2
exit 0
