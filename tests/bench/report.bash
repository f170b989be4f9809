# SPDX-License-Identifier: GPL-3.0-or-later
# What bench_report of tests/bench/run needs: results made up through the program itself, and their page.
# shellcheck disable=SC2154 # its variables are those of tests/bench/run

# talks THEMES TRANSCRIPTS QUOTATIONS: talk.c's talk as transcripts, a manifest and a codebook in $work/talk, with
# so many hits. Every third hit of a theme with an odd number has the next theme behind it, so that there are
# links to draw.
talks() {
    rm -rf "$work/talks" && mkdir -p "$work/talks"
    "$work/talk" "$1" "$2" "$3" 8 | awk -F '\t' -v OFS='\t' -v folder="$work/talks" -v themes="$1" -v most="$3" '
        function put(place, theme) {
            if (total >= most || theme > themes) return
            word[place] = sprintf("theme%03d", theme)
            total++
        }
        BEGIN {
            n = split("we you people here there never often the a some said went came made of for with and but", filler, " ")
            print "theme", "pattern", "kind" > (folder "/codebook.tsv")
            for (i = 1; i <= themes; i++) print sprintf("theme%03d", i), sprintf("theme%03d", i), "word" > (folder "/codebook.tsv")
        }
        NR == 1 {
            for (i = 1; i <= NF; i++) at[$i] = i
            print "doc", "project", "date", "wave" > (folder "/manifest.tsv")
            next
        }
        $1 != doc {
            if (doc) close(path)
            doc = $1
            path = folder "/" doc ".txt"
            print doc, $at["project"], $at["date"], $at["wave"] > (folder "/manifest.tsv")
        }
        {
            words = split($at["tokens"], word, " ")
            for (i = 1; i <= words; i++) word[i] = filler[(NR * 7 + i * i) % n + 1]
            hits = split($at["hits"], hit, " ")
            for (i = 1; i <= hits; i++) {
                split(hit[i], part, ":")
                theme = substr(part[1], 6) + 0
                put(part[2] + 0, theme)
                if (theme % 2 && ++odd % 3 == 0 && part[2] + 0 < words) put(part[2] + 1, theme + 1)
            }
            text = word[1]
            for (i = 2; i <= words; i++) text = text " " word[i]
            print $at["speaker"] ": " text "\n" > path
        }'
}

# page THEMES TRANSCRIPTS QUOTATIONS RUNS: a row of figures.
page() {
    local opened="- -"
    talks "$1" "$2" "$3"
    "$hearth" run --no-cache --quiet --keep-names --out "$work/result" "$work/talks"
    "$hearth" report --quotes none --out "$work/bare.html" "$work/result"
    "$measure" "$4" \
        "wc -w" "wc -w $work/result/*.tsv $work/result/counts/*.tsv" \
        report "$hearth report $work/result" > "$work/figures"
    if [ "$modules" ]; then
        opened=$(NODE_PATH=$modules node tests/browser/open.js "$work/result/report.html")
    fi
    # shellcheck disable=SC2086 # two words
    awk -F '\t' -v themes="$1" -v quotations="$(($(wc -l < "$work/result/codings.tsv") - 1))" \
        -v all="$(stat -c %s "$work/result/report.html")" -v bare="$(stat -c %s "$work/bare.html")" \
        -v opened="$(printf '%8s %8s' $opened)" '
        { wall[$1] = $2; cpu[$1] = $3; memory[$1] = $4 }
        END { printf "%6d %10d %8.2f %8.2f %8.2f %8.1f %8.2f %8.2f %s\n", themes, quotations, wall["wc -w"],
              wall["report"], wall["report"] / wall["wc -w"], memory["report"] / 1024, all / 1e6, bare / 1e6, opened }
    ' "$work/figures"
    rm -rf "$work/result" "$work/talks" "$work/bare.html"
}

page_title() {
    title "== $*"
    printf '%6s %10s %8s %8s %8s %8s %8s %8s %8s %8s\n' themes quotations "wc -w s" "report s" "x wc -w" "peak MB" MB "MB bare" \
        "open ms" "drill ms"
}
