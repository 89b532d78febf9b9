#!/bin/bash
# optimum.sh CHOICE_CASES: whether clasp finds a better choice of sheets than Tandem does, in a sample of invented cases,
# and in 10,000 with TANDEM_PROOF=whole.
set -euo pipefail
count=60
[[ ${TANDEM_PROOF:-sample} == whole ]] && count=10000
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
wrong=0 found=0
while read -r seed worth; do
  answer=$(clasp --quiet=1 "$folder/$seed.opb" || true) # its exit code tells what it found
  if [[ $answer == *"s OPTIMUM FOUND"* ]]; then
    best=$(sed -n 's/^o -\?\([0-9]*\)$/\1/p' <<< "$answer" | tail -1)
    found=$((found + 1))
  elif [[ $answer == *"s UNSATISFIABLE"* ]]; then
    best=none
  else
    echo "case $seed: clasp says neither" >&2
    exit 1
  fi
  [[ $best == "$worth" ]] || { echo "case $seed: $worth, and clasp finds $best" >&2; wrong=$((wrong + 1)); }
done < <("$1" "$count" "${TANDEM_SEED:-1}" "$folder")
echo "$count cases, of which $found have a choice; in $wrong clasp finds another worth"
((wrong == 0 && found > count / 2))
