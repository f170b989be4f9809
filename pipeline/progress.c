/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/progress.h"

#include <stdlib.h>
#include <unistd.h>

#include "pipeline/meter.h"

enum { REDRAW_EACH = 100000000 }; /* nanoseconds */

void progress_init(struct progress *p, bool quiet) {
    const char *kind = getenv("TERM");
    *p = (struct progress){.began = clock_nanoseconds()};
    p->terminal = !quiet && isatty(STDERR_FILENO) && kind && strcmp(kind, "dumb") != 0;
}

static bool is_time(struct progress *p, uint64_t now) {
    if (p->shown && now - p->shown < REDRAW_EACH)
        return false;
    p->shown = now;
    p->line_open = true;
    return true;
}

void progress_bytes(struct progress *p, uint64_t done, uint64_t all, const char *more) {
    uint64_t now = clock_nanoseconds();
    if (!p->terminal || !is_time(p, now))
        return;
    double megabytes = (double)done / 1e6,
           rate = megabytes / ((double)(now - p->began) / 1e9 + 1e-9);
    if (all)
        fprintf(stderr, "\r%3.0f %%  %.1f of %.1f MB  %.0f MB/s%s\033[K",
                100 * (double)done / (double)all, megabytes, (double)all / 1e6, rate, more);
    else
        fprintf(stderr, "\r%.1f MB  %.0f MB/s%s\033[K", megabytes, rate, more);
}

static void show_chain(void *with, const struct chain *c) {
    progress_bytes(with, c->source->bytes, c->source->bytes_all, "");
}

void progress_watch(struct progress *p, struct chain *c) {
    if (!p->terminal)
        return;
    c->progress = show_chain;
    c->with = p;
}

void progress_show(struct progress *p, size_t done, size_t all, const char *what) {
    if (p->terminal && is_time(p, clock_nanoseconds()))
        fprintf(stderr, "\r%zu of %zu %s\033[K", done, all, what);
}

void progress_end(struct progress *p) {
    if (p->line_open)
        fputs("\r\033[K", stderr);
    p->line_open = false;
}
