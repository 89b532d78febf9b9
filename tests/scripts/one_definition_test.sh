#!/bin/bash
# One name means one type: two of one name in one namespace are one to a linker, which takes functions of either
# (basic.def.odr in the C++ standard; no compiler reports it).
#
# usage: one_definition_test.sh SOURCE_FOLDER
set -euo pipefail
cd "$1"

# 'NAMESPACE::NAME FILE' for each type that is defined outside of other types, without those of one file alone.
types() {
  find generator tests \( -name '*.h' -o -name '*.cc' \) -print0 | sort -z | xargs -0 awk '
    FNR == 1 { namespace = ""; is_nameless = 0 }
    /^namespace \{/ { is_nameless = 1 }
    /^\}  \/\/ namespace$/ { is_nameless = 0 }
    /^namespace [a-z_:]+ \{/ { namespace = $2 }
    /^(struct|class|enum|enum class) [A-Za-z]+ (: .*|final )?\{/ && !is_nameless {
      print namespace "::" ($2 == "class" ? $3 : $2), FILENAME
    }'
}

found=$(types)
(($(wc -l <<< "$found") > 500)) || { echo "FAILED: this test finds hardly any types" >&2 && exit 1; }
twice=$(awk '{ places[$1] = places[$1] "\n  " $2; ++count[$1] } END { for (t in count) if (count[t] > 1) print t places[t] }' \
  <<< "$found")
[[ -z $twice ]] || { printf 'FAILED: types of one name:\n%s\n' "$twice" >&2 && exit 1; }
