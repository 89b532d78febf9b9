#!/bin/bash
# Has another program fill in a form, and checks what it saved.
#
# usage: fill.sh PROGRAM PACKAGES_FOLDER FORM FILLED [only-latin|one-of-each]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$1 packages=$2 form=$3 filled=$4
shift 4
rm -f "$filled"
node "$here/fill_$program.mjs" "$packages" "$form" "$filled" "$@"
node "$here/check_filled.mjs" "$form" "$filled" "$@"
