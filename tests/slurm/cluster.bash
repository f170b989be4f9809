# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A Slurm cluster of the tests' own: munged, one slurmctld and several slurmd on this host, without
# systemd, control groups or a database. All of it lies in one private folder, listens on the loopback
# only and runs as whoever calls; nothing of /etc is read or written.
#
#     cluster_start DIR      DIR is new, or empty; then $SLURM_CONF is set, and sbatch finds the cluster
#     cluster_stop           ends every process of it, and removes DIR
#
# The nodes are n1 to n$cluster_nodes, of $cluster_slots tasks each; nodes.bash lets them fail. When the
# shell that called is killed, a guard ends what it has left.

# shellcheck source=tests/engines/processes.bash
. "${BASH_SOURCE[0]%/*}/../engines/processes.bash"

cluster=
cluster_nodes=3
cluster_slots=2
PATH=$PATH:/usr/sbin:/sbin
# The tests may themselves run in a task of somebody's cluster.
unset "${!SLURM_@}" "${!SBATCH_@}" "${!SQUEUE_@}" "${!SINFO_@}" "${!SCANCEL_@}"

# The first command that a cluster needs and that is not here; nothing when all are.
cluster_lacks() {
    local command
    for command in munged munge slurmctld slurmd sbatch setsid; do
        command -v "$command" > /dev/null || { echo "$command" && return; }
    done
}

# Slurm's defaults are for machines that fail once a month: a node is missed after 5 minutes, a task that
# comes back waits for 2. Here these are seconds. A task gets what it is allowed, not what there is, so
# that few processors can be many slots.
cluster_settings() {
    local host port node
    host=$(uname -n)
    port=$(free_ports $((cluster_nodes + 1)))
    cat << END
ClusterName=hearth
SlurmctldHost=${host%%.*}(127.0.0.1)
SlurmctldPort=$port
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthInfo=socket=$cluster/munge/socket,cred_expire=10
StateSaveLocation=$cluster/state
SlurmctldPidFile=$cluster/slurmctld.pid
SlurmctldLogFile=$cluster/log/slurmctld
SlurmdSpoolDir=$cluster/spool/%n
SlurmdPidFile=$cluster/%n.pid
SlurmdLogFile=$cluster/log/%n
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MailProg=/bin/true
SchedulerType=sched/builtin
SchedulerParameters=batch_sched_delay=0,sched_interval=3
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU_Memory
DefMemPerCPU=256
SlurmdTimeout=8
KillWait=2
MinJobAge=600
JobRequeue=1
ReturnToService=2
END
    for ((node = 1; node <= cluster_nodes; node++)); do
        echo "NodeName=n$node NodeHostname=${host%%.*} NodeAddr=127.0.0.1 Port=$((port + node))" \
            "CPUs=$cluster_slots RealMemory=8192 State=UNKNOWN"
    done
    echo "PartitionName=talk Nodes=n[1-$cluster_nodes] Default=YES MaxTime=INFINITE State=UP"
}

# Starts a daemon that stays a child of ours, without a terminal; its number is in $cluster/pid/NAME.
daemon() { # NAME COMMAND...
    local name=$1
    shift
    setsid "$@" >> "$cluster/log/$name.said" 2>&1 < /dev/null &
    echo $! > "$cluster/pid/$name"
    disown $!
}

daemon_pid() { # NAME
    local pid
    pid=$(cat "$cluster/pid/$1" 2> /dev/null)
    running "$pid" && echo "$pid"
}

munge_start() {
    (umask 077 && head -c 128 /dev/urandom > "$cluster/munge/key")
    # Forced, since the folder lies in one that everybody writes to, which munged refuses otherwise.
    daemon munged munged --foreground --force --num-threads=2 --key-file="$cluster/munge/key" \
        --socket="$cluster/munge/socket" --pid-file="$cluster/munge/pid" \
        --log-file="$cluster/log/munged" --seed-file="$cluster/munge/seed"
    within 20 munge_answers
}

munge_answers() {
    munge -n -S "$cluster/munge/socket" | unmunge -S "$cluster/munge/socket"
}

controller_start() { # [OPTIONS OF slurmctld]
    daemon slurmctld slurmctld -D -f "$SLURM_CONF" "$@"
    within 30 controller_answers
}

# `scontrol ping` ends with 0 in any case in some versions.
controller_answers() {
    timeout 5 scontrol ping | grep -q 'is UP'
}

node_start() { # NODE
    mkdir -p "$cluster/spool/$1"
    daemon "$1" slurmd -D -N "$1" -f "$SLURM_CONF"
}

# In order, and not taken away by anybody.
node_ready() { # NODE
    [[ $(timeout 5 sinfo -h -N -n "$1" -o %t) =~ ^(idle|mix|alloc)$ ]]
}

nodes_ready() {
    local node
    for ((node = 1; node <= cluster_nodes; node++)); do node_ready "n$node" || return 1; done
}

# That a node says it is well is one thing; that a job runs on it to its end is another.
nodes_work() {
    local node
    for ((node = 1; node <= cluster_nodes; node++)); do
        sbatch -Q -w "n$node" -o "$cluster/log/probe.n$node" --wrap 'echo well' || return 1
    done
    for ((node = 1; node <= cluster_nodes; node++)); do
        within 30 grep -q well "$cluster/log/probe.n$node" || return 1
    done
    within 30 queue_empty
}

# False also when nobody answers.
queue_empty() {
    local jobs
    jobs=$(timeout 10 squeue -h 2> /dev/null) && [ -z "$jobs" ]
}

# Ends all of a cluster's processes, and those that they start meanwhile, and removes it; false when some will
# not end.
cluster_end() { # DIR
    local tries left
    for ((tries = 0; tries < 600; tries++)); do
        mapfile -t left < <(processes_with "SLURM_CONF=$1/slurm.conf")
        [ ${#left[@]} -gt 0 ] || { rm -rf "$1" && return; }
        signal_all KILL "${left[@]}"
        sleep 0.1
    done
    return 1
}

cluster_say() {
    echo "hearth: $*" >&2
    [ ! -d "$cluster/log" ] || tail -n 5 "$cluster"/log/* >&2
}

cluster_begin() {
    local node
    munge_start || { cluster_say "munged does not answer" && return 1; }
    controller_start -c || { cluster_say "slurmctld does not answer" && return 1; }
    for ((node = 1; node <= cluster_nodes; node++)); do node_start "n$node"; done
    within 30 nodes_ready || { cluster_say "not all nodes are there" && return 1; }
    nodes_work || { cluster_say "not all nodes run a job to its end" && return 1; }
}

# One cluster; false when it does not come up.
cluster_try() { # DIR
    cluster=$(realpath -m "$1")
    mkdir -p "$cluster" && chmod 700 "$cluster" || return 1
    mkdir "$cluster"/{munge,state,spool,log,pid} || return 1
    cluster_settings > "$cluster/slurm.conf"
    # From that version on slurmd looks for control groups even if nothing is to use them.
    [ "$(slurmd -V | grep -o "[0-9]*" | head -n 1)" -lt 24 ] || echo CgroupPlugin=disabled > "$cluster/cgroup.conf"
    export SLURM_CONF=$cluster/slurm.conf
    guard_start "${BASH_SOURCE[0]}" cluster_end "$cluster"
    cluster_begin && return
    cluster_stop
    return 1
}

# Somebody else may have taken one of the ports meanwhile.
cluster_start() { # DIR
    cluster_try "$1" || cluster_try "$1" || cluster_try "$1"
}

cluster_stop() {
    [ -n "$cluster" ] || return 0
    cluster_end "$cluster" || { cluster_say "some of its processes do not end" && return 1; }
    guard_end
    unset SLURM_CONF
    cluster=
}
