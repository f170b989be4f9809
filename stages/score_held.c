/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/score_held.h"

#include <stdlib.h>

#include "pipeline/tsv.h"
#include "stages/score_table.h"

bool score_held_read(struct score_held *h, struct stage_run *run, const char *path,
                     struct fault *f) {
    struct score_options *options = run->settings;
    const struct text_list files = {&path, 1, 1};
    options->keeps = h;
    struct filter *reader = run->stage->open(run, NULL);
    bool ok = tsv_read(&files, reader, f);
    reader->close(reader);
    return ok;
}

struct columns score_held_columns(struct score_held *h, const struct columns *c) {
    struct columns kept = {arena_alloc(&h->names, c->n, sizeof *c->names), c->n, c->at};
    for (size_t i = 0; i < c->n; i++)
        kept.names[i] = arena_copy(&h->names, c->names[i]);
    return kept;
}

/* A table without rows. */
struct header {
    struct source source;
    const struct columns *columns;
};

static const struct columns *header_columns(struct source *s) {
    return ((struct header *)s)->columns;
}

static bool header_next(struct source *s, struct shard *shard) {
    (void)s;
    (void)shard;
    return false;
}

static void header_close(struct source *s) {
    free(s);
}

struct source *score_held_source(const struct score_held *h, struct stage_run *run) {
    struct score_options *options = run->settings;
    struct header *header = mem_zero(1, sizeof *header);
    options->held = h;
    header->source = (struct source){.fault = {.stage = run->stage->name},
                                     .columns = header_columns,
                                     .next = header_next,
                                     .close = header_close};
    header->columns = &h->columns;
    return &header->source;
}

void score_held_free(struct score_held *h) {
    links_table_free(&h->links);
    voices_table_free(&h->voices);
    arena_free(&h->names);
    *h = (struct score_held){0};
}
