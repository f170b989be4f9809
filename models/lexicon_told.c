/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lexicon_told.h"

static void tell_lines(struct stage_run *run, const struct buffer *lines,
                       void (*say)(struct stage_run *, const char *, ...)) {
    struct slice rest = buffer_slice(lines);
    while (rest.n) {
        struct slice line = slice_cut(&rest, '\n');
        say(run, "%.*s", SLICE_ARGS(line));
    }
}

void lexicon_tell(const struct lexicon *l, struct stage_run *run) {
    const struct remarks *r = &l->remarks;
    tell_lines(run, run->mode->thorough ? &r->understood : &r->notes, stage_note);
    tell_lines(run, &r->warnings, stage_warn);
}
