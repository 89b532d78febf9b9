#!/bin/bash
# page_instructions.sh PROGRAM PROJECT [MOST]: counts what a page of a long batch costs, in instructions, from the
# choice of sheets to the bytes of the files: of ten couples' packs, when ten couples before them have warmed all
# up; with MOST (in thousands), fails where a page takes more. callgrind counts, so no busy machine disturbs; glibc
# is told to leave out what only newer processors have, so that it takes the same way on all.
set -euo pipefail
program=$1
project=$2
most=${3:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LC_ALL=C.UTF-8
export GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-AVX_Fast_Unaligned_Load,-ERMS,-FSRM,-AVX512F,-AVX512VL

valgrind -q --tool=callgrind --instr-atstart=no --callgrind-out-file="$folder/counted" \
  "$program" "$project" half-day 10 10 > "$folder/pages" 2> "$folder/log" || {
  cat "$folder/log" >&2
  exit 1
}
thousands=$(awk -v pages="$(cut -d ' ' -f 1 "$folder/pages")" \
  '/^totals: / { printf "%.0f", $2 / pages / 1e3 }' "$folder/counted")
echo "a page of a long batch: $thousands thousand instructions ($(cat "$folder/pages"))"
[[ -z $most ]] || ((thousands <= most)) || {
  echo "more than $most thousand"
  exit 1
}
