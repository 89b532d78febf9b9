# A private Slurm of two nodes on one machine, as root: slurmctld, two slurmds and munge, all on loopback, without systemd,
# cgroups or a database. Sourced by slurm_array.sh.

# start_slurm FOLDER: returns once both nodes are idle.
start_slurm() {
  slurm=$1
  slurm_processes=()
  export SLURM_CONF=$slurm/slurm.conf
  local port=$((20000 + $$ % 20000)) node
  mkdir -p "$slurm"/{state,munge,log,run}
  chmod 0700 "$slurm/munge"
  chmod 0755 "$slurm" "$slurm/run"
  head -c 128 /dev/urandom > "$slurm/munge/key"
  chmod 0400 "$slurm/munge/key"
  munged --force --foreground --key-file="$slurm/munge/key" --socket="$slurm/run/munge.sock" \
    --pid-file="$slurm/munge/pid" --seed-file="$slurm/munge/seed" --log-file="$slurm/munge/log" \
    > "$slurm/log/munged" 2>&1 &
  slurm_processes+=($!)
  wait_for "munge" test -S "$slurm/run/munge.sock"
  # Credentials that expire soon: a task that is put back into the queue waits as long as they hold.
  cat > "$SLURM_CONF" << END
ClusterName=tandem
SlurmctldHost=$(hostname)(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$slurm/run/munge.sock,cred_expire=5
CredType=cred/munge
SlurmctldPort=$port
SlurmctldPidFile=$slurm/slurmctld.pid
SlurmctldLogFile=$slurm/log/slurmctld.log
SlurmdPidFile=$slurm/slurmd-%n.pid
SlurmdLogFile=$slurm/log/slurmd-%n.log
SlurmdSpoolDir=$slurm/spool-%n
StateSaveLocation=$slurm/state
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=2,batch_sched_delay=0,sched_min_interval=0,bf_interval=2
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
KillWait=2
MinJobAge=300
PropagateResourceLimits=NONE
SlurmdParameters=config_overrides
LaunchParameters=disable_send_gids
END
  for node in 1 2; do
    echo "NodeName=node$node NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=$((port + node)) CPUs=2" \
      "RealMemory=1200 State=UNKNOWN" >> "$SLURM_CONF"
  done
  echo "PartitionName=batch Nodes=node[1-2] Default=YES MaxTime=INFINITE State=UP" >> "$SLURM_CONF"
  printf 'CgroupPlugin=cgroup/v1\nCgroupAutomount=no\nConstrainCores=no\n' > "$slurm/cgroup.conf"
  slurmctld -D -f "$SLURM_CONF" > "$slurm/log/slurmctld.out" 2>&1 &
  slurm_processes+=($!)
  for node in 1 2; do
    slurmd -D -N "node$node" -f "$SLURM_CONF" > "$slurm/log/slurmd$node.out" 2>&1 &
    slurm_processes+=($!)
  done
  wait_for "idle nodes" nodes_are_idle
}

nodes_are_idle() {
  [[ $(sinfo -h -o %T 2> /dev/null | sort -u) == idle ]]
}

# wait_for WHAT COMMAND…: until the command succeeds, for two minutes.
wait_for() {
  local tries=600
  until "${@:2}"; do
    ((--tries > 0)) || { echo "FAILED: waited in vain for $1" >&2; return 1; }
    sleep 0.2
  done
}

stop_slurm() {
  local process
  for ((i = ${#slurm_processes[@]} - 1; i >= 0; i--)); do
    process=${slurm_processes[i]}
    kill "$process" 2> /dev/null || continue
    for _ in {1..50}; do
      kill -0 "$process" 2> /dev/null || break
      sleep 0.1
    done
    kill -9 "$process" 2> /dev/null || true
  done
  wait
}
