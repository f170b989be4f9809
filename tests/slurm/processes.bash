# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Which processes are of a cluster, and how to wait for things. A process is told by its environment,
# which nobody else's has: SLURM_CONF is the path of the cluster's own settings, and Slurm hands it on to
# its steps and tasks; never by its name.

# Whether that comes true in time; asks ten times a second.
within() { # SECONDS COMMAND...
    local end=$((SECONDS + $1))
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

variable_of() { # PID NAME
    tr '\0' '\n' < "/proc/$1/environ" 2> /dev/null | sed -n "s/^$2=//p"
}

signal_all() { # SIGNAL PID...
    local signal=$1 pid
    shift
    for pid; do kill -s "$signal" "$pid" 2> /dev/null; done
    return 0
}

# Ends all of a cluster's processes, and those that they start meanwhile; false when some will not end.
end_all_of() { # SETTINGS
    local tries left
    for ((tries = 0; tries < 100; tries++)); do
        mapfile -t left < <(processes_with "SLURM_CONF=$1")
        [ ${#left[@]} -gt 0 ] || return 0
        signal_all KILL "${left[@]}"
        sleep 0.1
    done
    return 1
}
