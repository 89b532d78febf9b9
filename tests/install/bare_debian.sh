#!/bin/bash
# A Debian 12 that has nothing but apt: the package is installed there, and makes its first page.
#
# usage: bare_debian.sh PACKAGES_FOLDER
#
# Ends with 77 where the machine cannot make a Debian (no root and no user namespaces, or no mirror); with
# TANDEM_SKIP=never that is a failure.
set -euo pipefail

# It fetches and unpacks some 300 MB, so the everyday run leaves it to 'scripts/test --all'.
[[ ${TANDEM_PROOF:-sample} == whole ]] || { echo "left to scripts/test --all"; exit 0; }

package=$(ls "$1"/tandem_*.deb)
mirror=${TANDEM_DEBIAN_MIRROR:-http://deb.debian.org/debian}

skip() {
  echo "SKIPPED: $1" >&2
  [[ ${TANDEM_SKIP:-} == never ]] && exit 1
  exit 77
}

command -v mmdebstrap > /dev/null || skip "there is no mmdebstrap"
((EUID == 0)) || unshare --user --map-auto true 2> /dev/null || skip "neither root nor user namespaces"
/usr/lib/apt/apt-helper download-file "$mirror/dists/bookworm/Release" "$1.Release" > /dev/null 2>&1 ||
  skip "no answer from $mirror"

work=$1/../bare_debian
rm -rf "$work"
mkdir -p "$work"
cp "$package" "$work/tandem.deb"
cat > "$work/first_page.sh" << 'END'
set -e
cd /srv
apt-get install -y -q ./tandem.deb > /dev/null
bash -c 'tandem handout load-map --project /usr/share/tandem -q -o output && times' > times
echo "first page: $(tail -n 1 times)"
tandem build /usr/share/tandem -q -o output
ls output/handouts/load-map.pdf output/packs/couple-01/couple-01-a.pdf
END
mmdebstrap --variant=minbase --quiet --customize-hook="copy-in '$work/tandem.deb' '$work/first_page.sh' /srv" \
  --customize-hook='chroot "$1" bash /srv/first_page.sh' bookworm /dev/null "$mirror" > "$work/log" 2>&1 || {
  cat "$work/log" >&2
  exit 1
}
# Work, not waiting: the processor's seconds, the program's own and the system's for it.
seconds=$(sed -nE 's/^first page: ([0-9]+)m([0-9.]+)s ([0-9]+)m([0-9.]+)s$/\1 \2 \3 \4/p' "$work/log" |
  awk '{print $1 * 60 + $2 + $3 * 60 + $4}')
awk -v seconds="$seconds" 'BEGIN {exit !(seconds > 0 && seconds < 20)}' || {
  echo "FAILED: the first page took '$seconds' seconds of work" >&2
  exit 1
}
