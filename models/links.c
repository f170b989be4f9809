/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/links.h"

#include <stdlib.h>

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
    [LINKS_E_UNITS] = "e_units",
    [LINKS_V_UNITS] = "v_units",
    [LINKS_UNIT] = "unit",
    [LINKS_BLOCK] = "block",
    [LINKS_FACILITATORS] = "facilitators",
    [LINKS_MATCHER] = "matcher",
};

static bool is_among(struct slice name, const char *const *names, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (slice_eq(name, slice_of(names[i])))
            return true;
    return false;
}

bool links_columns(struct filter *f, const struct columns *in, const char *const *given_up,
                   size_t n, struct constants *watched) {
    struct slice *names = mem_resize(NULL, LINKS_COLUMNS + in->n, sizeof *names);
    size_t all = 0;
    bool ok = true;
    while (all < LINKS_COLUMNS) {
        names[all] = slice_of(links_names[all]);
        all++;
    }
    for (size_t i = 0; ok && i < in->n; i++) {
        struct place at = {in->at.file, in->at.line, (unsigned)i + 1};
        if (is_among(in->names[i], given_up, n))
            continue;
        if (is_among(in->names[i], links_names, LINKS_COLUMNS))
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
    row_empty(r, 1); /* level */
    row_text(r, a);
    row_text(r, b);
}

static bool write_units(const struct links_document *d, struct row *r, struct filter *f,
                        struct place at) {
    begin(d, r, SLICE(""), SLICE(""));
    row_u64(r, d->units);
    row_empty(r, 1); /* hits */
    row_u64(r, d->words);
    row_u64(r, d->turns);
    row_empty(r, 5); /* n_same e v e_units v_units */
    row_text(r, d->unit);
    row_u64(r, d->block);
    if (d->facilitators_in)
        row_text(r, SLICE(LINKS_KEPT));
    else
        row_u64(r, d->facilitators);
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
    return row_hand_on(r, f, at);
}

static bool write_pair(const struct links_document *d, const struct cooccur_pair *pair,
                       struct row *r, struct filter *f, struct place at) {
    begin(d, r, hierarchy_name(d->themes, pair->a), hierarchy_name(d->themes, pair->b));
    row_u64(r, pair->n_ab);
    row_empty(r, 3); /* hits words turns */
    row_u64(r, pair->n_same);
    row_real(r, pair->e, DIGITS);
    row_real(r, pair->v, DIGITS);
    row_real(r, pair->e_units, DIGITS);
    row_real(r, pair->v_units, DIGITS);
    return row_hand_on(r, f, at);
}

bool links_write(const struct links_document *d, struct row *row, struct filter *f,
                 struct place at) {
    bool ok = write_units(d, row, f, at);
    for (size_t i = 0; ok && i < d->counts->n_themes; i++)
        ok = write_theme(d, &d->counts->themes[i], row, f, at);
    for (size_t i = 0; ok && i < d->counts->n_pairs; i++)
        ok = write_pair(d, &d->counts->pairs[i], row, f, at);
    return ok;
}
