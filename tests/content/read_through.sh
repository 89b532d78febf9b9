#!/bin/bash
# Reads a workshop through as slow readers do, 130 words a minute, and holds each sheet against its agenda: its words as
# printed, its own minutes to write and to talk, and what the agenda gives it. Fails where a sheet takes longer. Says as
# well how long the whole of a couple's pages and the run sheet take to read.
#
# usage: read_through.sh TANDEM PROJECT WORKSHOP LANGUAGE
set -euo pipefail

tandem=$1 project=$2 workshop=$3 language=$4
words_a_minute=130

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TANDEM_CACHE=$folder/cache

words_in() { # PDF: what has letters, without the line at the foot of each page
  pdftotext -layout -fixed 3 "$1" - | awk '/[0-9]+ (of|de) [0-9]+/ {next} {print}' | tr -s '[:space:]' '\n' | grep -c '[[:alpha:]]'
}

minutes_of() { # SHEET KIND
  grep -m1 '^minutes:' "$(find "$project/content" -name "$1.yaml" -not -path "$project/content/??/*")" |
    grep -o "$2: [0-9]*" | grep -o '[0-9]*' || echo 0
}

in_language=("$folder/out")
[[ $language == en ]] || in_language=("$folder/out/$language")

# "minutes sheet" of each item of the agenda that has a sheet
agenda=$(awk '/^agenda:/ {inside = 1; next} /^[a-z]/ {inside = 0}
  inside && /- minutes:/ {minutes = $3} inside && /exercise:/ {print minutes, $2}' \
  "$project/content/workshops/$workshop.yaml")
mapfile -t sheets < <(cut -d' ' -f2 <<< "$agenda")
"$tandem" handout "${sheets[@]}" --project "$project" --language "$language" --output "$folder/out" --quiet

printf '%-26s %6s %6s %6s %6s %6s %7s\n' "$workshop, $language" words read write talk all agenda
over=0
all=0
given_to_all=0
while read -r given sheet; do
  words=$(words_in "${in_language[0]}/handouts/$sheet.pdf")
  read_tenths=$((words * 10 / words_a_minute))
  write=$(minutes_of "$sheet" write)
  talk=$(minutes_of "$sheet" talk)
  tenths=$((read_tenths + 10 * (write + talk)))
  mark=
  if ((tenths > 10 * given)); then
    mark=' too long'
    over=1
  fi
  all=$((all + tenths))
  given_to_all=$((given_to_all + given))
  printf '%-26s %6d %6s %6d %6d %6s %7d%s\n' "$sheet" "$words" "$((read_tenths / 10)).$((read_tenths % 10))" "$write" \
    "$talk" "$((tenths / 10)).$((tenths % 10))" "$given" "$mark"
done <<< "$agenda"
printf '%-26s %34s %7d\n' 'all of them' "$((all / 10)).$((all % 10))" "$given_to_all"

"$tandem" build --project "$project" --language "$language" --output "$folder/out" --couple couple-01 \
  --only packs --only workshops --quiet
for pdf in "${in_language[0]}"/packs/couple-01/couple-01-{a,together}.pdf \
  "${in_language[0]}/workshops/$workshop/$workshop-run-sheet.pdf"; do
  [[ -f $pdf ]] || continue
  words=$(words_in "$pdf")
  printf '%-34s %d words, %d minutes to read, %d pages\n' "$(basename "$pdf")" "$words" \
    "$(((words + words_a_minute / 2) / words_a_minute))" "$(pdfinfo "$pdf" | awk '/^Pages/ {print $2}')"
done
exit "$over"
