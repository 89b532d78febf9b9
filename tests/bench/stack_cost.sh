#!/bin/bash
# stack_cost.sh PROGRAM LIBRARY [COUPLES [LONG]]: what it takes to print a workshop's packs from one file. The packs of so many
# couples (default: 100) are joined by `tandem press stack`, by `qpdf --empty --pages` and, where it is installed, by pdfjam;
# then a long list's stack (default: 10000 couples; 0 for none) is made, and the same bytes are copied to the same disk. Prints
# seconds of the processor and of the clock, bytes, and the most memory in MB: what a clock says depends on the machine.
set -euo pipefail
program=$1
export TANDEM_LIBRARY=$2
couples=${3:-100}
long=${4:-10000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TANDEM_CACHE=$folder/cache LC_ALL=C.UTF-8

make_packs() { # COUNT: a project of its own, built; names recur, pairs do not
  "$program" new "$folder/$1" --quiet
  cd "$folder/$1"
  {
    echo "couples:"
    for ((i = 1; i <= $1; ++i)); do
      printf '  - id: couple-%05d\n    a: {name: Ann %d}\n    b: {name: Bo %d}\n' "$i" $((i % 40)) "$i"
    done
  } > couples.yaml
  "$program" build --only packs --quiet 2> /dev/null # warns that so many do not go into one room
}

# Into `peak`: the most memory that a process has held so far, in KB; false once it has ended.
read_held() { # PROCESS
  local key value held=
  while read -r key value _; do
    [[ $key != VmHWM: ]] || held=$value
  done 2> /dev/null < "/proc/$1/status" || return 1
  [[ -n $held ]] && peak=$held
}

measure() { # NAME OUTPUTS COMMAND...
  local name=$1 outputs=$2 times
  shift 2
  peak=0
  sync
  TIMEFORMAT='%U %S %R'
  {
    time {
      "$@" > "$folder/log" 2>&1 &
      while read_held $!; do sleep 0.1; done
      wait $! || {
        cat "$folder/log" >&2
        exit 1
      }
    }
  } 2> "$folder/times"
  times=$(< "$folder/times")
  # shellcheck disable=SC2086 # three numbers, and files by their pattern
  awk -v name="$name" -v bytes="$(cat $outputs | wc -c)" -v peak="$peak" \
    '{ printf "%-42s %9.1f %9.1f %12d %8d\n", name, $1 + $2, $3, bytes, peak / 1024 }' <<< "$times"
}

printf '%-42s %9s %9s %12s %8s\n' "" 'CPU, s' 'clock, s' bytes 'MB held'
make_packs "$couples"
mapfile -t packs < <(find output/packs -name '*.pdf' | sort)
measure "$couples couples, tandem press stack" 'output/stacks/*.pdf' "$program" press stack --jobs 1 --quiet
measure "$couples couples, qpdf --empty --pages" "$folder/qpdf.pdf" qpdf --empty --pages "${packs[@]}" -- "$folder/qpdf.pdf"
if command -v pdfjam > /dev/null; then
  measure "$couples couples, pdfjam" "$folder/pdfjam.pdf" pdfjam --quiet --outfile "$folder/pdfjam.pdf" "${packs[@]}"
else
  echo "pdfjam is not installed (texlive-extra-utils)"
fi
((long > 0)) || exit 0

make_packs "$long"
measure "$long couples, tandem press stack" 'output/stacks/*.pdf' "$program" press stack --jobs 1 --quiet
copy_to_disk() {
  cp output/stacks/*.pdf "$folder/copies/"
  sync "$folder"/copies/*.pdf
}
mkdir "$folder/copies"
measure "$long couples, the same bytes copied" "$folder/copies/*.pdf" copy_to_disk
