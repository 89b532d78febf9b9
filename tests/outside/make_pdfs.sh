#!/bin/bash
# Makes the PDFs of the starter workshop and the gallery of all blocks, which the tests of this folder read.
#
# usage: make_pdfs.sh TANDEM SOURCE_FOLDER OUTPUT_FOLDER PAPER_FOLDER
#   PAPER_FOLDER: for the same PDFs without forms
set -euo pipefail

rm -rf "$3" "$4"
"$1" build "$2" --output "$3" --quiet
"$1" build "$2" --output "$3" --quiet --language es
"$1" gallery --project "$2" --output "$3/gallery" --quiet
# Every block in one look, for those who fill in all of its fields.
"$1" gallery --project "$2" --output "$3/every-field" --quiet --theme workbook --variant ink-saver
"$1" build "$2" --output "$4" --quiet --fillable no
"$1" gallery --project "$2" --output "$4/every-field" --quiet --theme workbook --variant ink-saver --fillable no
