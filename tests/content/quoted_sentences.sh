#!/bin/bash
# Holds the table of the course's ideas against its sheets: each sentence that it quotes stands in a sheet of its row.
#
# usage: quoted_sentences.sh CONTENT
set -euo pipefail

content=$1

words_of() { # FILE…: their text on one line, without marks of emphasis and escapes
  cat "$@" | tr '\n' ' ' | sed 's/\\"/"/g; s/\*//g; s/  */ /g'
}

rows=0
wrong=0
while IFS='|' read -r _ number _ sheets _ sentences _; do
  files=()
  for sheet in $(grep -o '`[a-z-]*`' <<< "$sheets" | tr -d '`'); do
    mapfile -t found < <(find "$content" -name "$sheet.yaml" -not -path "$content/??/*")
    files+=("${found[@]}")
  done
  words=$(words_of "${files[@]}")
  mapfile -t quoted < <(grep -o '"[^"]*"' <<< "$sentences" | tr -d '"*')
  if ((${#quoted[@]} == 0)); then
    echo "row$number: quotes nothing"
    wrong=1
  fi
  for sentence in "${quoted[@]}"; do
    if ! grep -qF -- "$sentence" <<< "$words"; then
      echo "row$number: not in the words of a sheet of it: $sentence"
      wrong=1
    fi
  done
  rows=$((rows + 1))
done < <(sed -n '/^## What the course says/,/^## Your organisation/p' "$content/README.md" | grep '^| *[0-9]')

if ((rows != 23)); then
  echo "the table has $rows rows in place of 23"
  wrong=1
fi
exit "$wrong"
