#!/bin/bash
# templates/cluster/packs.sbatch as Slurm runs it: an array on two nodes, of which one task is killed in the middle of its
# work and put back into the queue. All files together are those of one build.
#
# usage: slurm_array.sh TANDEM SOURCE_FOLDER WORK_FOLDER
#
# Ends with 77 where there is no Slurm, or no root to start one; with TANDEM_SKIP=never that is a failure.
set -euo pipefail

tandem=$1 source=$2 work=$3
here=$(dirname "$0")
. "$here/small_roster.sh"
. "$here/slurm_env.sh"

skip() {
  echo "SKIPPED: $1" >&2
  [[ ${TANDEM_SKIP:-} == never ]] && exit 1
  exit 77
}
for program in munged slurmctld slurmd sbatch; do
  command -v "$program" > /dev/null || skip "there is no $program"
done
((EUID == 0)) || skip "only root can start a Slurm"

rm -rf "$work"
mkdir -p "$work"
export TANDEM_CACHE=
project=$work/project
shards=4
small_roster "$source" "$project" 40
"$tandem" build "$project" -q --archive "$work/whole.tar"

# The second task stops when it has begun its archive, for as long as it is not started again.
cat > "$work/tandem" << END
#!/bin/bash
[[ \$SLURM_ARRAY_TASK_ID == 2 && -z \${SLURM_RESTART_COUNT:-} ]] || exec "$tandem" "\$@"
"$tandem" "\$@" &
while ! compgen -G "$work/out/.tandem-part-*" > /dev/null; do sleep 0.01; done
kill -STOP \$!
touch "$work/stopped"
wait
END
chmod +x "$work/tandem"

trap stop_slurm EXIT
start_slurm "$work/slurm"
cd "$work"
job=$(TANDEM=$work/tandem TANDEM_PROJECT=$project TANDEM_OUTPUT=$work/out TANDEM_SHARDS=$shards \
  sbatch --parsable --array=1-$shards --cpus-per-task=1 --mem=200M "$source/templates/cluster/packs.sbatch")
wait_for "the second task" test -e "$work/stopped"
scontrol requeue "${job}_2"
is_over() { [[ -z $(squeue -h -j "$job" 2> /dev/null) ]]; }
wait_for "the end of the job" is_over

cat tandem-packs-*.log
"$tandem" manifest merge out/packs-*-of-$shards.tar -o all.json
[[ $(scontrol show job "${job}_2" | grep -o 'Restarts=[0-9]*') == Restarts=1 ]] || {
  echo "FAILED: the second task was not started again" >&2
  exit 1
}
unpacked whole.tar whole
unpacked out/packs-*-of-$shards.tar joined
diff -r whole joined
[[ -z $(find out -name '.tandem-part-*') ]] || { echo "FAILED: the killed task left something" >&2; exit 1; }
echo "an array of $shards on two nodes, one task killed: $(find joined -name '*.pdf' | wc -l) PDFs as in one build"
