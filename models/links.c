/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/links.h"

#include <math.h>
#include <stdlib.h>

#include "models/additive.h"

enum { DIGITS = 17 }; /* additive numbers read back exactly */

const char *const links_names[LINKS_COLUMNS] = {
    [LINKS_DOC] = "doc",
    [LINKS_LEVEL] = "level",
    [LINKS_THEME_A] = "theme_a",
    [LINKS_THEME_B] = "theme_b",
    [LINKS_N] = "n",
    [LINKS_HITS] = "hits",
    [LINKS_WORDS] = "words",
    [LINKS_TURNS] = "turns",
    [LINKS_N_SAME] = "n_same",
    [LINKS_E] = "e",
    [LINKS_V] = "v",
    [LINKS_NULL] = "null",
    [LINKS_E_UNITS] = "e_units",
    [LINKS_V_UNITS] = "v_units",
    [LINKS_NULL_UNITS] = "null_units",
    [LINKS_UNIT] = "unit",
    [LINKS_BLOCK] = "block",
    [LINKS_BY] = "by",
    [LINKS_FACILITATORS] = "facilitators",
    [LINKS_ROLES] = "facilitator_roles",
    [LINKS_MATCHER] = "matcher",
};

bool links_is_own(struct slice name) {
    for (size_t i = 0; i < LINKS_COLUMNS; i++)
        if (slice_eq(name, slice_of(links_names[i])))
            return true;
    return slice_eq(name, SLICE(LINKS_V_DOC)) || slice_eq(name, SLICE(LINKS_NULL_DOC)) ||
           slice_eq(name, SLICE(LINKS_WEIGHTED));
}

static bool is_among(struct slice name, const char *const *names, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (slice_eq(name, slice_of(names[i])))
            return true;
    return false;
}

static const char *const ladder_names[] = {LINKS_V_DOC, LINKS_NULL_DOC};
enum {
    LADDER_COLUMNS = sizeof ladder_names / sizeof *ladder_names,
    OWN_MOST = LINKS_COLUMNS + LADDER_COLUMNS + 1,
};

/* The names of our own columns, in their order. Returns how many. */
static size_t own_columns(struct links_form form, struct slice names[OWN_MOST]) {
    size_t n = 0;
    for (int i = 0; i < LINKS_COLUMNS; i++) {
        names[n++] = slice_of(links_names[i]);
        if (form.weighted && i == LINKS_HITS)
            names[n++] = SLICE(LINKS_WEIGHTED);
        for (int j = 0; form.ladder && i == LINKS_NULL_UNITS && j < LADDER_COLUMNS; j++)
            names[n++] = slice_of(ladder_names[j]);
    }
    return n;
}

bool links_columns(struct filter *f, const struct columns *in, const char *const *given_up,
                   size_t n, struct links_form form, struct constants *watched) {
    struct slice *names = mem_resize(NULL, OWN_MOST + in->n, sizeof *names);
    size_t all = own_columns(form, names);
    bool ok = true;
    for (size_t i = 0; ok && i < in->n; i++) {
        struct place at = {in->at.file, in->at.line, (unsigned)i + 1};
        if (is_among(in->names[i], given_up, n))
            continue;
        if (is_among(in->names[i], links_names, LINKS_COLUMNS) ||
            is_among(in->names[i], ladder_names, LADDER_COLUMNS) ||
            slice_eq(in->names[i], SLICE(LINKS_WEIGHTED)))
            ok = fault_input(&f->fault, at, in->names[i],
                             "%s writes a column of this name; rename it", f->fault.stage);
        names[all++] = in->names[i];
        constants_watch(watched, i);
    }
    ok = ok && filter_columns(f, names, all, in->at);
    free(names);
    return ok;
}

static void begin(const struct links_document *d, struct row *r, struct slice a, struct slice b) {
    row_begin(r);
    row_text(r, d->doc);
    row_text(r, d->level);
    row_text(r, a);
    row_text(r, b);
}

static bool write_units(const struct links_document *d, struct row *r, struct filter *f,
                        struct place at) {
    begin(d, r, SLICE(""), SLICE(""));
    row_u64(r, d->units);
    row_empty(r, d->form.weighted ? 2 : 1); /* hits weighted */
    row_u64(r, d->words);
    row_u64(r, d->turns);
    row_empty(r, LINKS_UNIT - LINKS_N_SAME + (d->form.ladder ? (size_t)LADDER_COLUMNS : 0));
    row_text(r, d->unit);
    row_u64(r, d->block);
    row_text(r, d->by);
    if (d->facilitators_in)
        row_text(r, SLICE(ADDITIVE_KEPT));
    else
        row_u64(r, d->facilitators);
    row_text(r, d->facilitators_in ? SLICE("") : d->roles);
    row_text(r, d->matcher);
    for (size_t i = 0; i < d->constants->n; i++)
        row_text(r, constants_value(d->constants, i));
    return row_hand_on(r, f, at);
}

static bool write_theme(const struct links_document *d, const struct cooccur_theme *theme,
                        struct row *r, struct filter *f, struct place at) {
    begin(d, r, hierarchy_name(d->themes, theme->theme), SLICE(""));
    row_u64(r, theme->n);
    row_u64(r, theme->hits);
    if (d->form.weighted && !isfinite(theme->weighted))
        return fault_input(&f->fault, at, hierarchy_name(d->themes, theme->theme),
                           "the weights of a theme add up to more than a number can hold");
    if (d->form.weighted)
        row_real(r, theme->weighted, DIGITS);
    return row_hand_on(r, f, at);
}

static bool write_pair(const struct links_document *d, const struct cooccur_pair *pair,
                       struct row *r, struct filter *f, struct place at) {
    begin(d, r, hierarchy_name(d->themes, pair->a), hierarchy_name(d->themes, pair->b));
    row_u64(r, pair->n_ab);
    row_empty(r, d->form.weighted ? 4 : 3); /* hits weighted words turns */
    row_u64(r, pair->n_same);
    row_real(r, pair->e, DIGITS);
    row_real(r, pair->v, DIGITS);
    row_text(r, buffer_slice(&pair->null));
    row_real(r, pair->e_units, DIGITS);
    row_real(r, pair->v_units, DIGITS);
    row_text(r, buffer_slice(&pair->null_units));
    if (d->form.ladder) {
        row_real(r, pair->v_doc, DIGITS);
        row_text(r, buffer_slice(&pair->null_doc));
    }
    return row_hand_on(r, f, at);
}

bool links_write(const struct links_document *d, struct row *row, struct filter *f,
                 struct place at) {
    struct cooccur *c = d->counts;
    bool ok = write_units(d, row, f, at);
    for (size_t i = 0; ok && i < c->n_themes; i++)
        ok = write_theme(d, &c->themes[i], row, f, at);
    for (size_t i = 0; ok && i < c->n_themes; i++) {
        cooccur_pairs(c, i);
        for (size_t j = 0; ok && j < c->n_pairs; j++)
            ok = write_pair(d, c->pairs[j], row, f, at);
    }
    return ok;
}
