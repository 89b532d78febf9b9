#!/bin/bash
# Makes the PDFs of the starter workshop and the gallery of all blocks, which the tests of this folder read.
#
# usage: make_pdfs.sh TANDEM SOURCE_FOLDER OUTPUT_FOLDER
set -euo pipefail

rm -rf "$3"
"$1" build "$2" --output "$3" --quiet
"$1" gallery --project "$2" --output "$3/gallery" --quiet
"$1" gallery --project "$2" --output "$3/every-field" --quiet --theme workbook --block prompt --block scale \
  --block checklist --block agreement
