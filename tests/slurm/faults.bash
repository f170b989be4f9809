# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What may go wrong on a cluster while it makes a run (tests/engines/runs.bash).
# shellcheck disable=SC2154 # $programme, $work and $driver are the run's

# shellcheck source=tests/slurm/nodes.bash
. "${BASH_SOURCE[0]%/*}/nodes.bash"
# shellcheck source=tests/engines/runs.bash
. "${BASH_SOURCE[0]%/*}/../engines/runs.bash"

# All processes of tasks, wherever they run.
task_processes() { # [NODE]
    local pid
    for pid in $(processes_with "SLURM_CONF=$SLURM_CONF" ${1:+"SLURMD_NODENAME=$1"}); do
        [ -z "$(variable_of "$pid" SLURM_ARRAY_TASK_ID)" ] || echo "$pid"
    done
}

task_shards() { # [NODE]
    # shellcheck disable=SC2046 # numbers
    shards_of $(task_processes "$@")
}

at_work() { # HOW MANY [NODE]
    [ "$(task_shards "${@:2}" | wc -l)" -ge "$1" ]
}

idle() { # [NODE]
    ! at_work 1 "$@"
}

# The run is in the middle: all slots are taken, and every task waits in its first transcript.
run_is_held() {
    talks_hold "$programme"
    run_begins --engine slurm
    within 60 at_work $((cluster_nodes * cluster_slots)) || complain "the tasks do not begin"
}

fault_none() {
    run_begins --engine slurm
    run_ends 90
}

# What is beyond the work itself, which takes no longer than by one process; on a machine that is busy meanwhile
# at the third attempt.
fault_none_soon() {
    local began most=$((15000 + 300 * shards + reference_ms)) took time
    for time in 1 2 3; do
        rm -rf "$work/out"
        began=$(now)
        fault_none || return 1
        took=$(($(now) - began))
        [ $took -gt $most ] || return 0
    done
    complain "it took $took ms the $time. time, more than $most"
}

fault_process() {
    run_is_held || return 1
    kill -KILL "$(task_shards | head -n 1)"
    talks_let_go "$programme"
    run_ends 150
}

# Whether a job of the run was submitted with that.
was_given() { # NAME=VALUE
    scontrol show job --oneliner | grep -F "WorkDir=$work/" | grep -qwF -- "$1"
}

# That is how the kernel ends who has too much memory, so what is missing gets twice what the cluster gives.
fault_task() {
    local job
    run_is_held || return 1
    job=$(variable_of "$(task_shards | head -n 1)" SLURM_JOB_ID)
    # shellcheck disable=SC2046 # numbers
    signal_all KILL $(processes_of_job "$job")
    talks_let_go "$programme"
    run_ends 150 || return 1
    was_given 'MinMemoryNode=512M' || complain "nothing was submitted with more memory"
}

fault_lost() {
    run_is_held || return 1
    node_crash n2
    talks_let_go "$programme"
    run_ends 180
}

# A task that was begun again by Slurm itself.
begun_again() {
    [ -n "$(processes_with "SLURM_CONF=$SLURM_CONF" SLURM_RESTART_COUNT=1)" ]
}

# Readers of files that are at work on n2.
readers_on() { # NODE
    # shellcheck disable=SC2046 # numbers
    talks_read_for "$programme" $(task_processes "$1")
}

readers_are_on() { # NODE
    [ -n "$(readers_on "$1")" ]
}

# The tasks of n2 go on, unheard, when their second copies are at work on other nodes: two write one part.
fault_frozen() {
    local held
    run_is_held || return 1
    within 20 readers_are_on n2 || complain "nothing runs on n2" || return 1
    mapfile -t held < <(readers_on n2)
    node_freeze n2
    talks_hold "$programme" "${held[@]}"
    talks_pace "$programme" 4
    talks_let_go "$programme"
    within 90 begun_again || complain "no task was begun again" || return 1
    talks_let_go "$programme" "${held[@]}"
    run_ends 180 || return 1
    within 60 idle n2 || complain "the tasks of n2 do not come to their end"
}

# Every task a second time, by somebody who submits the script by hand.
fault_duplicate() {
    local job script=$programme.script
    run_is_held || return 1
    job=$(variable_of "$(task_shards | head -n 1)" SLURM_ARRAY_JOB_ID)
    rm -f "$script"
    scontrol write batch_script "$job" "$script" > /dev/null || complain "no script of $job" || return 1
    # What reads the files is found as it is for the run.
    PATH=$programme/bin:$PATH sbatch -Q -J again --array="0-$((shards - 1))" -o /dev/null "$script" ||
        complain "sbatch refuses it" || return 1
    talks_pace "$programme" 1
    talks_let_go "$programme"
    run_ends 150 || return 1
    within 90 queue_empty || complain "jobs do not end"
}

fault_restart() {
    run_is_held || return 1
    controller_restart TERM 3 || complain "slurmctld does not come back" || return 1
    talks_let_go "$programme"
    run_ends 180
}

# What nobody but a cluster's operator may do: nodes that slurmctld put aside are taken back.
operator() { # PID OF A DRIVER
    local node
    while running "$1"; do
        for node in $(timeout 5 sinfo -h -N -t drain -o %N); do
            timeout 5 scontrol update nodename="$node" state=resume
        done
        sleep 2
    done
}

# As slurmctld leaves them when it came back and a node still had their numbers.
fault_held() {
    local job
    run_is_held || return 1
    job=$(variable_of "$(task_shards | head -n 1)" SLURM_ARRAY_JOB_ID)
    # Those that have not begun yet are held by another word.
    scontrol requeuehold "$job" > /dev/null 2>&1
    scontrol hold "$job" > /dev/null 2>&1
    within 30 idle || complain "they cannot be held" || return 1
    talks_let_go "$programme"
    run_ends 180
}

# It comes back with what it knew before the run was submitted: of that it knows nothing, and gives the numbers
# of its jobs, which are at work, to others.
fault_forgetful() {
    controller_remember || complain "slurmctld does not come back" || return 1
    run_is_held || return 1
    controller_forget || complain "slurmctld does not come back without the jobs" || return 1
    operator "$driver" > /dev/null 2>&1 &
    talks_let_go "$programme"
    run_ends 300
}

# Fewer jobs go into the queue than the run has tasks, and those that have ended count for a while.
fault_full() {
    controller_set MaxJobCount=16 MinJobAge=2 || complain "slurmctld does not come back" || return 1
    run_begins --engine slurm
    run_ends 300 || return 1
    grep -q 'MaxJobCount limit' "$cluster/log/slurmctld" || complain "the queue was never full"
}

# Six tasks of one minute that have work for more.
fault_time() {
    talks_pace "$programme" 10
    run_begins --engine slurm --shards 6 --time 1
    run_ends 400 || return 1
    was_given 'TimeLimit=00:02:00' || complain "nothing was submitted with more time"
}

# Nobody waits for the tasks.
fault_left() {
    run_begins --engine slurm --submit-only
    run_ends 30 || return 1
    [ -e "$work/out.work/untold" ] || complain "it was not left to others" || return 1
    within 90 queue_empty || complain "jobs do not end" || return 1
    run_begins --engine slurm --resume
    run_ends 60
}

fault_driver() {
    talks_pace "$programme" 1
    run_survives 2 8000 --engine slurm
}

fault_driver_often() {
    talks_pace "$programme" 1
    runs_survive 10 8000 --engine slurm
}
