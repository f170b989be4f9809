# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What can happen to a machine of the cluster (cluster.bash). A node here is its slurmd, a slurmstepd for
# each task, and the tasks, which know the name of their node.

# shellcheck source=tests/slurm/cluster.bash
. "${BASH_SOURCE[0]%/*}/cluster.bash"

tasks_on() { # NODE
    processes_with "SLURM_CONF=$SLURM_CONF" "SLURMD_NODENAME=$1"
}

# Those of one element of an array, or of one job: its script, and what that started.
processes_of_job() { # JOB
    processes_with "SLURM_CONF=$SLURM_CONF" "SLURM_JOB_ID=$1"
}

# A step's keeper has its node's log open, also while it has no task yet or no longer.
keepers_on() { # NODE
    local pid
    for pid in $(processes_with "SLURM_CONF=$SLURM_CONF"); do
        [[ $(readlink "/proc/$pid/exe") == */slurmstepd* ]] || continue
        [ -z "$(find "/proc/$pid/fd" -lname "$cluster/log/$1" 2> /dev/null)" ] || echo "$pid"
    done
}

# The power is cut: nobody on it can report anything, so the tasks go last.
node_crash() { # NODE
    # shellcheck disable=SC2046 # numbers
    signal_all KILL $(daemon_pid "$1") $(keepers_on "$1") $(tasks_on "$1")
}

# The network is cut: nobody hears of it, and its tasks go on.
node_freeze() { # NODE
    # shellcheck disable=SC2046
    signal_all STOP $(daemon_pid "$1") $(keepers_on "$1")
}

node_thaw() { # NODE
    # shellcheck disable=SC2046
    signal_all CONT $(daemon_pid "$1") $(keepers_on "$1")
}

# TERM: it saves what it knows. KILL: it does not.
controller_stop() { # SIGNAL
    local pid
    pid=$(daemon_pid slurmctld) || return 1
    kill -s "$1" "$pid"
    within 60 gone "$pid"
}

controller_restart() { # SIGNAL SECONDS AWAY
    controller_stop "$1" || return 1
    sleep "$2"
    controller_start
}

# What it knows now, which is written down when it ends in order.
controller_remember() {
    controller_stop TERM || return 1
    cp -a "$cluster/state" "$cluster/state.kept"
    controller_start
}

# It is killed, and comes back with that.
controller_forget() {
    controller_stop KILL || return 1
    rm -rf "$cluster/state"
    mv "$cluster/state.kept" "$cluster/state"
    controller_start
}

# It comes back with another setting, until that is taken back.
controller_set() { # NAME=VALUE...
    cp "$SLURM_CONF" "$SLURM_CONF.kept"
    printf '%s\n' "$@" >> "$SLURM_CONF"
    controller_restart TERM 0
}

controller_unset() {
    [ -e "$SLURM_CONF.kept" ] || return 0
    mv "$SLURM_CONF.kept" "$SLURM_CONF"
    controller_restart TERM 0
}
