/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/captions.h"
#include "corpus/clean.h"
#include "corpus/cue_times.h"
#include "corpus/cues.h"

static bool read_srt(struct transcript *t, const struct reading *in, struct fault *f) {
    struct captions seen = {0};
    if (!captions_read(t, in, in->text, 1, false, &seen, f))
        return false;
    struct cues_named named = cues_turns(t);
    t->layout = "srt";
    buffer_format(&t->evidence, "%llu caption%s below their times, %llu of them numbered",
                  (unsigned long long)seen.cues, seen.cues == 1 ? "" : "s",
                  (unsigned long long)seen.numbers);
    if (named.labels || named.voices || named.brackets)
        buffer_format(&t->evidence, ", %llu names",
                      (unsigned long long)named.labels + named.voices + named.brackets);
    return true;
}

static bool is_number(struct slice s) {
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
    return s.n > 0;
}

/* The first line with something in it is a number, and the next one times; or times at once. */
static int detect_srt(struct slice start) {
    struct slice rest = start, line = {NULL, 0};
    int64_t from, to;
    while (rest.p && (line = clean_trim(slice_cut(&rest, '\n'))).n == 0)
        continue;
    bool number = is_number(line);
    if (number && rest.p)
        line = clean_trim(slice_cut(&rest, '\n'));
    if (!cue_times_here(line) || cue_times_read(line, &from, &to) != NULL)
        return 0;
    return number ? 95 : 80;
}

const struct reader reader_srt = {
    .name = "srt", .extensions = "srt", .detect = detect_srt, .read = read_srt};
