#!/bin/bash
# templates/cluster/packs-job.yaml: what it says of shards is of one mind, and its command, run for each index as Kubernetes
# would, makes all.
#
# usage: kubernetes_job.sh TANDEM SOURCE_FOLDER WORK_FOLDER
set -euo pipefail

tandem=$1 source=$2 work=$3
. "$(dirname "$0")/small_roster.sh"
job=$source/templates/cluster/packs-job.yaml

fail() {
  echo "FAILED: $1" >&2
  exit 1
}
completions=$(sed -nE 's/^  completions: ([0-9]+)$/\1/p' "$job")
command=$(sed -nE 's/^ *command: \[tandem, (.*)\]$/\1/p' "$job")
[[ $completions -gt 1 && $command == *"--shard, /$completions,"* ]] || fail "completions and --shard differ"
grep -q '^  completionMode: Indexed$' "$job" || fail "it is no Indexed Job"
grep -q '^  backoffLimitPerIndex: [0-9]' "$job" || fail "tries of an index have no limit"

rm -rf "$work"
mkdir -p "$work"
export TANDEM_CACHE=
small_roster "$source" "$work/project" 24
"$tandem" build "$work/project" -q --archive "$work/whole.tar"
IFS=', ' read -r -a words <<< "${command//\"/}"
for i in "${!words[@]}"; do
  words[i]=${words[i]/#\/project/$work/project}
  words[i]=${words[i]/#\/output/$work}
done
for ((index = 0; index < completions; index++)); do
  JOB_COMPLETION_INDEX=$index "$tandem" "${words[@]}"
done
cd "$work"
"$tandem" manifest merge packs-*-of-"$completions".tar -o all.json
unpacked whole.tar whole
unpacked packs-*-of-"$completions".tar joined
diff -r whole joined
