#!/bin/bash
# What a file of the generator declares stands in its stage's namespace: 'tandem::load' for load/, and 'tandem' for base/.
# Another stage's namespace is opened for forward declarations alone.
#
# usage: stage_namespaces_test.sh SOURCE_FOLDER
set -euo pipefail
cd "$1/generator"

wrong=$(find . -mindepth 2 \( -name '*.h' -o -name '*.cc' \) -printf '%P\n' | sort | xargs awk '
  function end_of_file() {
    if (file != "" && file != "cli/main.cc" && !opened) print file ": opens no namespace of its stage"
  }
  FNR == 1 {
    end_of_file()
    file = FILENAME; opened = 0; foreign = ""
    stage = substr(file, 1, index(file, "/") - 1)
    own = stage == "base" ? "tandem" : "tandem::" stage
  }
  /^namespace tandem[a-z_:]* \{/ {
    if ($2 == own || index($2, own "::") == 1 && stage != "base") opened = 1
    else foreign = $2
    next
  }
  /^}/ { foreign = "" }
  foreign != "" && !/^((class|struct) [A-Za-z]+;)?$/ {
    print file ":" FNR ": declares in " foreign ": " $0
    foreign = ""
  }
  END { end_of_file() }')
if [[ -n $wrong ]]; then
  echo "FAILED:" >&2
  echo "$wrong" >&2
  exit 1
fi
