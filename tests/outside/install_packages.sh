#!/bin/bash
# Installs the npm packages of package-lock.json into a folder, unless they are there already.
#
# usage: install_packages.sh FOLDER
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
cd "$1"
cmp -s "$here/package-lock.json" installed && exit 0
rm -f installed
cp "$here/package.json" "$here/package-lock.json" .
# None of the packages needs its install script; the registry may stumble, so it is asked twice.
for attempt in 1 2; do
  npm ci --ignore-scripts --omit=optional --no-audit --no-fund --loglevel=error && break
  ((attempt == 1)) || exit 1
done
cp package-lock.json installed
