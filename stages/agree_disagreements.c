/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table `disagreements` of hearth agree: theme by theme the units on which coders differ, to be
 * talked about. */
#include "pipeline/utf8.h"
#include "stages/agree_table.h"

/* The cells of one unit. */
struct together {
    const struct rated *cells; /* [n] */
    size_t n;
};

/* Names of those who gave the theme, or did not, by commas. */
static void put_coders(struct agree *a, const struct together *t, struct slice theme, bool with) {
    struct buffer names = {0};
    for (size_t i = 0; i < t->n; i++)
        if (ratings_holds(a->ratings, &t->cells[i], theme) == with) {
            buffer_text(&names, names.n ? ", " : "");
            buffer_add(&names, intern_text(&a->ratings->coders, t->cells[i].coder));
        }
    row_text(&a->row, buffer_slice(&names));
    buffer_free(&names);
}

/* The first place of the theme in the unit, of whoever marked one. */
static const struct rating *first_place(const struct agree *a, const struct together *t,
                                        struct slice theme) {
    const struct rating *first = NULL;
    for (size_t i = 0; i < t->n; i++)
        for (size_t k = 0; k < t->cells[i].n; k++) {
            const struct rating *r = &t->cells[i].codes[k];
            if (r->end && ratings_is(intern_text(&a->ratings->codes, r->code), theme) &&
                (!first || r->begin < first->begin))
                first = r;
        }
    return first;
}

/* The byte at which a code point begins; the end for one that is not there. */
static size_t byte_at(struct slice text, size_t points) {
    const char *p = text.p, *end = text.p + text.n;
    for (; points && p < end; points--)
        utf8_next(&p, end);
    return (size_t)(p - text.p);
}

/* The text, cut at the place where the theme was seen; all of it to the right where none was. */
static void put_text(struct agree *a, const struct together *t, struct slice theme) {
    struct slice text = a->ratings->about[t->cells[0].unit].text;
    const struct rating *r = text.n ? first_place(a, t, theme) : NULL;
    size_t from = r ? byte_at(text, r->begin) : 0, to = r ? byte_at(text, r->end) : 0;
    row_text(&a->row, slice_trim((struct slice){text.p, from}));
    row_text(&a->row, (struct slice){text.p + from, to - from});
    row_text(&a->row, slice_trim((struct slice){text.p + to, text.n - to}));
}

static bool differ(const struct agree *a, const struct together *t, struct slice theme) {
    size_t with = 0;
    for (size_t i = 0; i < t->n; i++)
        with += ratings_holds(a->ratings, &t->cells[i], theme);
    return with > 0 && with < t->n;
}

static bool write_theme(struct agree *a, struct slice theme) {
    const struct ratings *r = a->ratings;
    bool ok = true;
    for (size_t i = 0, end; ok && i < r->n_cells; i = end) {
        for (end = i; end < r->n_cells && r->cells[end].unit == r->cells[i].unit;)
            end++;
        const struct together t = {&r->cells[i], end - i};
        if (!differ(a, &t, theme))
            continue;
        row_begin(&a->row);
        row_text(&a->row, theme);
        agree_unit_cells(a, r->cells[i].unit);
        put_coders(a, &t, theme, true);
        put_coders(a, &t, theme, false);
        put_text(a, &t, theme);
        ok = row_hand_on(&a->row, a->out, NO_PLACE);
    }
    return ok;
}

static bool write_disagreements(struct agree *a) {
    struct slice names[AGREE_UNIT_COLUMNS + 6] = {SLICE("theme")};
    struct comparing *all = comparing_new(a->ratings, ALL_CODERS, 0, 0);
    size_t n = 1 + agree_unit_columns(a, names + 1), n_themes;
    const struct slice *themes = comparing_themes(all, &n_themes);
    names[n++] = SLICE("with");
    names[n++] = SLICE("without");
    names[n++] = SLICE("left");
    names[n++] = SLICE("quote");
    names[n++] = SLICE("right");
    bool ok = filter_columns(a->out, names, n, NO_PLACE);
    for (size_t i = 0; ok && i < n_themes; i++)
        ok = write_theme(a, themes[i]);
    comparing_free(all);
    return ok;
}

const struct agree_table agree_disagreements = {
    "disagreements", " column coders repeats complete matched theme ", true, write_disagreements};
