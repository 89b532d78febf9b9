#!/bin/bash
# proportion.sh PROGRAM [ROW…]: counts instructions of each row at n, 2n and 4n, and fails where the second step
# costs more than 2.6 times the first. It is twice where work grows with its input, four times where it
# grows with its square; what stays nearly the same whatever is added may do so in any way.
set -euo pipefail
program=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
valgrind --tool=callgrind --collect-atstart=no --combine-dumps=yes --callgrind-out-file="$folder/counts" \
  "$program" "$@" > "$folder/runs" 2> "$folder/valgrind" || {
  cat "$folder/runs" "$folder/valgrind" >&2
  exit 1
}
cat "$folder/runs"
awk '
  /^desc: Trigger: Client Request: / { name = $5; size = $6 }
  /^desc: Trigger: Program termination/ { name = "" }
  /^(summary|totals): / && name != "" {
    if (!(name in runs)) names[++rows] = name
    count[name, ++runs[name]] = $2
    name = ""
  }
  END {
    if (!rows) { print "nothing was counted"; exit 1 }
    for (i = 1; i <= rows; ++i) {
      name = names[i]
      one = count[name, 1]; two = count[name, 2]; four = count[name, 3]
      first = two - one; second = four - two
      too_much = second > 2.6 * (first > 0 ? first : 0) && second > 0.1 * one
      printf "%-32s %7.1f %7.1f %7.1f million instructions%s\n", name, one / 1e6, two / 1e6, four / 1e6,
             too_much ? ": out of proportion" : ""
      if (too_much) failed = 1
    }
    exit failed
  }' "$folder/counts"
