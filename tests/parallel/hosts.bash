# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Three hosts, h1 to h3, for GNU parallel: an sshd of the tests' own for each, on the loopback, with keys of its
# own, in a private folder. What they start has HEARTH_HOSTS=FOLDER and HEARTH_HOST=NAME in its environment.
#
#     hosts_start DIR [NAME=VALUE...]    DIR is new, or empty; what sessions have in their environment;
#                                        then $hosts is the file for --hosts
#     hosts_stop                         ends every process of them, and removes DIR

# shellcheck source=tests/engines/processes.bash
. "${BASH_SOURCE[0]%/*}/../engines/processes.bash"

hosts='' hosts_dir='' hosts_all='h1 h2 h3' hosts_made_run=''
PATH=$PATH:/usr/sbin:/sbin

# The first command that hosts need and that is not here; nothing when all are.
hosts_lack() {
    local command
    for command in parallel sshd ssh ssh-keygen setsid; do
        command -v "$command" > /dev/null || { echo "$command" && return; }
    done
}

host_settings() { # HOST PORT [NAME=VALUE...]
    cat << END
ListenAddress 127.0.0.1:$2
HostKey $hosts_dir/$1.key
PidFile none
AuthorizedKeysFile $hosts_dir/key.pub
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
UsePAM no
MaxStartups 100
SetEnv HEARTH_HOSTS=$hosts_dir HEARTH_HOST=$1 ${*:3}
END
}

client_settings() { # HOST PORT
    cat << END
Host $1
    HostName 127.0.0.1
    Port $2
    User $(id -un)
    IdentityFile $hosts_dir/key
    IdentitiesOnly yes
    UserKnownHostsFile $hosts_dir/known
    GlobalKnownHostsFile none
    BatchMode yes
    ConnectTimeout 30
    ServerAliveInterval 10
    ServerAliveCountMax 3
END
}

host_make() { # HOST PORT [NAME=VALUE...]
    ssh-keygen -q -t ed25519 -N '' -f "$hosts_dir/$1.key"
    echo "[127.0.0.1]:$2 $(cat "$hosts_dir/$1.key.pub")" >> "$hosts_dir/known"
    host_settings "$@" > "$hosts_dir/$1.settings"
    client_settings "$1" "$2" >> "$hosts_dir/settings"
    echo "2/ssh -F $hosts_dir/settings $1" >> "$hosts_dir/hosts"
}

host_start() { # HOST
    setsid "$(command -v sshd)" -D -f "$hosts_dir/$1.settings" -E "$hosts_dir/$1.log" < /dev/null > /dev/null 2>&1 &
    echo $! > "$hosts_dir/$1.pid"
    disown $!
}

host_answers() { # HOST
    ssh -F "$hosts_dir/settings" "$1" true < /dev/null
}

tasks_on() { # HOST
    processes_with "HEARTH_HOSTS=$hosts_dir" "HEARTH_HOST=$1"
}

# Its sshd, and those of its sessions.
host_daemons() { # HOST
    local pid
    pid=$(cat "$hosts_dir/$1.pid" 2> /dev/null)
    running "$pid" || return 0
    echo "$pid"
    descendants "$pid"
}

# The power is cut.
host_crash() { # HOST
    # shellcheck disable=SC2046 # numbers
    signal_all KILL $(host_daemons "$1") $(tasks_on "$1")
}

# sshd of root wants an empty folder that Debian makes when the system starts.
hosts_make_run() {
    [ "$(id -u)" != 0 ] || [ -d /run/sshd ] || { mkdir /run/sshd && hosts_made_run=yes; }
}

hosts_try() { # DIR [NAME=VALUE...]
    local host port
    hosts_dir=$(realpath -m "$1")
    export hosts=$hosts_dir/hosts
    mkdir -p "$hosts_dir" && chmod 700 "$hosts_dir" || return 1
    hosts_make_run
    guard_start "${BASH_SOURCE[0]}" hosts_end "$hosts_dir" "$hosts_made_run"
    ssh-keygen -q -t ed25519 -N '' -f "$hosts_dir/key"
    port=$(free_ports 3)
    for host in $hosts_all; do
        host_make "$host" "$port" "${@:2}"
        host_start "$host"
        port=$((port + 1))
    done
    for host in $hosts_all; do
        within 20 host_answers "$host" || { cat "$hosts_dir/$host.log" && hosts_stop && return 1; }
    done
}

# Somebody else may have taken one of the ports meanwhile.
hosts_start() { # DIR [NAME=VALUE...]
    hosts_try "$@" || hosts_try "$@" || hosts_try "$@"
}

hosts_end() { # DIR [WHETHER /run/sshd IS OURS]
    local host
    hosts_dir=$1
    for host in $hosts_all; do host_crash "$host"; done
    [ -z "${2:-}" ] || rmdir /run/sshd
    rm -rf "$hosts_dir"
}

hosts_stop() {
    [ -n "$hosts_dir" ] || return 0
    hosts_end "$hosts_dir" "$hosts_made_run"
    guard_end
    hosts_dir=''
}
