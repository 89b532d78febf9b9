#!/bin/bash
# Makes the starter workshop twice with the real program and checks its PDFs, or a fifth of them (see scripts/test), with
# programs that are not ours.
#
# usage: starter_workshop.sh TANDEM SOURCE_FOLDER WORK_FOLDER
set -euo pipefail
export LC_ALL=C.UTF-8

tandem=$1 source=$2 work=$3
here=$(dirname "${BASH_SOURCE[0]}")
source "$here/../sample.sh"
first="$work/first"
second="$work/second"
failures=0

fail() {
  echo "FAILED: $1" >&2
  failures=$((failures + 1))
}

# The value of a key at a line's start, without quotes and comments; nothing if it goes on for lines.
value_of() { # KEY FILE
  sed -nE "s/^$1: *([^|>].*[^ ]) *\$/\1/p" "$2" | sed -E -e 's/ +#.*$//; s/^"(.*)"$/\1/' -e "s/^'(.*)'\$/\1/" | head -n 1
}

pages_of() { pdfinfo "$1" | sed -nE 's/^Pages: +//p'; }

# A text in one line with single spaces.
flat_text() { pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '; }

check_summary() { # LOG
  local count
  count=$(find "$first" -name '*.pdf' | wc -l)
  grep -q "^$count PDFs in $first, " "$1" || fail "the summary does not say $count PDFs: $(head -n 1 "$1")"
  grep -F -i -q -f "$work/names" "$1" && fail "the summary names a participant"
  return 0
}

check_same_bytes() {
  diff -r "$first" "$second" > "$work/difference" || fail "two runs differ: $(head -n 3 "$work/difference")"
  local stray
  stray=$(find "$first" -type f ! -name '*.pdf' ! -path "$first/fields.json" ! -path "$first/manifest.json")
  [[ -z "$stray" ]] || fail "other files in the output: $stray"
}

# Cards, certificates and posters have their pages to themselves: a sheet that begins with them has no head.
begins_without_head() { # FILE
  [[ "$(awk '/^blocks:/ {inside = 1} inside && /^  - / {print $2; exit}' "$1")" =~ ^(card-deck|certificate|big-prompt):$ ]]
}

# Title, then purpose, in the order a reader reads them, on every handout whose words have no placeholders.
check_handouts() {
  local checked=0 sheet title purpose text handout
  while read -r sheet; do
    title=$(value_of title "$sheet")
    purpose=$(value_of purpose "$sheet")
    handout="$first/handouts/$(basename "$sheet" .yaml).pdf"
    [[ -f "$handout" && -n "$title" && -n "$purpose" && "$title$purpose" != *[\{\*\[]* ]] || continue
    begins_without_head "$sheet" && continue
    # Typewriter quotes in the content are printed as real ones.
    text=$(flat_text "$handout" | sed "s/[‘’]/'/g; s/[“”]/\"/g")
    [[ "$text" == "$title"*"$purpose"* ]] || fail "$handout: title and purpose are not its first words"
    grep -F -i -q -f "$work/names" <<< "$text" && fail "$handout names a participant"
    checked=$((checked + 1))
  done < <(find "$source/content" -name '*.yaml' ! -path "$source/content/??/*" | sort)
  ((checked >= 8)) || fail "only $checked handouts were compared with their content"
}

# The fonts join f and i in one glyph, and that glyph comes out as two letters.
check_ligature() {
  local file="$first/handouts/who-starts-the-repair.pdf" unpacked="$work/unpacked"
  qpdf --qdf --object-streams=disable "$file" "$unpacked"
  grep -a -q '<00660069>' "$unpacked" || fail "no font of $file has a ligature of f and i"
  grep -q 'first' <<< "$(flat_text "$file")" || fail "$file: 'first' does not come out as letters"
}

check_packs() {
  local folder couple pages file
  for folder in "$first"/packs/*/; do
    couple=$(basename "$folder")
    [[ "$(pages_of "$folder/$couple-a.pdf")" == "$(pages_of "$folder/$couple-b.pdf")" ]] ||
      fail "$couple: the partners' copies differ in length"
    for file in "$folder"*.pdf; do
      pages=$(pages_of "$file")
      ((pages > 0 && pages % 2 == 0)) || fail "$file has $pages pages, which is not even"
    done
  done
}

rm -rf "$work"
mkdir -p "$work"
sed -nE 's/.*name: *([^,}]+[^,} ]) *[,}].*/\1/p' "$source/content/couples.yaml" > "$work/names"
[[ $(wc -l < "$work/names") -ge 6 ]] || fail "the list of couples cannot be read here"
"$tandem" build "$source" --output "$first" > "$work/log" 2> "$work/messages" || fail "the first run failed"
[[ -s "$work/messages" ]] && fail "the first run says: $(head -n 5 "$work/messages")"
# From another folder and in another language of the system.
(cd / && LC_ALL=C TZ=Asia/Tokyo "$tandem" build "$source" --output "$second" --quiet) || fail "the second run failed"

check_summary "$work/log"
check_same_bytes
check_handouts
check_ligature
check_packs
mapfile -t files < <(find "$first" -name '*.pdf' | LC_ALL=C sort | sample 5)
((${#files[@]})) || fail "there is no PDF to check"
printf '%s\0' "${files[@]}" | xargs -0 -n 4 -P "$(nproc)" "$here/check_pdf.sh" "$work/names" || failures=$((failures + 1))
((failures == 0)) || exit 1
echo "${#files[@]} PDFs are as they should be"
rm -rf "$work"
