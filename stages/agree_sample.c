/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table `sample` of hearth agree: units with a hit on a theme and units without one, drawn for
 * a person to read, who is not told which is which. */
#include <stdlib.h>

#include "models/draw.h"
#include "pipeline/row.h"
#include "stages/agree_table.h"

struct drawn {
    uint64_t key;
    struct slice name;                           /* doc, turn, sent, TAB between */
    struct slice doc, turn, sent, text, matcher; /* in the arena */
};
/* What is drawn from: the units of a level with a hit, or without. */
struct stratum {
    struct drawn *all; /* [n]: those with the least keys so far, and others */
    size_t n, cap;
    uint64_t units;
    uint64_t most; /* a greater key cannot be drawn any more; 0: not known yet */
};
struct drawing {
    struct agree_units units;
    struct slice theme;
    uint64_t seed;
    size_t half; /* of each stratum */
    struct intern levels;
    struct stratum *strata; /* [2 * levels.count]: without, with a hit */
    size_t cap_strata;
    struct arena arena;
    struct buffer name;
};

static int by_key(const void *a, const void *b) {
    const struct drawn *x = a, *y = b;
    return x->key != y->key ? (x->key < y->key ? -1 : 1) : slice_cmp(x->name, y->name);
}

/* Leaves those that are drawn, in their order. */
static void prune(struct stratum *s, size_t half) {
    qsort(s->all, s->n, sizeof *s->all, by_key);
    s->n = s->n > half ? half : s->n;
}

static struct stratum *stratum_of(struct drawing *d, struct slice level, bool hit) {
    size_t known = d->levels.count, id = intern_add(&d->levels, level);
    if (id == known) {
        MEM_GROW(d->strata, d->cap_strata, 2 * id + 2);
        d->strata[2 * id] = d->strata[2 * id + 1] = (struct stratum){0};
    }
    return &d->strata[2 * id + hit];
}

static struct drawn keep(struct drawing *d, uint64_t key, const struct agree_unit *u) {
    struct arena *a = &d->arena;
    return (struct drawn){key,
                          arena_copy(a, buffer_slice(&d->name)),
                          arena_copy(a, u->doc),
                          arena_copy(a, u->turn),
                          arena_copy(a, u->sent),
                          arena_copy(a, u->text),
                          arena_copy(a, u->matcher)};
}

static bool take_unit(struct agree_units *units, const struct agree_unit *u) {
    struct drawing *d = (struct drawing *)units;
    struct stratum *s = stratum_of(d, u->level, agree_has_hit(u->hits, d->theme));
    buffer_clear(&d->name);
    buffer_add(&d->name, u->doc);
    buffer_char(&d->name, '\t');
    buffer_add(&d->name, u->turn);
    buffer_char(&d->name, '\t');
    buffer_add(&d->name, u->sent);
    uint64_t key = draw_key(buffer_slice(&d->name), d->seed);
    s->units++;
    if (s->most && key > s->most)
        return true;
    if (s->n >= 2 * d->half) {
        prune(s, d->half);
        s->most = s->all[s->n - 1].key;
    }
    MEM_GROW(s->all, s->cap, s->n + 1);
    s->all[s->n++] = keep(d, key, u);
    return true;
}

/* How it was drawn, for `validated`. */
static void describe(const struct agree *a, const struct drawing *d, struct buffer *to) {
    buffer_format(to, "unit=%s facilitators=%s seed=%llu", d->units.sentences ? "sentence" : "turn",
                  d->units.facilitators ? "in" : "out", (unsigned long long)d->seed);
    if (a->options->by)
        buffer_format(to, " by=%s", a->options->by);
}

static bool write_drawn(struct agree *a, const struct drawing *d, struct drawn *all, size_t n) {
    const struct slice turn[] = {SLICE("doc"),     SLICE("turn"),    SLICE("sent"),
                                 SLICE("text"),    SLICE("present"), SLICE("theme"),
                                 SLICE("matcher"), SLICE("drawn")};
    struct slice names[LENGTH(turn)];
    struct buffer how = {0};
    size_t n_names = 0;
    for (size_t i = 0; i < LENGTH(turn); i++)
        if (i != 2 || d->units.sentences)
            names[n_names++] = turn[i];
    bool ok = filter_columns(a->out, names, n_names, NO_PLACE);
    describe(a, d, &how);
    for (size_t i = 0; ok && i < n; i++) {
        row_begin(&a->row);
        row_text(&a->row, all[i].doc);
        row_text(&a->row, all[i].turn);
        if (d->units.sentences)
            row_text(&a->row, all[i].sent);
        row_text(&a->row, all[i].text);
        row_empty(&a->row, 1);
        row_text(&a->row, d->theme);
        row_text(&a->row, all[i].matcher);
        row_text(&a->row, buffer_slice(&how));
        ok = row_hand_on(&a->row, a->out, NO_PLACE);
    }
    buffer_free(&how);
    return ok;
}

static void tell(struct agree *a, const struct drawing *d, size_t hits, uint64_t all_hits, size_t n,
                 uint64_t all) {
    struct stage_run *run = a->run;
    stage_note(run, "%zu of %llu units with a hit, %zu of %llu without", hits,
               (unsigned long long)all_hits, n - hits, (unsigned long long)(all - all_hits));
    if (d->units.left_out)
        stage_note(run, "left out %llu rows of facilitators",
                   (unsigned long long)d->units.left_out);
    if (all_hits == 0)
        stage_warn(run, "no unit has a hit on the theme %.*s", SLICE_ARGS(d->theme));
}

/* Those of all strata, mixed. */
static bool finish(struct agree *a, struct drawing *d) {
    struct drawn *all = NULL;
    size_t n = 0, cap = 0, hits = 0;
    uint64_t units = 0, with = 0;
    for (size_t i = 0; i < 2 * d->levels.count; i++) {
        struct stratum *s = &d->strata[i];
        if (s->n)
            prune(s, d->half);
        MEM_GROW(all, cap, n + s->n);
        for (size_t k = 0; k < s->n; k++)
            all[n + k] = s->all[k];
        n += s->n;
        hits += i % 2 ? s->n : 0;
        units += s->units;
        with += i % 2 ? s->units : 0;
    }
    if (n)
        qsort(all, n, sizeof *all, by_key);
    tell(a, d, hits, with, n, units);
    bool ok = write_drawn(a, d, all, n);
    free(all);
    return ok;
}

static bool write_sample(struct agree *a) {
    const struct agree_options *o = a->options;
    if (o->themes.n != 1)
        return fault_usage(&a->run->fault, "sample: name the theme to read for: --theme THEME");
    struct drawing d = {.units = {.sentences = o->unit == 1,
                                  .facilitators = o->facilitators == AGREE_IN,
                                  .by = o->by,
                                  .unit = take_unit},
                        .theme = slice_of(o->themes.items[0]),
                        .seed = o->seed == AGREE_DEFAULT ? 1 : o->seed,
                        .half = (size_t)(o->size == AGREE_DEFAULT ? 200 : o->size) / 2};
    bool ok = agree_read_units(a, &a->run->operands, &d.units) && finish(a, &d);
    for (size_t i = 0; i < 2 * d.levels.count; i++)
        free(d.strata[i].all);
    free(d.strata);
    intern_free(&d.levels);
    arena_free(&d.arena);
    buffer_free(&d.name);
    return ok;
}

const struct agree_table agree_sample = {"sample", " theme by size seed unit facilitators ", false,
                                         write_sample};
