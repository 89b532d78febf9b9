#!/bin/bash
# The archive, unpacked into a folder of any name: what is in it, and a first page made with it.
#
# usage: anywhere.sh PREFIX WORK_FOLDER
set -euo pipefail

prefix=$1 work=$2

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

rm -rf "$work"
mkdir -p "$work/bin" "$work/here"
cd "$work/here"
for file in bin/tandem share/tandem/content/organisation.yaml share/tandem/templates/themes/workbook.yaml \
  share/man/man1/tandem.1.gz share/man/man1/tandem-build.1.gz share/man/man5/tandem-project.5.gz \
  share/cmake/Tandem/TandemConfig.cmake share/bash-completion/completions/tandem \
  share/zsh/vendor-completions/_tandem share/fish/vendor_completions.d/tandem.fish \
  share/doc/tandem/{copyright,changelog.gz,CHANGELOG.md.gz}; do
  [[ -f $prefix/$file ]] || fail "$file is not installed"
done
[[ -z $(find "$prefix" -type l) ]] || fail "links are installed"
file=$(readelf -SW "$prefix/bin/tandem")
[[ $file != *.symtab* && $file != *.debug_info* ]] || fail "the program is not stripped"

# No project here: the program tells of its own library, wherever it was called through.
ln -s "$prefix/bin/tandem" "$work/bin/tandem"
said=$("$work/bin/tandem" build 2>&1) && fail "a folder without a project was built"
[[ $said == *"'tandem build \"$prefix/share/tandem\" -o output' the workshop that came with"* ]] || fail "the hint is: $said"

chmod -R a-w "$prefix"
"$prefix/bin/tandem" build "$prefix/share/tandem" -q -o output || fail "the library does not build"
chmod -R u+w "$prefix"
[[ -s output/handouts/load-map.pdf && -s output/packs/couple-01/couple-01-a.pdf ]] || fail "pages are missing"
