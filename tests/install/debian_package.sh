#!/bin/bash
# The Debian package: what lintian says of it, what it depends on, and whose its files are.
#
# usage: debian_package.sh PACKAGES_FOLDER SOURCE_FOLDER
set -euo pipefail

source "$2/scripts/packages.sh"

package=$(ls "$1"/tandem_*.deb)

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

lintian --fail-on error --allow-root "$package" || fail "lintian finds errors"
depends=$(dpkg-deb -f "$package" Depends)
for name in libc6 libhpdf libharfbuzz0b $(printf '%s\n' "${build_packages[@]}" | grep '^font\|^hyphen'); do
  [[ $depends == *$name* ]] || fail "the package does not depend on $name: $depends"
done
owners=$(dpkg-deb -c "$package" | awk '{print $2}' | sort -u)
[[ $owners == root/root ]] || fail "files belong to $owners"
dates=$(dpkg-deb -c "$package" | awk '{print $4}' | sort -u)
[[ $dates == 2023-11-14 ]] || fail "files are of $dates"
