#!/bin/bash
# The manual's pages: sound for mandoc, found and shown by man's own formatter.
#
# usage: manual.sh PREFIX
set -euo pipefail

prefix=$1
count=0
for page in "$prefix"/share/man/man?/*.gz; do
  gzip -dc "$page" > page
  mandoc -Tlint -Wall page || {
    echo "FAILED: $page" >&2
    exit 1
  }
  count=$((count + 1))
done
rm page
commands=$("$prefix/bin/tandem" complete -- "" | wc -l)
[[ $count == $((commands + 3)) ]] || {
  echo "FAILED: $commands commands and $count pages" >&2
  exit 1
}
gzip -dc "$prefix/share/man/man1/tandem-build.1.gz" | mandoc -Tutf8 | col -b | grep -- '-o, --output FOLDER' > /dev/null || {
  echo "FAILED: the option --output is not shown" >&2
  exit 1
}
