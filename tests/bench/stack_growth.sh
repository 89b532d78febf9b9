#!/bin/bash
# stack_growth.sh PROGRAM LIBRARY [COUPLES [instructions]]: makes the stack of a short workshop for so many couples (default: 5),
# twice as many and four times as many, in volumes of one size, and fails where bytes grow faster than couples do, or memory by
# more than a memo learns of a couple. With `instructions` callgrind counts them, too, which takes minutes: no busy machine
# disturbs that.
set -euo pipefail
program=$1
export TANDEM_LIBRARY=$2
couples=${3:-5}
counts=${4:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TANDEM_CACHE=$folder/cache
source "$(dirname "${BASH_SOURCE[0]}")/counted_alike.sh"

# What a thread's memo learns of a couple is 0.6 MB, until it is made anew after 128; a couple's pages, held until the end, were 10.
most_kilobytes_a_couple=1500

write_couples() { # COUNT: names recur, pairs do not
  echo "couples:"
  for ((i = 1; i <= $1; ++i)); do
    printf '  - id: couple-%05d\n    a: {name: Ann %d}\n    b: {name: Bo %d}\n' "$i" $((i % 7)) "$i"
  done
}

quietly() { # COMMAND...: what it prints only where it fails
  "$@" > "$folder/log" 2>&1 || {
    cat "$folder/log" >&2
    exit 1
  }
}

# The most memory that a program held, in KB, as the kernel tells once it has ended.
peak_of() { # COMMAND...
  quietly command time -f %M -o "$folder/peak" "$@"
  cat "$folder/peak"
}

quietly "$program" new "$folder/short" --example taster --quiet
cd "$folder/short"
bytes=() peaks=() instructions=()
printf '%8s %10s %12s %22s\n' couples bytes 'memory, KB' 'million instructions'
for times in 1 2 4; do
  write_couples $((couples * times)) > couples.yaml
  quietly "$program" build --only packs --quiet
  rm -rf output/stacks
  press=("$program" press stack --volume "$couples" --jobs 1 --quiet)
  peaks+=("$(peak_of "${press[@]}")")
  bytes+=("$(cat output/stacks/*.pdf | wc -c)")
  count=
  if [[ -n $counts ]]; then
    quietly valgrind -q --tool=callgrind --callgrind-out-file="$folder/counted" "${press[@]}"
    count=$(awk '/^summary: / { printf "%.0f", $2 / 1e6 }' "$folder/counted")
    instructions+=("$count")
  fi
  printf '%8d %10d %12d %22s\n' $((couples * times)) "${bytes[-1]}" "${peaks[-1]}" "$count"
done

# What the last half of four times as many takes, against what the last half of twice as many does.
grows() { # WHAT ONCE TWICE FOUR_TIMES PER_CENT
  (((${4} - ${3}) * 100 <= (${3} - ${2}) * 2 * (100 + ${5}))) && return
  echo "$1 grow faster than couples"
  bad=1
}
bad=0
grows bytes "${bytes[@]}" 5
[[ -z $counts ]] || grows instructions "${instructions[@]}" 15
((peaks[2] - peaks[1] <= 2 * couples * most_kilobytes_a_couple)) || {
  echo "memory grows by more than a memo learns of a couple"
  bad=1
}
exit $bad
