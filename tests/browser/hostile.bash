# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Talk that wants to break a page that shows it. Sourced by tests/browser/check.

# hostile DIR: transcripts, a manifest and a codebook, each text of which is an attack: markup that
# ends what it may stand in, directions and letters that cannot be seen, emoji that are joined,
# formulas of spreadsheets, words without an end.
hostile() {
    local n long turned=$'\u202e' unseen=$'\u200b\u2060\u061c' folk=$'\U1F469\u200D\U1F469\u200D\U1F467'
    local image='<img src=x onerror=ran=1>' script='<script>ran=1</script>'
    long=$(printf 'w%.0s' {1..5000})
    mkdir -p "$1/talks"
    printf 'theme\tpattern\tlabel\tnote\n' > "$1/codebook.tsv"
    printf '%s\t%s\t%s\t%s\n' \
        'trust' 'trust' "Trust</h3></script>$image" "*/--></style>$script" \
        'power' 'power' "${turned}Power]]>&lt;$unseen" "'\"><svg onload=ran=1>" \
        'long' 'w*' "L$long" "=HYPERLINK(\"http://example.org\",\"x\") $folk" \
        '=1+1' 'formula' "=cmd|' /C calc'!A0" '{0} {1} %s %n $& \u003c' >> "$1/codebook.tsv"
    printf 'doc\tproject\twave\tdate\n' > "$1/manifest.tsv"
    for n in {1..8}; do
        printf 'talk%d\t%s\twave "%d" %s\t2025-0%d-01\n' "$n" "P$((n % 2))</title>$script" $((n % 2)) "$image" "$n" >> "$1/manifest.tsv"
        printf '%s: %s\n\n' \
            "Ann <b>O'Neil</b>" "trust and power $image </script></template><!-- $n" \
            "Ben ${turned}neB" "power, trust ]]> $turned that turns $unseen and $folk" \
            'Cleo' "trust $long formula =1+1 @SUM(A1) -2+3" \
            'Dee & "Co"' "nothing of it &amp; &#60;b&#62; \\u003cscript\\u003e javascript:ran=1" \
            'Ann' "power of formula, trust in $script" > "$1/talks/talk$n.txt"
    done
}
