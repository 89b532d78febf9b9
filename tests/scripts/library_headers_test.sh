#!/bin/bash
# A library's headers are included in .cc files alone, and only of the stages that the map of the generator names it for.
#
# usage: library_headers_test.sh SOURCE_FOLDER
set -euo pipefail
cd "$1/generator"

# Says in $library what a header belongs to, as the map writes it: nothing for the language's own and the system's, and for
# fmt, which may be used everywhere.
find_library() { # HEADER
  case $1 in
    unicode/*) library=ICU ;;
    hb*.h) library=HarfBuzz ;;
    ft2build.h) library=FreeType ;;
    archive.h | archive_entry.h) library=libarchive ;;
    libxml/*) library=libxml2 ;;
    boost/program_options*) library=Boost.Program_options ;;
    fontconfig/*) library=fontconfig ;;
    hpdf.h) library=libharu ;;
    hyphen.h) library=hyphen ;;
    hunspell/*) library=Hunspell ;;
    libdeflate.h) library=libdeflate ;;
    librsvg/*) library=librsvg ;;
    md4c.h) library=md4c ;;
    nlohmann/*) library=nlohmann-json ;;
    cups/*) library=libcups ;;
    png.h) library=libpng ;;
    qpdf/*) library=libqpdf ;;
    qrencode.h) library=libqrencode ;;
    sodium.h) library=libsodium ;;
    xxhash.h) library=xxHash ;;
    yaml-cpp/*) library=yaml-cpp ;;
    zlib.h) library=zlib ;;
    fmt/* | sys/* | dirent.h | dlfcn.h | fcntl.h | link.h | malloc.h | poll.h | unistd.h) library= ;;
    *.h | */*) library="a library that this test does not know" ;;
    *) library= ;;
  esac
}

# What the map says that a stage uses: the last column of its row.
declare -A libraries
while IFS='|' read -r _ stage _ _ named _; do
  stage=${stage//[^a-z]/}
  libraries[$stage]=", $(xargs <<< "$named"), "
done < <(grep -E '^\| `[a-z]+/` ' README.md)
((${#libraries[@]} >= 15)) || { echo "FAILED: README.md has no map of the stages" && exit 1; }

failures=0
fail() {
  echo "FAILED: $1" >&2
  failures=$((failures + 1))
}

while IFS=: read -r file _ line; do
  header=${line#*<}
  header=${header%%>*}
  find_library "$header"
  [[ -n $library ]] || continue
  # What a font is made of is needed by those who write it into a file.
  [[ $file == *.cc || $file == text/font_handle.h ]] || fail "$file is a header and includes <$header>"
  [[ ${libraries[${file%%/*}]} == *", $library, "* ]] ||
    fail "$file includes <$header> of $library, and README.md does not name it for this stage"
done < <(grep -rE -n '^#include <[^>]+>' --include='*.cc' --include='*.h' [a-z]*/)
((failures == 0))
