# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A run of hearth by an engine, to which something happens meanwhile, and what has to come of it: the bytes of
# a run by one process, and nothing else. A test of an engine (check) has a function fault_NAME for each fault,
# which starts the run, does it, and waits for the end of the run: false, and it said why, when that is not
# as it should be; and `settle`, after which all is as before the fault.

# shellcheck source=tests/engines/processes.bash
. "${BASH_SOURCE[0]%/*}/processes.bash"
# shellcheck source=tests/engines/talks.bash
. "${BASH_SOURCE[0]%/*}/talks.bash"

shards=20
lexicon=models/lexicons/bringing-people-together.tsv
programme='' work='' driver='' reference_ms=0

now() { # in ms
    echo $(($(date +%s%N) / 1000000))
}

complain() {
    echo "$*"
    return 1
}

# Ends a test that cannot be made; what was said is in $programme.says.
no_test() { # ENGINE WHY
    echo "FAILED $1: $2"
    sed 's/^/    /' "$programme.says"
    exit 1
}

# A machine can have the packages and still not be one on which they work (a container without cgroups): that
# is no fault of ours, unless the engine itself was asked for.
no_engine() { # ENGINE WHY
    [ -z "$SLOW" ] || no_test "$1" "$2"
    echo "skip $1 ($2: $(tail -n 1 "$programme.says"))"
    exit 0
}

# The talks, and what one process makes of them, in $reference_ms.
programme_make() { # ENGINE DIR
    local began
    programme=$2
    talks_make "$programme"
    began=$(now)
    # shellcheck disable=SC2086 # HEARTH may be a command with options
    PATH=$programme/bin:$PATH $HEARTH run --quiet --lexicon $lexicon --out "$programme/reference" \
        "$programme/talks" > "$programme.says" 2>&1 || no_test "$1" "no run by one process"
    reference_ms=$(($(now) - began))
}

# A run that goes on while the test does something else.
run_begins() { # OPTIONS OF hearth run
    # shellcheck disable=SC2086 # HEARTH may be a command with options
    PATH=$programme/bin:$PATH $HEARTH run --quiet --shards $shards --lexicon $lexicon --out "$work/out" "$@" \
        "$programme/talks" >> "$work/said" 2>&1 < /dev/null &
    driver=$!
}

run_ends() { # SECONDS
    local status
    within "$1" gone "$driver" || complain "the run has not come to its end after $((patience * $1)) s" || return 1
    wait "$driver"
    status=$?
    [ $status = 0 ] || complain "the run ended with status $status"
}

run_killed() {
    kill -KILL "$driver" 2> /dev/null
    wait "$driver" 2> /dev/null
    return 0
}

# A moment that nobody chose.
some_time() { # MS AT MOST
    local ms=$(((RANDOM * 32768 + RANDOM) % ($1 + 1)))
    sleep "$((ms / 1000)).$(printf %03d $((ms % 1000)))"
}

# Killed so many times, each within so many ms, and taken up again each time, unless it came to its end.
run_survives() { # TIMES MS OPTIONS OF hearth run
    local time
    run_begins "${@:3}"
    for ((time = 0; time < $1; time++)); do
        some_time "$2"
        running "$driver" || break
        run_killed
        run_begins --resume "${@:3}"
    done
    run_ends 180
}

# So many runs, each of which is killed once.
runs_survive() { # HOW MANY MS OPTIONS OF hearth run
    local round
    for ((round = 1; round <= $1; round++)); do
        rm -rf "$work/out"
        run_survives 1 "${@:2}" || complain "in round $round" || return 1
        compare || complain "in round $round" || return 1
    done
}

is_shard() { # PID
    grep -qzxF shard "/proc/$1/cmdline" 2> /dev/null
}

# Those of these processes that are `hearth shard`, and not its readers of files.
shards_of() { # PID...
    local pid parent
    for pid; do
        is_shard "$pid" || continue
        parent=$(sed -n 's/^PPid:[^0-9]*//p' "/proc/$pid/status" 2> /dev/null)
        is_shard "$parent" || echo "$pid"
    done
}

# What came of it, and what is left beside it.
compare() {
    local left
    diff -r "$programme/reference" "$work/out" || return 1
    left=$(cd "$work" && find . -mindepth 1 -maxdepth 1 ! -name out ! -name said)
    [ -z "$left" ] || complain "left behind: $left"
}

# One fault, in a folder of its own. How long it took is added to $timings.
try() { # ENGINE NAME TITLE
    local began status
    work=$programme.$2
    mkdir "$work"
    began=$(now)
    { "fault_$2" && compare; } > "$work.says" 2>&1
    status=$?
    printf '%s\t%d\n' "$2" $(($(now) - began)) >> "$timings"
    settle >> "$work.says" 2>&1 || status=1
    if [ $status = 0 ]; then
        echo "ok $1/$3"
    else
        echo "FAILED $1/$3"
        cat "$work.says" "$work/said" 2> /dev/null | head -c 20000 | sed 's/^/    /'
    fi
    rm -rf "$work" "$work.says"
}

# Those that are named, or else all; without SLOW those that are not slow.
wanted() { # NAME SLOW, FAULT...
    if [ $# -gt 2 ]; then
        [[ " ${*:3} " == *" $1 "* ]]
    else
        [ "$2" != slow ] || [ "$SLOW" ]
    fi
}

# Lines of NAME, `slow` or -, TITLE.
try_all() { # ENGINE LINES [FAULT...]
    local name slow title
    timings=$B/$1.tsv
    printf 'fault\tms\none process\t%d\n' $reference_ms > "$timings"
    while read -r name slow title; do
        [ -z "$name" ] || ! wanted "$name" "$slow" "${@:3}" || try "$1" "$name" "$title"
    done <<< "$2"
}
