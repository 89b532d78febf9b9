#!/bin/bash
# Makes the starter workshop's PDFs, which the tests of this folder read.
#
# usage: make_pdfs.sh TANDEM SOURCE_FOLDER OUTPUT_FOLDER
set -euo pipefail

rm -rf "$3"
"$1" build "$2" --output "$3" --quiet
