/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/evidence.h"

#include <math.h>
#include <string.h>

#include "models/histogram.h"
#include "models/links.h"
#include "pipeline/decimal.h"
#include "pipeline/options.h"

/* How a row's evidence is kept: a letter, then the texts, or the numbers. */
enum { KEPT_NULLS = 'n', KEPT_LADDER = 'l', KEPT_SUMS = 's' };

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

static bool sound(const struct incoming *in, const struct rung *rung, double *mean,
                  double *variance) {
    struct slice null = cell(in, rung->null);
    struct sums sums;
    bool same = true;
    if (null.n == 0)
        return real(in, rung->mean, rung->mean_name, mean) &&
               real(in, rung->variance, rung->variance_name, variance);
    if (!sums_of(null, &sums))
        return ill_formed(in, rung->null, rung->null_name);
    if (!compare(in, rung->mean, rung->mean_name, sums.mean, mean, &same) ||
        !compare(in, rung->variance, rung->variance_name, sums.variance, variance, &same))
        return false;
    if (!same)
        return wrong(in, rung->null, rung->null_name,
                     "does not have the mean and the variance of its row: it was edited");
    if (in->n_ab < sums.least || in->n_ab > sums.most)
        return wrong(in, rung->null, rung->null_name, "does not allow for n joint units");
    return true;
}

/* The rung of the whole document has no mean of its own in the row: it is n_a n_b / n. */
static bool sound_ladder(const struct incoming *in, double *variance) {
    const struct evidence_columns *c = in->columns;
    struct sums sums;
    if (!real(in, c->v_doc, LINKS_V_DOC, variance))
        return false;
    if (cell(in, c->null_doc).n == 0)
        return *variance <= 0 || cell(in, c->null).n == 0 ||
               wrong(in, c->null_doc, LINKS_NULL_DOC, "is missing, but not the other nulls");
    return (sums_of(cell(in, c->null_doc), &sums) && agree(sums.variance, *variance) &&
            in->n_ab <= sums.most) ||
           wrong(in, c->null_doc, LINKS_NULL_DOC, "is not as `hearth count links` writes it");
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

static void keep(const struct incoming *in, const struct evidence *e, struct buffer *kept) {
    bool ladder = !isnan(e->v_doc);
    double sums[] = {e->e, e->v, e->e_units, e->v_units, e->v_doc};
    if (!cell(in, in->columns->null).n) {
        buffer_char(kept, KEPT_SUMS);
        keep_reals(kept, sums, 5);
    } else {
        buffer_char(kept, ladder ? KEPT_LADDER : KEPT_NULLS);
        buffer_add(kept, cell(in, in->columns->null));
        buffer_char(kept, '\t');
        buffer_add(kept, cell(in, in->columns->null_units));
        if (ladder)
            buffer_char(kept, '\t');
    }
    if (ladder)
        buffer_add(kept, cell(in, in->columns->null_doc));
}

bool evidence_take_one(const struct evidence_columns *c, const struct record *r, uint32_t n_ab,
                       struct evidence *e, struct fault *f) {
    const struct incoming in = {c, r, f, n_ab};
    const struct rung words = {c->e, c->v, c->null, "e", "v", "null"};
    *e = (struct evidence){.null = cell(&in, c->null), .v_doc = NAN};
    return sound(&in, &words, &e->e, &e->v) && chance_left(&in, e->e);
}

bool evidence_take(const struct evidence_columns *c, const struct record *r, uint32_t n_ab,
                   struct buffer *kept, struct fault *f) {
    const struct incoming in = {c, r, f, n_ab};
    const struct rung words = {c->e, c->v, c->null, "e", "v", "null"};
    const struct rung units = {c->e_units, c->v_units, c->null_units,
                               "e_units",  "v_units",  "null_units"};
    struct evidence e = {.v_doc = NAN};
    if (!sound(&in, &words, &e.e, &e.v) || !sound(&in, &units, &e.e_units, &e.v_units) ||
        (has_ladder(c) && !sound_ladder(&in, &e.v_doc)))
        return false;
    if (!cell(&in, c->null).n != !cell(&in, c->null_units).n)
        return wrong(&in, c->null, "null", "and null_units: one of them is missing");
    if (!chance_left(&in, e.e))
        return false;
    keep(&in, &e, kept);
    return true;
}

static struct evidence of_sums(struct slice kept) {
    double sums[5];
    memcpy(sums, kept.p + 1, sizeof sums);
    struct slice null_doc = {kept.p + 1 + sizeof sums, kept.n - 1 - sizeof sums};
    return (struct evidence){.e = sums[0],
                             .v = sums[1],
                             .e_units = sums[2],
                             .v_units = sums[3],
                             .v_doc = sums[4],
                             .null_doc = null_doc};
}

struct evidence evidence_of(struct slice kept) {
    if (kept.p[0] == KEPT_SUMS)
        return of_sums(kept);
    struct evidence e = {.v_doc = NAN};
    struct sums sums;
    bool ladder = kept.p[0] == KEPT_LADDER;
    kept = (struct slice){kept.p + 1, kept.n - 1};
    e.null = slice_cut(&kept, '\t');
    e.null_units = slice_cut(&kept, '\t');
    sums_of(e.null, &sums);
    e.e = sums.mean;
    e.v = sums.variance;
    sums_of(e.null_units, &sums);
    e.e_units = sums.mean;
    e.v_units = sums.variance;
    if (!ladder)
        return e;
    e.null_doc = kept;
    e.v_doc = kept.n && sums_of(kept, &sums) ? sums.variance : 0;
    return e;
}
