#!/bin/bash
# Couples whose names are in other scripts, from their list to paper: what pdftotext reads is the name as it
# was written, or the program says which package has the letters. Never a box in a letter's place.
#
# usage: names_on_paper.sh TANDEM SOURCE_FOLDER WORK_FOLDER
set -euo pipefail
export LC_ALL=C.UTF-8

tandem=$1 source=$2 work=$3
project="$work/project"
failures=0

fail() {
  echo "FAILED: $1" >&2
  failures=$((failures + 1))
}

make_project() {
  rm -rf "$work"
  mkdir -p "$project"
  cp -r "$source/content" "$source/templates" "$project"
  cat > "$project/content/couples.yaml" << 'END'
workshop: first-evening
couples:
  - id: latin
    a: {name: Zoë-Łucja O'Brien, pronouns: she/her}
    b: {name: Ægir Þórðarson, pronouns: he/him}
  - id: chinese
    a: {name: 李小龍, pronouns: he/him}
    b: {name: Ann, pronouns: she/her}
  - id: arabic
    a: {name: محمد, pronouns: he/him}
    b: {name: Bo, pronouns: they/them}
END
}

# A configuration of fontconfig that knows these font files alone.
limit_fonts_to() { # CONFIGURATION FILES…
  local configuration=$1 folder="$1.fonts"
  shift
  mkdir -p "$folder"
  cp "$@" "$folder"
  cat > "$configuration" << END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$folder</dir><cachedir>$work/cache</cachedir></fontconfig>
END
}

files_of() { fc-list ":family=$1" file | sed 's/: *$//'; }

# Both copies have the partner's name somewhere, and no glyph of any page is .notdef.
expect_name() { # OUTPUT COUPLE NAME
  local part text
  for part in a b; do
    # Apostrophes of the list are printed as real ones, and a name may run over a line's end.
    text=$(pdftotext "$1/packs/$2/$2-$part.pdf" - | sed "s/’/'/g" | tr '\n' ' ')
    grep -q -F "$3" <<< "$text" || fail "$2-$part.pdf does not give the name back"
  done
}

expect_no_boxes() { # OUTPUT
  local file
  for file in "$1"/packs/*/*.pdf; do
    mutool trace "$file" > "$work/trace" 2> /dev/null
    grep -q '<g .*glyph="[1-9]' "$work/trace" || fail "mutool sees no glyphs in $file"
    grep -q '<g .*glyph="0"' "$work/trace" && fail "$file shows a box in a letter's place"
    qpdf --check "$file" > /dev/null || fail "qpdf is not content with $file"
  done
}

expect_latin_and_arabic() { # OUTPUT
  expect_name "$1" latin "Zoë-Łucja O'Brien"
  expect_name "$1" latin "Ægir Þórðarson"
  expect_name "$1" arabic "محمد"
  expect_no_boxes "$1"
}

test_without_chinese() {
  local output="$work/without" files=() family status=0
  for family in Lato Vollkorn "Noto Naskh Arabic" "Noto Sans" "DejaVu Sans"; do
    while read -r file; do files+=("$file"); done < <(files_of "$family")
  done
  limit_fonts_to "$work/fonts.conf" "${files[@]}"
  FONTCONFIG_FILE="$work/fonts.conf" "$tandem" build "$project" --output "$output" --quiet \
    2> "$work/messages" || status=$?
  ((status == 5)) || fail "without Chinese fonts the program ends with $status, not 5"
  grep -q 'content/couples.yaml:7:15: error\[missing-glyph\]: ' "$work/messages" ||
    fail "the error does not say where: $(head -n 3 "$work/messages")"
  grep -q 'apt-get install fonts-noto-cjk' "$work/messages" || fail "the error does not name the package"
  [[ ! -e "$output/packs/chinese" ]] || fail "a pack was made without its names"
  expect_latin_and_arabic "$output"
}

test_with_chinese() {
  local output="$work/with"
  "$tandem" build "$project" --output "$output" --quiet || fail "with Chinese fonts the program fails"
  expect_name "$output" chinese "李小龍"
  expect_latin_and_arabic "$output"
  pdffonts "$output/packs/chinese/chinese-a.pdf" | grep 'NotoSansCJK.*CID Type 0C .* yes yes yes ' > /dev/null ||
    fail "the Chinese font is not embedded as a subset"
}

make_project
test_without_chinese
if [[ -n "$(files_of 'Noto Sans CJK SC')" ]]; then
  test_with_chinese
else
  echo "no Chinese font is installed here (fonts-noto-cjk): only its absence was tested"
fi
((failures == 0)) || exit 1
rm -rf "$work"
