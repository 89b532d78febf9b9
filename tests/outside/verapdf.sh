#!/bin/bash
# Checks the PDFs below some folders, or a fifth of them (see scripts/test), with veraPDF, a validator that is not ours: all
# in one run of Java.
#
# usage: verapdf.sh PACKAGES_FOLDER WORK_FOLDER [-f FLAVOUR] FOLDER…
#   FLAVOUR: such as 2a for PDF/A-2a; PDF/UA-1 without it
#   PACKAGES_FOLDER: where install_packages.sh has put the npm packages, one of which ships veraPDF
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/../sample.sh"
packages=$1 work=$2
shift 2
flavour=()
if [[ $1 == -f ]]; then
  flavour=(-f "$2")
  shift 2
fi
mapfile -t files < <(find "$@" -name '*.pdf' | LC_ALL=C sort | sample 5)
((${#files[@]})) || { echo "no PDF in $*" >&2 && exit 1; }
java=/usr/share/java
# The package's own copy of JAXB is cut down, so Debian's comes first.
path=$java/jaxb-api.jar:$java/jaxb-runtime.jar:$java/jaxb-core.jar:$java/istack-commons-runtime.jar
path+=:$java/txw2.jar:$java/javax.activation.jar
path+=:$packages/node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar
mkdir -p "$work"
javac -encoding UTF-8 -cp "$path" -d "$work" "$here/VeraCheck.java"
exec java -Xshare:auto -XX:TieredStopAtLevel=1 -cp "$work:$path" VeraCheck "${flavour[@]}" "${files[@]}"
