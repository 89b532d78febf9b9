# A small project with a roster that takes a moment. Sourced by the tests of this folder.

# small_roster SOURCE_FOLDER PROJECT COUPLES
small_roster() {
  mkdir -p "$2"
  cp -r "$1/tests/cli/project/content" "$1/templates" "$2"
  rm -r "$2/templates/recipes"
  cp -r "$1/tests/cli/project/templates/." "$2/templates"
  {
    echo "workshop: evening"
    echo "couples:"
    for ((i = 1; i <= $3; i++)); do
      printf '  - {id: couple-%03d, a: {name: Ann %d}, b: {name: Bo %d}}\n' "$i" "$i" "$i"
    done
  } > "$2/content/couples.yaml"
}

# unpacked ARCHIVE… FOLDER: all of them in one place, without their lists, which differ.
unpacked() {
  local folder=${!#} archive
  mkdir -p "$folder"
  for archive in "${@:1:$#-1}"; do
    tar -xf "$archive" -C "$folder" --exclude manifest.json --exclude fields.json
  done
}
