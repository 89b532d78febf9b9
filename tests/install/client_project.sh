#!/bin/bash
# Another project's CMake build that finds Tandem where it is installed.
#
# usage: client_project.sh PREFIX SOURCE_FOLDER WORK_FOLDER GENERATOR
set -euo pipefail

prefix=$1 source=$2 work=$3 generator=$4

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

rm -rf "$work"
mkdir -p "$work/my evening"
cp -r "$source/tests/cli/project/." "$work/my evening"
cp -r "$prefix/share/tandem/templates"/{themes,variants,pages} "$work/my evening/templates"
cat > "$work/CMakeLists.txt" << 'END'
cmake_minimum_required(VERSION 3.20)
project(evening NONE)
find_package(Tandem 0.1 REQUIRED)
tandem_add_handouts(
  TARGET  evening
  PROJECT "my evening"
  OUTPUT  "the pages"
  PAPER   letter
  STRICT)
END

build() {
  cmake --build "$work/build" > "$work/log" 2>&1 || {
    cat "$work/log" >&2
    fail "the build ended with an error"
  }
}

cmake -S "$work" -B "$work/build" -G "$generator" -DCMAKE_PREFIX_PATH="$prefix" > /dev/null
build
[[ $(find "$work/build/the pages" -name '*.pdf' | wc -l) == 11 ]] || fail "11 PDFs are expected"
pdfinfo "$work/build/the pages/handouts/one-thing.pdf" | grep 'Page size: *612 x 792' > /dev/null || fail "the paper is not Letter"

before=$(stat -c %y "$work/build/evening.stamp")
sleep 0.02
build
[[ $(stat -c %y "$work/build/evening.stamp") == "$before" ]] || fail "a second build made all again"
sed -i 's/One thing I can do/One small thing I can do/' "$work/my evening/content/one-thing.yaml"
build
pdftotext "$work/build/the pages/handouts/one-thing.pdf" - | grep 'One small thing' > /dev/null || fail "a change was not made"

cmake -S "$work" -B "$work/newer" -G "$generator" -DCMAKE_PREFIX_PATH="$prefix" > /dev/null
sed -i 's/Tandem 0.1/Tandem 7/' "$work/CMakeLists.txt"
if cmake -S "$work" -B "$work/newer" > "$work/log" 2>&1; then fail "version 7 was found"; fi
