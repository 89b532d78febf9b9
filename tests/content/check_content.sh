#!/bin/bash
# Checks a project's content in one language, and nothing may be said of it: as an editor on every paper, and in all
# looks (TANDEM_PROOF=whole) or two of them (see scripts/test).
#
# usage: check_content.sh TANDEM PROJECT LANGUAGE
set -euo pipefail

tandem=$1 project=$2 language=$3

check() { # OPTION…
  "$tandem" check --language "$language" --project "$project" "$@"
}

if [[ ${TANDEM_PROOF:-} == whole ]]; then
  check --strict --stress
  exit
fi

check --strict
mapfile -t themes < <(cd "$project/templates/themes" && printf '%s\n' *.yaml | sed 's/\.yaml$//')
mapfile -t variants < <(cd "$project/templates/variants" && printf '%s\n' *.yaml | sed 's/\.yaml$//')
# One number is one sample, whatever else is drawn elsewhere.
RANDOM=${TANDEM_SEED:-1}
for ((i = 0; i < 2; ++i)); do
  theme=${themes[RANDOM % ${#themes[@]}]} variant=${variants[RANDOM % ${#variants[@]}]}
  echo "in $theme with $variant"
  # The editor's questions are for the theme's own type; what a look says has its name behind it.
  said=$(check --stress --theme "$theme" --variant "$variant" 2>&1) && ! grep ' (in ' <<< "$said" || {
    echo "$said"
    exit 1
  }
done
