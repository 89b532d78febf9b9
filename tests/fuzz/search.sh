#!/bin/bash
# search.sh PROGRAM OPTION…: runs one of libFuzzer's targets from its corpus on. New inputs that lead further are kept
# in FUZZ_KEEP, if that is set; what makes trouble is named, and kept where the program was started.
set -euo pipefail
program=$1
shift
name=$(basename "$program")
name=${name#fuzz_}
here=$(dirname "${BASH_SOURCE[0]}")
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
new=${FUZZ_KEEP:-$found/new}
mkdir -p "$new"
corpora=("$new" "$here/corpus/$name")
[[ $name == yaml || $name == sheet ]] && corpora+=("${FUZZ_EXAMPLES:?}")
export UBSAN_OPTIONS=print_stacktrace=1
# Work is bounded by tests/proportion; the time here only ends what would never end.
"$program" "$@" -max_len=4096 -timeout=20 -rss_limit_mb=2048 -dict="${FUZZ_DICTIONARY:?}" -print_final_stats=0 \
  -artifact_prefix="fuzz-$name-" "${corpora[@]}" > "$found/log" 2>&1 || {
  tail -n 60 "$found/log" >&2
  exit 1
}
tail -n 2 "$found/log"
