#!/bin/bash
# What must hold for every PDF of a project, as qpdf, poppler, mupdf and Ghostscript see it.
#
# usage: check_pdf.sh NAMES FILE.pdf…
#   NAMES: a file with a name of a participant on each line
# Prints a line for everything that is wrong; succeeds if nothing is.
set -uo pipefail
export LC_ALL=C.UTF-8

names=$1
shift
wrong=0

fail() { # FILE WHAT
  echo "FAILED: $(basename "$1"): $2" >&2
  wrong=1
}

# Runs a command that must succeed and leave its error stream empty; its output is in $output.
quietly() { # FILE COMMAND…
  local file=$1 messages
  shift
  messages=$(mktemp)
  output=$("$@" 2> "$messages") || fail "$file" "'$1' fails"
  [[ -s "$messages" ]] && fail "$file" "'$1' says: $(head -n 3 "$messages")"
  rm -f "$messages"
}

check_readers() { # FILE
  quietly "$1" qpdf --check "$1"
  [[ "$output" == *"No syntax or stream encoding errors found"* ]] || fail "$1" "qpdf is not content: $output"
  [[ "$output" == *[Ww][Aa][Rr][Nn]* ]] && fail "$1" "qpdf warns: $output"
  quietly "$1" mutool info "$1"
  quietly "$1" mutool draw -N -q -r 20 -F png -o /dev/null "$1"
  quietly "$1" gs -q -sDEVICE=nullpage -dNOPAUSE -dBATCH "$1"
  [[ -z "$output" ]] || fail "$1" "Ghostscript says: $output"
}

check_fonts() { # FILE
  quietly "$1" pdffonts "$1"
  # Behind the name and the type: encoding, embedded, subset, with Unicode texts.
  local fonts bad
  fonts=$(tail -n +3 <<< "$output")
  [[ -n "$fonts" ]] || fail "$1" "it has no fonts"
  bad=$(grep -vE '^[A-Z]{6}\+.* Identity-H +yes yes yes ' <<< "$fonts")
  [[ -z "$bad" ]] || fail "$1" "a font is not embedded as a subset with Unicode texts: $bad"
}

check_properties() { # FILE
  quietly "$1" pdfinfo "$1"
  grep -qE '^Tagged: +yes' <<< "$output" || fail "$1" "it is not tagged"
  grep -qE '^Encrypted: +no' <<< "$output" || fail "$1" "it is encrypted"
  grep -qE '^Title: +[^ ]' <<< "$output" || fail "$1" "it has no title"
  quietly "$1" mutool show "$1" trailer/Root/Lang
  [[ "$output" =~ ^\([a-z]{2} ]] || fail "$1" "it has no language, but '$output'"
  quietly "$1" mutool show "$1" trailer/Root/PageLabels
  [[ "$output" == *Nums* ]] || fail "$1" "it has no page labels"
  quietly "$1" mutool show "$1" outline
  [[ -n "$output" ]] || fail "$1" "it has no outline"
}

# What shows without opening the file: its name, its properties, its outline.
check_outside() { # FILE
  local outside found
  outside=$(basename "$1"; pdfinfo "$1"; pdfinfo -meta "$1"; mutool show "$1" outline;
    mutool show "$1" trailer/Root/PageLabels)
  found=$(grep -F -i -f "$names" <<< "$outside")
  [[ -z "$found" ]] || fail "$1" "a participant's name shows outside of the pages"
}

check_text() { # FILE
  quietly "$1" pdftotext "$1" -
  [[ -n "$output" ]] || fail "$1" "it has no text"
  grep -qP '[\x{FB00}-\x{FB06}]' <<< "$output" && fail "$1" "a ligature does not come out as letters"
  grep -qP '\x{FFFD}' <<< "$output" && fail "$1" "a glyph has no text"
}

for file in "$@"; do
  check_readers "$file"
  check_fonts "$file"
  check_properties "$file"
  check_outside "$file"
  check_text "$file"
done
exit $wrong
