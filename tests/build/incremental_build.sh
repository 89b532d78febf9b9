#!/bin/bash
# A build of a project's handouts through generator/cmake/Tandem.cmake does all that is needed and nothing
# else. Times of files are the evidence.
#
# usage: incremental_build.sh TANDEM SOURCE_FOLDER WORK_FOLDER GENERATOR
set -euo pipefail

tandem=$1 source=$2 work=$3 generator=$4
project="$work/a project" # with a space: paths are escaped in the depfile
output="$work/out"
build="$work/build"
stamp="$build/evening.stamp"
theme="$project/templates/themes/evening.yaml"

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

make_project() {
  rm -rf "$work"
  mkdir -p "$project/fonts"
  cp -r "$source/tests/cli/project/." "$project"
  cp -r "$source/templates/themes" "$source/templates/pages" "$project/templates"
  # A theme with a font of the project's own.
  cat > "$theme" << EOF
theme: evening
extends: workbook
description: For one evening
fonts:
  body: {family: Lato, package: fonts-lato}
sizes: {body: 11 pt}
EOF
  cp "$(fc-list ':family=Lato:style=Regular' file | head -n 1 | sed 's/: *$//')" "$project/fonts/"
  cat > "$project/CMakeLists.txt" << EOF
cmake_minimum_required(VERSION 3.20)
project(evening NONE)
include("$source/generator/cmake/Tandem.cmake")
tandem_add_handouts(TARGET evening PROJECT "\${CMAKE_SOURCE_DIR}" OUTPUT "$output" PAPER letter
  THEME evening)
EOF
  cmake -S "$project" -B "$build" -G "$generator" -DTANDEM_EXECUTABLE="$tandem" > /dev/null
}

run_build() {
  sleep 0.02 # file times have the grain of the kernel's clock tick
  cmake --build "$build" > "$work/log" 2>&1 || {
    cat "$work/log" >&2
    fail "the build ended with an error"
  }
}

# 'TIME NAME' of every PDF.
times() { (cd "$output" && find . -name '*.pdf' -printf '%T@ %P\n' | sort -k 2); }

# The names of PDFs that are new or newer than in the list $1.
changed_since() { comm -13 <(sort <<< "$1") <(times | sort) | cut -d ' ' -f 2 | sort; }

expect_changed() { # WHAT BEFORE NAMES…
  local what=$1 before=$2
  shift 2
  local wanted changed
  wanted=$(printf '%s\n' "$@" | sort)
  changed=$(changed_since "$before")
  [[ "$changed" == "$wanted" ]] ||
    fail "$what: expected to change: ${wanted//$'\n'/ }; changed: ${changed//$'\n'/ }"
}

expect_no_run() { # WHAT
  local before
  before=$(stat -c %y "$stamp")
  run_build
  [[ "$(stat -c %y "$stamp")" == "$before" ]] || fail "$1: the generator ran again"
  if [[ "$generator" == Ninja ]]; then
    grep -q 'no work to do' "$work/log" || fail "$1: ninja found work to do"
  fi
}

expect_run() { # WHAT
  local before
  before=$(stat -c %y "$stamp")
  run_build
  [[ "$(stat -c %y "$stamp")" != "$before" ]] || fail "$1: the generator did not run"
}

make_project
run_build
[[ $(times | wc -l) == 11 ]] || fail "11 PDFs are expected, there are: $(times)"
expect_no_run "nothing changed"

before=$(times)
sed -i 's/One thing I can do/One small thing I can do/' "$project/content/one-thing.yaml"
expect_run "an exercise changed"
expect_changed "an exercise changed" "$before" handouts/one-thing.pdf packs/couple-02/couple-02-a.pdf \
  packs/couple-02/couple-02-b.pdf workshops/evening/evening-facilitator.pdf
expect_no_run "nothing changed after an exercise did"

before=$(times)
touch "$project"/fonts/*
expect_run "a font was touched"
expect_changed "a font was touched" "$before" ""

before=$(times)
sed -i 's/body: 11 pt/body: 11.5 pt/' "$theme"
expect_run "the theme changed"
[[ $(changed_since "$before" | wc -l) == 11 ]] || fail "a theme's type size did not change all PDFs"

before=$(times)
sed 's/listening/hearing/' "$project/content/listening.yaml" > "$project/content/hearing.yaml"
expect_run "an exercise was added"
expect_changed "an exercise was added" "$before" handouts/hearing.pdf

before=$(times)
mkdir -p "$project/content/more"
expect_run "a folder was added"
sed 's/listening/waiting/' "$project/content/listening.yaml" > "$project/content/more/waiting.yaml"
expect_run "an exercise was added in a new folder"
expect_changed "an exercise was added in a new folder" "$before" handouts/waiting.pdf

before=$(times)
rm "$output/handouts/listening.pdf"
expect_run "a PDF was deleted"
expect_changed "a PDF was deleted" "$before" handouts/listening.pdf

sed -i 's/prompt:/promt:/' "$project/content/listening.yaml"
before=$(times)
cmake --build "$build" > "$work/log" 2>&1 && fail "an error in the content did not fail the build"
grep -q "did you mean 'prompt'" "$work/log" || fail "the build does not show the error"
expect_changed "content has an error" "$before" ""
sed -i 's/promt:/prompt:/' "$project/content/listening.yaml"
expect_run "the error is mended"
expect_no_run "all is done"
echo "the $generator build does what is needed and nothing else"
