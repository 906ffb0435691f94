#!/usr/bin/env bash
# Installs the system libraries midpath is built with, where they are missing.
# On Debian and Ubuntu it uses apt-get; elsewhere it says what to install and ends with 1.
set -euo pipefail

missing=()
need() { # pkg-config name, Debian package
  pkg-config --exists "$1" 2>/dev/null || missing+=("$2")
}
command -v pkg-config >/dev/null || missing+=(pkg-config)
need libhs libvectorscan-dev
need libxml-2.0 libxml2-dev
need libarchive libarchive-dev
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "midpath is built with Vectorscan (or Hyperscan), libxml2 and libarchive; missing: ${missing[*]}" >&2
  echo "Install them and run make again:" >&2
  echo "  macOS:   brew install vectorscan libxml2 libarchive pkg-config" >&2
  echo "  Fedora:  dnf install vectorscan-devel libxml2-devel libarchive-devel pkgconf" >&2
  exit 1
fi
run=()
[ "$(id -u)" -eq 0 ] || run=(sudo)
echo "Installing ${missing[*]} ..." >&2
export DEBIAN_FRONTEND=noninteractive
"${run[@]}" apt-get update -qq
if ! "${run[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null; then
  # Distributions without Vectorscan have Hyperscan, which has the same interface.
  "${run[@]}" apt-get install -y -qq "${missing[@]/libvectorscan-dev/libhyperscan-dev}" >/dev/null
fi
