# SPDX-License-Identifier: GPL-3.0-or-later
# What bench_scale of tests/bench/run needs: text that grows with its vocabulary (resample.c), the joined
# stages and each of them on it, then a folder of 2,000 transcripts from files to results. Reads
# $work/seed.tsv.
# shellcheck disable=SC2154 # its variables are those of tests/bench/run

# distinct FILE: words of its texts, between blanks, and distinct ones among them.
distinct() {
    cells text "$1" | mawk '{ for (i = 1; i <= NF; i++) if (!($i in seen)) { seen[$i]; distinct++ }; n += NF }
        END { printf "%.0f\t%d\n", n, distinct }'
}

# The stages of the pass over the text, as `then` joins them.
pass=("segment" "tokenise" "stem" "match --lexicon $codebook" "count links")

# each_stage FILE SIZE: a row for every stage, which reads what those before it, joined, hand on; those
# are not measured: SIZE, stage, wall s, CPU s, kB.
each_stage() {
    local i before=
    for i in "${!pass[@]}"; do
        # shellcheck disable=SC2086 # stages and their options are words
        if [ -n "$before" ]; then "$hearth" --quiet $before < "$1"; else cat "$1"; fi |
            "$measure" 0 "${pass[i]%% --*}" "$hearth --quiet ${pass[i]}" | sed "s/^/$2\t/"
        before+="${before:+ then }${pass[i]}"
    done
}

# grown SIZE: makes so many MB, and appends to $work/joined (SIZE, wc or joined, wall, CPU, kB) and
# $work/alone (each_stage).
grown() {
    local turns=$work/turns.tsv
    "$work/resample" "$1" < "$work/seed.tsv" > "$turns"
    [ "$1" -gt 100 ] || printf '%s\t%s\n' "$1" "$(distinct "$turns")" >> "$work/heaps"
    "$measure" 0 "wc -w" "wc -w $turns" joined "$hearth --quiet --jobs 2 $chain < $turns" |
        sed "s/^/$1\t/" >> "$work/joined"
    each_stage "$turns" "$1" >> "$work/alone"
    rm -f "$turns"
}

# exponents: the functions with which awk tells a slope of logarithms, by least squares.
exponents='
    function point(name, x, y) {
        x = log(x); y = log(y > 0 ? y : 0.001)
        n[name]++; sx[name] += x; sy[name] += y; sxx[name] += x * x; sxy[name] += x * y
    }
    function slope(name,    d) {
        d = n[name] * sxx[name] - sx[name] ^ 2
        return n[name] > 1 ? sprintf("%.2f", (n[name] * sxy[name] - sx[name] * sy[name]) / d) : "-"
    }'

growth_told() {
    awk -F '\t' "$exponents"'
        { point("v", $2, $3); line = line sprintf("; %d MB: %d of %d words", $1, $3, $2) }
        END { print "Distinct words grow as n ^ " slope("v") " (Heaps)" line }' "$work/heaps"
    title "== turns.tsv to links, joined, 2 jobs (target: 100 MB/s, 64 MB apart from the vocabulary)"
    printf '%8s %8s %8s %8s %10s %10s %10s %9s\n' MB "wall s" "CPU s" MB/s "MB/s CPU" "x wc wall" "x wc CPU" "peak MB"
    awk -F '\t' "$exponents"'
        $2 == "wc -w" { wall = $3; cpu = $4; next }
        {
            printf "%8d %8.2f %8.2f %8.0f %10.0f %10.2f %10.2f %9.1f\n", $1, $3, $4, $1 / $3, $1 / $4, $3 / wall,
                   $4 / cpu, $5 / 1024
            point("wall", $1, $3); point("CPU", $1, $4); point("memory", $1, $5)
        }
        END { print "growth: wall s MB ^ " slope("wall") ", CPU s MB ^ " slope("CPU") ", peak MB ^ " slope("memory") }
    ' "$work/joined"
    title "== Each stage alone, one job, behind a pipe"
    awk -F '\t' "$exponents"'
        !($2 in last) { order[++k] = $2 }
        { last[$2] = $0; size = $1; point($2, $1, $5); point("t" $2, $1, $4); peaks[$2] = peaks[$2] sprintf(" %9.1f", $5 / 1024) }
        END {
            printf "%-12s %14s %12s   %s\n", "", "MB/s CPU", "CPU growth", "peak MB at each size, growth"
            for (i = 1; i <= k; i++) {
                split(last[order[i]], f, "\t")
                printf "%-12s %14.0f %12s   %s %9s\n", order[i], f[1] / f[4], slope("t" order[i]), peaks[order[i]], slope(order[i])
            }
        }' "$work/alone"
}

# folder DIR: a thousand WebVTT files and a thousand in plain text, 50 kB each, of the seed's turns.
folder() {
    files vtt 1000 "$1"
    files txt 1000 "$1"
}

# worked FOLDER: rows of measure as rates of its bytes.
worked() {
    awk -F '\t' -v bytes="$(cat "$1"/* | wc -c)" '
        NR == 1 { printf "%-34s %8s %8s %8s %10s %10s\n", "", "wall s", "CPU s", "MB/s", "MB/s CPU", "peak MB" }
        { printf "%-34s %8.2f %8.2f %8.1f %10.1f %10.1f\n", $1, $2, $3, bytes / 1e6 / $2, bytes / 1e6 / $3, $4 / 1024 }'
}

# made_parts FOLDER: a work directory with all parts made and not merged, in $work/parts.
made_parts() {
    local task
    "$hearth" --quiet run --engine local --shards 8 --dry-run --work "$work/parts" --out "$work/merged" \
        --lexicon "$codebook" "$1" > /dev/null
    for task in 0 1 2 3 4 5 6 7; do "$hearth" --quiet shard --work "$work/parts" --task "$task"; done
}

# one_more FOLDER: a run that fills the cache, one that takes all of it, one that reads what came since.
one_more() {
    local cached="XDG_CACHE_HOME=$work/cache $hearth --quiet --jobs 2 run --out $work/out --lexicon $codebook $1"
    "$measure" 0 "a first run, into the cache" "$cached"
    "$measure" 0 "the same again, from it" "$cached"
    cp "$1/txt0001.txt" "$1/new.txt"
    "$measure" 0 "one more among 2,000, cache" "$cached"
}

# one_document MB: $work/one/talk.txt and $work/one.tsv, so many MB of the seed's turns as one transcript.
one_document() {
    mkdir -p "$work/one"
    "$work/resample" "$1" < "$work/seed.tsv" |
        awk -F '\t' -v OFS='\t' -v talk="$work/one/talk.txt" '
            NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; print; next }
            $column["doc"] $column["turn"] != before { before = $column["doc"] $column["turn"]; turn++ }
            {
                $column["doc"] = "one"; $column["turn"] = turn; print
                if ($column["speaker"] != "") print $column["speaker"] ": " $column["text"] "\n" > talk
            }' > "$work/one.tsv"
}

# large_told: by threads, the joined stages on one document, and whole runs of it as rates of its bytes. The times of
# a run are those of the scores and the page as well.
large_told() {
    local jobs
    local -a joined=() runs=()
    for jobs in 1 2 3; do
        joined+=("turns to links, $jobs" "$hearth --quiet --jobs $jobs $chain < $work/one.tsv")
        runs+=("run, $jobs" "$hearth --quiet --jobs $jobs run --no-cache --out $work/out --lexicon $codebook $work/one")
    done
    "$measure" 0 "${joined[@]}" "${runs[@]}" | worked "$work/one"
}
