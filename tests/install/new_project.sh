#!/bin/bash
# Somebody's first minutes with the installed program: new, build, edit, build; then a newer library below the project.
#
# usage: new_project.sh PREFIX WORK_FOLDER
set -euo pipefail

prefix=$1 work=$2

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

rm -rf "$work"
mkdir -p "$work/prefix"
cp -r "$prefix/." "$work/prefix"
cd "$work"
export TANDEM_CACHE=
unset TANDEM_LIBRARY
tandem=$work/prefix/bin/tandem
name="Ł. O'Brien-Ñandú"

"$tandem" new "our evening" --organisation "$name" > log || fail "no new project: $(cat log)"
"$tandem" build "our evening" -q || fail "it does not build"
pages() { pdftotext "our evening/output/$1" -; }
pages packs/couple-01/couple-01-a.pdf | grep "Ł. O'Brien-Ñandú" > /dev/null || fail "the organisation is not on the cover"
pages handouts/one-good-thing.pdf | grep 'One good thing' > /dev/null || fail "the first sheet was not made"
[[ -z $(find "our evening" -name '*.yaml' -path '*imbalance*') ]] || fail "the library was copied"

sed -i 's/^title: One good thing/title: Two good things/' "our evening/content/mutuality/one-good-thing.yaml"
sed -i 's/^# date: .*/date: 2028-02-29/' "our evening/tandem.yaml"
"$tandem" build "our evening" -q || fail "it does not build again"
pages handouts/one-good-thing.pdf | grep 'Two good things' > /dev/null || fail "the change was not made"
pages packs/couple-01/couple-01-a.pdf | grep 'February 29, 2028' > /dev/null || fail "the date is not on the cover"
if "$tandem" new "our evening" > log 2>&1; then fail "a project was written over"; fi

# An upgrade changes the library, and nothing of the project.
mkdir -p "our evening/content/imbalance"
library=$work/prefix/share/tandem
chmod -R u+w "$library"
cp "$library/content/imbalance/load-map.yaml" "our evening/content/imbalance"
sed -i 's/^title: .*/title: Our own map/' "our evening/content/imbalance/load-map.yaml"
find "our evening" -name '*.yaml' -exec sha256sum {} + | sort > before
sed -i 's/^title: .*/title: A newer map/' "$library/content/imbalance/load-map.yaml"
sed -i 's/^title: .*/title: A newer question/' "$library/content/imbalance/season-or-pattern.yaml"
"$tandem" build "our evening" -q || fail "it does not build on the newer library"
find "our evening" -name '*.yaml' -exec sha256sum {} + | sort > after
cmp -s before after || fail "the upgrade touched the project"
pages handouts/load-map.pdf | grep 'Our own map' > /dev/null || fail "the project's own sheet does not count"
pages handouts/season-or-pattern.pdf | grep 'A newer question' > /dev/null || fail "the newer sheet is not there"
