#!/bin/bash
# cold_handout.sh PROGRAM PROJECT [MOST]: counts the instructions of one handout as a process of its own, once with
# nothing in the user's cache and once with what that run has left there; with MOST (in millions), fails where the
# second takes more. callgrind counts, so no busy machine disturbs; glibc is told to leave out what only newer
# processors have, so that it takes the same way on all.
set -euo pipefail
program=$1
project=$2
most=${3:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TANDEM_CACHE=$folder/cache LC_ALL=C.UTF-8
# Fontconfig's own cache has been there since the machine's fonts were installed.
unset FONTCONFIG_FILE FONTCONFIG_PATH
export GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-AVX_Fast_Unaligned_Load,-ERMS,-FSRM,-AVX512F,-AVX512VL

count() {
  valgrind -q --tool=callgrind --callgrind-out-file="$folder/$1" \
    "$program" handout load-map --project "$project" --output "$folder/$1.pdfs" --quiet > "$folder/log" 2>&1 || {
    cat "$folder/log" >&2
    exit 1
  }
  awk '/^summary: / { printf "%.1f", $2 / 1e6 }' "$folder/$1"
}

first=$(count first)
second=$(count second)
cmp "$folder"/first.pdfs/handouts/load-map.pdf "$folder"/second.pdfs/handouts/load-map.pdf
echo "one handout: $first million instructions with nothing kept, $second with what the run before has kept"
[[ -z $most ]] || awk -v second="$second" -v most="$most" 'BEGIN { exit !(second <= most) }' || {
  echo "more than $most million"
  exit 1
}
