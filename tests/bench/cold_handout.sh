#!/bin/bash
# cold_handout.sh PROGRAM PROJECT [MOST]: counts the instructions of one handout as a process of its own, with what a run
# before it has left in the user's cache; with MOST (in millions), fails where it takes more, and where the page has other
# bytes than with nothing kept. callgrind counts, so no busy machine disturbs.
set -euo pipefail
program=$1
project=$2
most=${3:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TANDEM_CACHE=$folder/cache
source "$(dirname "${BASH_SOURCE[0]}")/counted_alike.sh"

# make FOLDER [COUNTER…]: the handout, in a folder of its own
make() {
  "${@:2}" "$program" handout load-map --project "$project" --output "$folder/$1" --quiet > "$folder/log" 2>&1 || {
    cat "$folder/log" >&2
    exit 1
  }
}

TANDEM_CACHE='' make uncached
make first
make second valgrind -q --tool=callgrind --callgrind-out-file="$folder/counted"
cmp "$folder"/uncached/handouts/load-map.pdf "$folder"/first/handouts/load-map.pdf
cmp "$folder"/uncached/handouts/load-map.pdf "$folder"/second/handouts/load-map.pdf
second=$(awk '/^summary: / { printf "%.1f", $2 / 1e6 }' "$folder/counted")
echo "one handout: $second million instructions with what the run before has kept"
[[ -z $most ]] || awk -v second="$second" -v most="$most" 'BEGIN { exit !(second <= most) }' || {
  echo "more than $most million"
  exit 1
}
