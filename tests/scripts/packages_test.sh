#!/bin/bash
# What scripts/packages.sh takes for missing, and how it asks apt: with dpkg-query, apt-get and sleep played by others.
#
# usage: packages_test.sh SOURCE_FOLDER WORK_FOLDER
set -uo pipefail

source=$1 work=$2
failures=0

expect() { # WHAT EXPECTED ACTUAL
  [[ $2 == "$3" ]] && return
  echo "FAILED: $1: expected '$2', got '$3'" >&2
  failures=$((failures + 1))
}

play() { # PROGRAM, whose script is read from standard input
  { echo '#!/bin/bash' && cat; } > "$work/bin/$1"
  chmod +x "$work/bin/$1"
}

install() { # PACKAGE… ; what is said is in $work/said
  : > "$work/asked" && : > "$work/pauses"
  install_packages "$@" > "$work/said" 2>&1
}

rm -rf "$work"
mkdir -p "$work/bin"
export work PATH="$work/bin:$PATH"
source "$source/scripts/packages.sh"

# Status as dpkg has it: what was asked for, whether it is damaged, and where it stands.
play dpkg-query << 'EOF'
printf '%s\n' 'install ok installed here' 'install ok triggers-pending waits' 'hold ok triggers-awaited held' \
  'deinstall ok config-files gone' 'install ok half-configured broken' 'install reinstreq installed damaged'
EOF
expect "packages that are missing" "absent broken damaged gone" \
  "$(missing_packages here waits held gone broken damaged absent | paste -sd' ')"

play sudo << 'EOF'
exec "$@"
EOF
play sleep << 'EOF'
echo "$1" >> "$work/pauses"
EOF
play apt-get << 'EOF'
echo "$*" >> "$work/asked"
if [[ $* == *update* && $(grep -c update "$work/asked") -lt 3 ]]; then
  echo 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)' >&2
  exit 100
fi
EOF
install here absent
expect "the result where another apt ends" 0 $?
expect "pauses while another apt is at work" "5 5" "$(paste -sd' ' "$work/pauses")"
expect "what is asked in the end" \
  "-q -o DPkg::Lock::Timeout=600 install -y --no-install-recommends absent" "$(tail -n 1 "$work/asked")"

play apt-get << 'EOF'
echo "$*" >> "$work/asked"
echo 'E: Unable to locate package absent' >&2
exit 100
EOF
install absent
expect "the result where apt fails" 1 $?
expect "how often a failing apt is asked" 1 "$(wc -l < "$work/asked")"
expect "what a failing apt says" 1 "$(grep -c 'Unable to locate package absent' "$work/said")"

: > "$work/asked"
install here
expect "apt where nothing is missing" 0 "$(wc -l < "$work/asked")"
((failures == 0))
