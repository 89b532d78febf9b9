# Which files of a large proof a run tries: all of them in 'scripts/test --all' (TANDEM_PROOF=whole), else one in so many,
# counted from TANDEM_SEED on. Sourced.

# Of the lines on standard input, those that are tried.
sample() { # ONE_IN
  if [[ ${TANDEM_PROOF:-} == whole ]]; then cat; else awk -v n="$1" -v seed="${TANDEM_SEED:-1}" 'NR % n == seed % n'; fi
}
