# SPDX-License-Identifier: GPL-3.0-or-later
# What bench_match of tests/bench/run needs: a text whose vocabulary grows, codebooks made up from its words,
# rates. Reads $work/seed.tsv.
# shellcheck disable=SC2154 # its variables are those of tests/bench/run

# grow_words MB FILE: copies of the seed, as grow makes, but that words which occur in it once have another
# ending in every copy. So new words keep coming, as in talk that goes on.
grow_words() {
    awk -v want="$(($1 * 1000000))" -F '\t' -v OFS='\t' '
        NR == 1 { for (i = 1; i <= NF; i++) if ($i == "text") t = i }
        FNR == NR { if (FNR > 1) { n = split($t, w, /[^A-Za-z]+/); for (i = 1; i <= n; i++) seen[w[i]]++ } next }
        FNR == 1 { print; next }
        { line[++rows] = $0 }
        END {
            for (copy = 0; bytes < want; copy++) {
                ending = sprintf("%c%c", 97 + copy % 26, 97 + int(copy / 26) % 26)
                for (r = 1; r <= rows; r++) {
                    $0 = sprintf("c%06d/", copy) line[r]
                    n = split($t, w, " ")
                    for (i = 1; copy && i <= n; i++) if (seen[w[i]] == 1 && length(w[i]) > 3) w[i] = w[i] ending
                    text = w[1]
                    for (i = 2; i <= n; i++) text = text " " w[i]
                    $t = text
                    print
                    bytes += length($0) + 1
                }
            }
        }' "$work/seed.tsv" "$work/seed.tsv" > "$2"
}

# codebooks: of the words in $work/words (count, word; the commonest first), into $work/*.tsv:
#   words-N      N words, every other one of the text, where it is rare, or else of no text
#   wildcards-N  N of rare words: nine in ten tru*, the others *ust, tr*st, *rus*
#   rules-N      N of usual words: NEAR, BEFORE, AFTER, AND, OR, NOT, a negator before
#   regexes-200  words with alternatives, endings, what may stand between; five without any word
codebooks() {
    awk -v dir="$work/" '
        function row(file, i, pattern, kind) { print "theme" i % 40 "\t" pattern "\t" kind > (dir file ".tsv") }
        function made_up(i,   s) {
            for (; i > 0; i = int(i / 90))
                s = s substr("bcdfghjklmnprstvwz", 1 + i % 18, 1) substr("aeiou", 1 + int(i / 18) % 5, 1)
            return s "qu"
        }
        function wildcard(i, w) {
            if (i % 20 == 0) return "*" substr(w, length(w) - 4)
            if (i % 20 == 10) return substr(w, 1, 2) "*" substr(w, length(w) - 2)
            if (i % 40 == 5) return "*" substr(w, 2, 4) "*"
            return substr(w, 1, 5 + i % 3) "*"
        }
        function regex(i,   a, b, c, capital) {
            a = usual[1 + i * 13 % u]; b = usual[1 + i * 29 % u]; c = usual[1 + i * 31 % u]
            capital = substr("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1 + i % 26, 1)
            if (i % 40 == 4) return "\\b" capital "[a-z]{" 3 + i % 7 "} [A-Z][a-z]+"
            if (i % 5 == 0) return "(?i)\\b(" a "|" b "|" c ")(s|ed|ing)?\\b"
            if (i % 5 == 1) return "\\b" a "\\b.{0,40}\\b" b
            if (i % 5 == 2) return "(?i)\\b(not|never) (a |an |the )?" a
            if (i % 5 == 3) return "(?i)\\b" substr(a, 1, 5) "\\w* (of|for|with|and) \\w+"
            return "(?i)(my|your|our|their) " a "s?\\b"
        }
        function rule(i,   a, b, c) {
            a = usual[1 + i * 17 % u]; b = usual[1 + i * 23 % u]; c = usual[1 + i * 37 % u]
            if (i % 5 == 0) return a " NEAR/5 " b
            if (i % 5 == 1) return "(" a " OR " b ") BEFORE/8 " substr(c, 1, 5) "*"
            if (i % 5 == 2) return a " AND " b " NOT " c
            if (i % 5 == 3) return "NOT/3 BEFORE " a
            return a " NOT AFTER/2 (" b " OR " c ")"
        }
        BEGIN {
            n = split("words-400 words-4000 words-40000 wildcards-400 wildcards-4000 regexes-200 rules-36 rules-400", files, " ")
            for (i = 1; i <= n; i++) print "theme\tpattern\tkind" > (dir files[i] ".tsv")
        }
        $1 <= 20 && length($2) >= 6 { rare[++r] = $2 }
        $1 <= 2000 && length($2) >= 5 { usual[++u] = $2 }
        END {
            for (i = 1; i <= 40000; i++) {
                pattern = i % 2 && i / 2 <= r ? rare[int((i + 1) / 2)] : made_up(i + 100)
                kind = i % 3 ? "stem" : "word"
                row("words-40000", i, pattern, kind)
                if (i % 10 == 1) row("words-4000", i, pattern, kind)
                if (i % 100 == 1) row("words-400", i, pattern, kind)
            }
            for (i = 1; i <= 4000; i++) {
                pattern = wildcard(i, rare[1 + i * 7 % r])
                if (seen[pattern]++) pattern = made_up(i) "*"
                row("wildcards-4000", i, pattern, "")
                if (i % 10 == 1) row("wildcards-400", i, pattern, "")
            }
            for (i = 1; i <= 400; i++) {
                row("rules-400", i, rule(i), "rule")
                if (i % 11 == 0) row("rules-36", i, rule(i), "rule")
            }
            for (i = 1; i <= 200; i++) {
                pattern = regex(i)
                if (seen[pattern]++) pattern = pattern " " made_up(i)
                row("regexes-200", i, pattern, "regex")
            }
        }' "$work/words"
    sed 1d "$work/words-4000.tsv" | cut -f 2 > "$work/words-4000.txt"
    sed 1d "$work/regexes-200.tsv" | cut -f 2 | sed 's/(?i)//' > "$work/regexes-200.txt"
}

# rated: rows of measure, whose names begin with the number of entries, as rates; reads $turns, $tokens.
rated() {
    awk -F '\t' -v bytes="$(stat -c %s "$turns")" -v tokens="$tokens" '
        NR == 1 { wc = $2 }
        {
            entries = $1 + 0
            rate = entries ? sprintf("%14.0f", tokens * entries / $2 / 1e6) : sprintf("%14s", "")
            printf "%-34s %8.2f %8.2f %8.2f %8.0f %s %10.1f\n", $1, $2, $3, $2 / wc, bytes / 1e6 / $2, rate, $4 / 1024
            wall[$1] = $2
        }
        function ratio(few, many) {
            if (wall[few] > 0 && wall[many] > 0)
                printf "%s in %.2f times the time of %s (target: at most 1.3)\n", many, wall[many] / wall[few], few
        }
        END { ratio("400 words", "4000 words"); ratio("4000 words", "40000 words") }'
}
