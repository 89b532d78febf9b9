#!/bin/bash
# Makes both packages of a build, twice with the same bytes, and unpacks the archive.
#
# usage: make_packages.sh BUILD_FOLDER PACKAGES_FOLDER PREFIX
set -euo pipefail

build=$1 packages=$2 prefix=$3
export SOURCE_DATE_EPOCH=1700000000

make_packages() { # FOLDER
  rm -rf "$1"
  cpack --config "$build/CPackConfig.cmake" -B "$1" > "$packages.log" 2>&1 || {
    cat "$packages.log" >&2
    exit 1
  }
  rm -rf "$1/_CPack_Packages"
}

umask 022 # as scripts/package has it
make_packages "$packages"
(cd / && TZ=Asia/Tokyo make_packages "$packages.again")
for file in "$packages"/*; do
  cmp "$file" "$packages.again/${file##*/}"
done
[[ $(ls "$packages" | wc -l) == 2 ]]
rm -rf "$packages.again" "$prefix"
mkdir -p "$prefix"
tar -xzf "$packages"/tandem-*.tar.gz -C "$prefix" --strip-components=1
