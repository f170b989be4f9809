/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/watch_look.h"

#include "pipeline/meter.h"
#include "stages/watch_place.h"

/* Milliseconds. */
enum {
    CALM = 200,           /* a file that was closed stays as it is, before it is complete */
    PATIENCE = 5000,      /* one that was not */
    BREATH = 50,          /* between two looks at least */
    LOOK_ANYWAY = 10000,  /* what the system does not tell is found all the same */
    LOOK_FOR_LOST = 1000, /* while there is no folder, or nothing in it */
    UNTOLD = 2000,        /* between looks where nobody tells */
};
/* Of many files a look takes long; then there are as few that it takes at most one part of so many
 * of the time: while things happen, and while nothing does. */
enum { PART_BUSY = 10, PART_IDLE = 100 };

uint64_t watch_clock(void) {
    return clock_nanoseconds() / 1000000;
}

static void poll_each(struct watch_looks *l, uint64_t milliseconds) {
    notices_close(l->files.notices);
    l->files.notices = NULL;
    l->files.calm = l->files.patience = milliseconds;
}

static void poll_instead(struct watch_looks *l, struct slice why) {
    poll_each(l, UNTOLD);
    stage_warn(l->self, "%.*s: all files are looked at every %d seconds (see --poll)",
               SLICE_ARGS(why), UNTOLD / 1000);
}

/* A fault of the notices; it goes on without them. */
static void do_without(struct watch_looks *l, struct fault *f) {
    fault_print(f, stderr);
    poll_instead(l, SLICE("changes are not told"));
}

static void begin_notices(struct watch_looks *l) {
    const char *untold = watch_place_untold(&l->self->operands);
    struct fault f = {.stage = l->self->stage->name};
    struct buffer why = {0};
    if (untold) {
        text_visible(&why, slice_of(untold), 0);
        buffer_text(&why, " lies where others may change it without the system's telling");
        poll_instead(l, buffer_slice(&why));
    } else if (!(l->files.notices = notices_open(&f)))
        do_without(l, &f);
    buffer_free(&why);
    fault_free(&f);
}

void watch_look_begin(struct watch_looks *l, struct stage_run *self,
                      const struct run_options *options, uint64_t poll) {
    *l = (struct watch_looks){
        .self = self,
        .files = {
            .options = options, .operands = &self->operands, .calm = CALM, .patience = PATIENCE}};
    if (poll)
        poll_each(l, poll * 1000);
    else
        begin_notices(l);
}

void watch_look(struct watch_looks *l) {
    struct fault f = {.stage = l->self->stage->name};
    l->looked = watch_clock();
    if (l->files.notices && !notices_take(l->files.notices, &f))
        do_without(l, &f);
    if (!watch_files_look(&l->files, l->looked, &f)) {
        do_without(l, &f);
        watch_files_look(&l->files, l->looked, &f); /* nothing can fail without notices */
    }
    fault_free(&f);
    l->took = watch_clock() - l->looked;
}

int watch_look_descriptor(const struct watch_looks *l) {
    return l->files.notices ? notices_descriptor(l->files.notices) : -1;
}

static uint64_t larger(uint64_t a, uint64_t b) {
    return a > b ? a : b;
}

uint64_t watch_look_idle(const struct watch_looks *l, bool gone) {
    uint64_t each = l->files.notices ? LOOK_ANYWAY : l->files.calm;
    if ((gone || l->files.transcripts == 0) && each > LOOK_FOR_LOST)
        each = LOOK_FOR_LOST;
    return larger(each, l->took * PART_IDLE);
}

uint64_t watch_look_next(const struct watch_looks *l) {
    return l->looked + larger(BREATH, l->took * PART_BUSY);
}

void watch_look_end(struct watch_looks *l) {
    notices_close(l->files.notices);
    watch_files_free(&l->files);
}
