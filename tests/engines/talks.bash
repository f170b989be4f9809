# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A programme of 48 transcripts that takes as long as a test wants it to. They are the halves of the sample's
# transcripts in PDF files, or what passes for them: the program that reads them for hearth is a stand-in, found
# before the real one, that waits for as many seconds as stand in the file `pace` beside it, and while there is
# a file `hold`, or one `hold.PID` for itself alone. So tasks take time without work for a processor, and can be
# met while they run.

# Wants $HEARTH.
talks_make() { # DIR
    mkdir -p "$1/bin" "$1/talks"
    # shellcheck disable=SC2086 # HEARTH may be a command with options
    $HEARTH ingest corpus/samples 2> /dev/null | awk -F '\t' -v dir="$1/talks" '
        NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
        { half = $at["turn"] <= 45 ? "-a" : "-b"
          name = $at["doc"] half; gsub("/", "-", name); name = dir "/" name ".pdf"
          if (!(name in made)) { print "%PDF-1.4" > name; made[name] = 1 }
          print $at["speaker"] ": " $at["text"] "\n" > name }'
    # hearth waits for it for a minute, however long a loop takes on a machine that is busy.
    cat > "$1/bin/pdftotext" << 'END'
#!/bin/sh
# Prints all but the line that makes its input a PDF.
here=${0%/*}
sleep "$(cat "$here/pace")"
end=$(($(date +%s) + 40))
while [ -e "$here/hold" ] || [ -e "$here/hold.$$" ]; do
    [ "$(date +%s)" -lt $end ] || break
    sleep 0.1
done
tail -n +2
END
    chmod +x "$1/bin/pdftotext"
    talks_pace "$1" 0
}

# How long each transcript takes, in seconds.
talks_pace() { # DIR SECONDS
    echo "$2" > "$1/bin/.pace"
    mv "$1/bin/.pace" "$1/bin/pace"
}

talks_hold() { # DIR [PID...]
    local pid
    [ $# -gt 1 ] || : > "$1/bin/hold"
    for pid in "${@:2}"; do : > "$1/bin/hold.$pid"; done
}

talks_let_go() { # DIR [PID...]
    local pid
    [ $# -gt 1 ] || rm -f "$1/bin/hold"
    for pid in "${@:2}"; do rm -f "$1/bin/hold.$pid"; done
}

# The stand-ins that are at work for these processes, or for what these have started.
talks_read_for() { # DIR PID...
    local reader pid
    for reader in $(pgrep -f "$1/bin/pdftotext"); do
        pid=$reader
        while [ "${pid:-1}" -gt 1 ]; do
            [[ " ${*:2} " != *" $pid "* ]] || { echo "$reader" && break; }
            pid=$(sed -n 's/^PPid:[^0-9]*//p' "/proc/$pid/status" 2> /dev/null)
        done
    done
}
