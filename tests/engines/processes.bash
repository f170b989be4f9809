# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Which processes are of a cluster or a host of the tests, and how to wait for things. A process is told by its
# environment, which nobody else's has, never by its name: SLURM_CONF is the path of a cluster's own settings,
# and Slurm hands it on to its steps and tasks.

# Times are those of a machine that has little else to do; one that has gets so many times that.
patience=4

# Whether that comes true in time; asks ten times a second.
within() { # SECONDS COMMAND...
    local end=$((SECONDS + patience * $1))
    shift
    until "$@" > /dev/null 2>&1; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.1
    done
}

# A process that has ended and that nobody has waited for yet is gone, too.
running() { # PID
    [ -n "${1:-}" ] && [[ $(sed -n 's/^State:[^A-Z]*//p' "/proc/$1/status" 2> /dev/null) == [!ZX]* ]]
}

gone() { # PID
    ! running "$1"
}

# Those whose environment has all of these variables with these values.
processes_with() { # NAME=VALUE...
    local found=(/proc/[0-9]*/environ) setting file
    for setting; do
        mapfile -t found < <(grep -lzxF -e "$setting" -- "${found[@]}" 2> /dev/null)
        [ ${#found[@]} -gt 0 ] || return 0
    done
    for file in "${found[@]}"; do
        file=${file#/proc/}
        running "${file%/environ}" && echo "${file%/environ}"
    done
    return 0
}

descendants() { # PID
    local child
    for child in $(pgrep -P "$1"); do
        echo "$child"
        descendants "$child"
    done
}

variable_of() { # PID NAME
    tr '\0' '\n' < "/proc/$1/environ" 2> /dev/null | sed -n "s/^$2=//p"
}

signal_all() { # SIGNAL PID...
    local signal=$1 pid
    shift
    for pid; do kill -s "$signal" "$pid" 2> /dev/null; done
    return 0
}

guard=''
# What a shell that is killed cannot do itself: when it is gone, a function of a file is called.
guard_start() { # FILE FUNCTION ARGUMENT...
    # shellcheck disable=SC2016 # its own arguments
    env -u SLURM_CONF setsid "$BASH" -c '. "$1"; tail --pid="$2" -f /dev/null; shift 2; "$@"' \
        guard "$1" $$ "${@:2}" > /dev/null 2>&1 < /dev/null &
    guard=$!
    disown $guard
}

guard_end() {
    # shellcheck disable=SC2046 # numbers
    [ -z "$guard" ] || signal_all KILL "$guard" $(pgrep -P "$guard")
    guard=''
}

# The first of a row of ports that nobody listens on, below those that the kernel gives away itself.
free_ports() { # HOW MANY
    local first port taken
    taken=$(awk '$4 == "0A" { sub(/.*:/, "", $2); print $2 }' /proc/net/tcp /proc/net/tcp6 2> /dev/null)
    while :; do
        first=$((10000 + RANDOM % 20000))
        for ((port = first; port < first + $1; port++)); do
            grep -qix "$(printf %04x $port)" <<< "$taken" && continue 2
        done
        echo $first
        return
    done
}
