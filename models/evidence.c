/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/evidence.h"

#include <math.h>
#include <string.h>

#include "models/histogram.h"
#include "models/links.h"
#include "pipeline/decimal.h"
#include "pipeline/options.h"

/* How a row's evidence is kept: four numbers, then a letter, with a ladder a fifth number, and the
 * texts, each with a mark behind it. */
enum { KEPT_ROW = 'r', KEPT_LADDER = 'l', KEPT_MARK = '\t' };

/* A row on its way. */
struct incoming {
    const struct evidence_columns *columns;
    const struct record *r;
    struct fault *f;
    uint32_t n_ab;
};

/* A null, its mean, its variance: columns and their names. */
struct rung {
    size_t mean, variance, null;
    const char *mean_name, *variance_name, *null_name;
};

struct evidence_columns evidence_columns(const struct columns *c) {
    return (struct evidence_columns){
        .e = columns_find(c, links_names[LINKS_E]),
        .v = columns_find(c, links_names[LINKS_V]),
        .null = columns_find(c, links_names[LINKS_NULL]),
        .e_units = columns_find(c, links_names[LINKS_E_UNITS]),
        .v_units = columns_find(c, links_names[LINKS_V_UNITS]),
        .null_units = columns_find(c, links_names[LINKS_NULL_UNITS]),
        .v_doc = columns_find(c, LINKS_V_DOC),
        .null_doc = columns_find(c, LINKS_NULL_DOC),
        .table = "links",
    };
}

/* Over the blocks of a null. */
struct sums {
    double mean, variance;
    uint64_t least, most; /* joint units that can be */
};

static bool sums_of(struct slice null, struct sums *s) {
    struct slide_null block;
    uint64_t least;
    *s = (struct sums){0};
    while (null.n) {
        if (!histogram_scan(&null, &block, &least))
            return false;
        s->mean += slide_mean(&block);
        s->variance += slide_variance(&block);
        s->least += least;
        s->most += block.n_shifts - 1;
    }
    return true;
}

static struct slice cell(const struct incoming *in, size_t column) {
    return in->r->fields[column];
}

static bool wrong(const struct incoming *in, size_t column, const char *name, const char *what) {
    struct place at = {in->r->at.file, in->r->at.line, (unsigned)column + 1};
    return fault_input(in->f, at, cell(in, column), "%s %s", name, what);
}

static bool ill_formed(const struct incoming *in, size_t column, const char *name) {
    struct place at = {in->r->at.file, in->r->at.line, (unsigned)column + 1};
    return fault_input(in->f, at, cell(in, column),
                       "%s is not a list of counts as `hearth count %s` writes it", name,
                       in->columns->table);
}

static bool real(const struct incoming *in, size_t column, const char *name, double *value) {
    return (number_real(cell(in, column), value) && *value >= 0) ||
           wrong(in, column, name, "is not a number from 0 on");
}

/* Are two doubles the same one, whoever computed and printed them? */
static bool agree(double x, double y) {
    return fabs(x - y) <= 1e-9 * fmax(fabs(x), fabs(y));
}

/* Holds a number of the row against the one that its null gives: nearly always the same bytes.
 * False only when it is no number. */
static bool compare(const struct incoming *in, size_t column, const char *name, double computed,
                    double *value, bool *same) {
    char text[DECIMAL_ROOM];
    struct slice printed = {text, decimal_write(computed, DECIMAL_EXACT, text)};
    *value = computed;
    if (printed.n && slice_eq(cell(in, column), printed))
        return true;
    if (!real(in, column, name, value))
        return false;
    *same = *same && agree(computed, *value);
    return true;
}

/* *told is what the row says; *sums what its null gives, or that, where only sums are shared. */
static bool sound(const struct incoming *in, const struct rung *rung, struct sums *told,
                  struct sums *sums) {
    struct slice null = cell(in, rung->null);
    bool same = true;
    *told = *sums = (struct sums){.most = UINT64_MAX};
    if (null.n == 0) {
        bool ok = real(in, rung->mean, rung->mean_name, &told->mean) &&
                  real(in, rung->variance, rung->variance_name, &told->variance);
        *sums = *told;
        return ok;
    }
    if (!sums_of(null, sums))
        return ill_formed(in, rung->null, rung->null_name);
    if (!compare(in, rung->mean, rung->mean_name, sums->mean, &told->mean, &same) ||
        !compare(in, rung->variance, rung->variance_name, sums->variance, &told->variance, &same))
        return false;
    if (!same)
        return wrong(in, rung->null, rung->null_name,
                     "does not have the mean and the variance of its row: it was edited");
    if (in->n_ab < sums->least || in->n_ab > sums->most)
        return wrong(in, rung->null, rung->null_name, "does not allow for n joint units");
    return true;
}

/* The rung of the whole document has no mean of its own in the row: it is n_a n_b / n. */
static bool sound_ladder(const struct incoming *in, struct sums *sums) {
    const struct evidence_columns *c = in->columns;
    double told;
    *sums = (struct sums){.most = UINT64_MAX};
    if (!real(in, c->v_doc, LINKS_V_DOC, &told))
        return false;
    if (cell(in, c->null_doc).n == 0) {
        sums->variance = cell(in, c->null).n ? 0 : told;
        return told <= 0 || cell(in, c->null).n == 0 ||
               wrong(in, c->null_doc, LINKS_NULL_DOC, "is missing, but not the other nulls");
    }
    bool ok = sums_of(cell(in, c->null_doc), sums) && agree(sums->variance, told) &&
              in->n_ab <= sums->most;
    sums->least = 0;
    if (cell(in, c->null).n == 0)
        sums->variance = told;
    return ok || wrong(in, c->null_doc, LINKS_NULL_DOC, "is not as `hearth count links` writes it");
}

static bool has_ladder(const struct evidence_columns *c) {
    return c->v_doc != COLUMN_NONE && c->null_doc != COLUMN_NONE;
}

static bool chance_left(const struct incoming *in, double e) {
    return in->n_ab == 0 || e > 0 ||
           wrong(in, in->columns->e, "e", "leaves no chance to units that were seen");
}

static void keep_reals(struct buffer *kept, const double *x, size_t n) {
    memcpy(buffer_room(kept, n * sizeof *x), x, n * sizeof *x);
    kept->n += n * sizeof *x;
}

static void keep_text(struct buffer *kept, struct slice text) {
    buffer_add(kept, text);
    buffer_char(kept, KEPT_MARK);
}

bool evidence_take_one(const struct evidence_columns *c, const struct record *r, uint32_t n_ab,
                       struct evidence *e, struct fault *f) {
    const struct incoming in = {c, r, f, n_ab};
    const struct rung words = {c->e, c->v, c->null, "e", "v", "null"};
    struct sums told, sums;
    bool ok = sound(&in, &words, &told, &sums) && chance_left(&in, told.mean);
    *e = (struct evidence){
        .e = told.mean, .v = told.variance, .null = cell(&in, c->null), .v_doc = NAN};
    return ok;
}

/* The joint units that all rungs allow. */
static struct evidence_units units_of(const struct sums *words, const struct sums *units,
                                      const struct sums *doc, double e) {
    struct evidence_units all = {words->least, words->most};
    all.least = units->least > all.least ? units->least : all.least;
    all.most = units->most < all.most ? units->most : all.most;
    all.most = doc->most < all.most ? doc->most : all.most;
    if (!(e > 0))
        all.most = 0;
    return all;
}

bool evidence_take(const struct evidence_columns *c, const struct record *r, uint32_t n_ab,
                   struct buffer *kept, struct evidence_units *allowed, struct fault *f) {
    const struct incoming in = {c, r, f, n_ab};
    const struct rung words = {c->e, c->v, c->null, "e", "v", "null"};
    const struct rung units = {c->e_units, c->v_units, c->null_units,
                               "e_units",  "v_units",  "null_units"};
    struct sums told, of_words, told_units, of_units, of_doc = {.most = UINT64_MAX};
    bool ladder = has_ladder(c);
    if (!sound(&in, &words, &told, &of_words) || !sound(&in, &units, &told_units, &of_units) ||
        (ladder && !sound_ladder(&in, &of_doc)))
        return false;
    if (!cell(&in, c->null).n != !cell(&in, c->null_units).n)
        return wrong(&in, c->null, "null", "and null_units: one of them is missing");
    if (!chance_left(&in, told.mean))
        return false;
    *allowed = units_of(&of_words, &of_units, &of_doc, told.mean);
    const double sums[] = {of_words.mean, of_words.variance, of_units.mean, of_units.variance};
    keep_reals(kept, sums, 4);
    buffer_char(kept, ladder ? KEPT_LADDER : KEPT_ROW);
    if (ladder)
        keep_reals(kept, &of_doc.variance, 1);
    keep_text(kept, cell(&in, c->null));
    keep_text(kept, cell(&in, c->null_units));
    if (ladder)
        keep_text(kept, cell(&in, c->null_doc));
    return true;
}

struct evidence evidence_of(struct slice kept) {
    struct evidence e = {.v_doc = NAN};
    double sums[4];
    memcpy(sums, kept.p, sizeof sums);
    e.e = sums[0];
    e.v = sums[1];
    e.e_units = sums[2];
    e.v_units = sums[3];
    bool ladder = kept.p[sizeof sums] == KEPT_LADDER;
    kept = (struct slice){kept.p + sizeof sums + 1, kept.n - sizeof sums - 1};
    if (ladder) {
        memcpy(&e.v_doc, kept.p, sizeof e.v_doc);
        kept = (struct slice){kept.p + sizeof e.v_doc, kept.n - sizeof e.v_doc};
    }
    e.null = slice_cut(&kept, KEPT_MARK);
    e.null_units = slice_cut(&kept, KEPT_MARK);
    if (ladder)
        e.null_doc = slice_cut(&kept, KEPT_MARK);
    return e;
}
