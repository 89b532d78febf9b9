#!/bin/bash
# page_instructions.sh PROGRAM PROJECT [MOST]: counts what a page of a long batch costs, in instructions, from the
# choice of sheets to the bytes of the files: of ten couples' packs, when twenty couples before them have warmed all
# up; with MOST (in thousands), fails where a page takes more. callgrind counts, so no busy machine disturbs.
set -euo pipefail
program=$1
project=$2
most=${3:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
source "$(dirname "${BASH_SOURCE[0]}")/counted_alike.sh"

valgrind -q --tool=callgrind --instr-atstart=no --callgrind-out-file="$folder/counted" \
  "$program" "$project" half-day 20 10 > "$folder/pages" 2> "$folder/log" || {
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
