/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/theme_pairs.h"

#include <math.h>
#include <stdlib.h>

#include "stages/page/strongest.h"
#include "stages/result/words.h"

static void read_themes(struct theme_pairs *p, const struct report *r) {
    const struct result_table *t = &r->result->themes;
    struct strongest s;
    strongest_find(&s, r);
    p->n = mem_zero(s.all + 1, sizeof *p->n);
    for (size_t i = 0; i < s.all; i++)
        p->n[intern_add(&p->ids, result_theme(r->result, s.rows[i]))] =
            report_number(t, s.rows[i], "n");
    p->all = p->ids.count;
    p->shown = s.n < p->all ? s.n : p->all;
    strongest_free(&s);
}

static struct theme_pair read_pair(const struct theme_pairs *p, const struct report *r,
                                   size_t row) {
    const struct result_table *t = p->table;
    return (struct theme_pair){row,
                               intern_find(&p->ids, result_text(t, row, "theme_a")),
                               intern_find(&p->ids, result_text(t, row, "theme_b")),
                               result_is(t, row, "holds", "yes"),
                               report_number(t, row, "n_ab"),
                               report_number(t, row, "lift_local"),
                               report_number(t, row, "lift_lo"),
                               report_number(t, row, "lift_hi"),
                               rank_of(r, t, row, "lift_lo", "lift_hi")};
}

void theme_pairs_read(struct theme_pairs *p, struct report *r) {
    *p = (struct theme_pairs){.r = r, .table = report_table(r, "pairs")};
    read_themes(p, r);
    p->at = mem_zero(p->table->n + 1, sizeof *p->at);
    for (size_t i = 0; i < p->table->n; i++) {
        struct theme_pair pair = read_pair(p, r, i);
        if (pair.a == INTERN_NONE || pair.b == INTERN_NONE)
            continue;
        p->n_holding += pair.holds;
        p->at[p->n_pairs++] = pair;
    }
}

struct slice theme_pairs_id(const struct theme_pairs *p, size_t theme) {
    return p->ids.texts[theme];
}

struct slice theme_pairs_name(const struct theme_pairs *p, size_t theme) {
    return report_name(p->r, theme_pairs_id(p, theme));
}

const struct theme_pair **theme_pairs_square(const struct theme_pairs *p) {
    const struct theme_pair **square = mem_zero(p->shown * p->shown + 1, sizeof *square);
    for (size_t i = 0; i < p->n_pairs; i++) {
        const struct theme_pair *pair = &p->at[i];
        if (pair->a < p->shown && pair->b < p->shown)
            square[pair->a * p->shown + pair->b] = square[pair->b * p->shown + pair->a] = pair;
    }
    return square;
}

/* An insertion sort would be as stable, and slow for a codebook of hundreds of themes. */
static void merge_sort(struct theme_pair *at, struct theme_pair *spare, size_t n,
                       int (*before)(const struct theme_pair *, const struct theme_pair *)) {
    for (size_t width = 1; width < n; width *= 2) {
        for (size_t from = 0; from < n; from += 2 * width) {
            size_t middle = from + width < n ? from + width : n;
            size_t end = middle + width < n ? middle + width : n;
            for (size_t k = from, i = from, j = middle; k < end; k++)
                spare[k] =
                    i < middle && (j == end || before(&at[i], &at[j]) <= 0) ? at[i++] : at[j++];
        }
        memcpy(at, spare, n * sizeof *at);
    }
}

size_t theme_pairs_pick(const struct theme_pairs *p, bool (*take)(const struct theme_pair *),
                        int (*before)(const struct theme_pair *, const struct theme_pair *),
                        struct theme_pair **to) {
    struct theme_pair *spare = mem_zero(p->n_pairs + 1, sizeof *spare);
    size_t n = 0;
    *to = mem_zero(p->n_pairs + 1, sizeof **to);
    for (size_t i = 0; i < p->n_pairs; i++)
        if (take(&p->at[i]))
            (*to)[n++] = p->at[i];
    merge_sort(*to, spare, n, before);
    free(spare);
    return n;
}

void theme_pairs_mark(const struct theme_pairs *p, struct tags *t, const struct theme_pair *pair) {
    struct buffer both = {0};
    buffer_add(&both, theme_pairs_id(p, pair->a));
    buffer_char(&both, ' ');
    buffer_add(&both, theme_pairs_id(p, pair->b));
    tags_attr(t, "data-pair", buffer_slice(&both));
    buffer_free(&both);
}

void theme_pairs_button(const struct theme_pairs *p, struct tags *svg,
                        const struct theme_pair *pair) {
    struct buffer said = {0};
    buffer_add(&said, theme_pairs_name(p, pair->a));
    buffer_text(&said, " + ");
    buffer_add(&said, theme_pairs_name(p, pair->b));
    buffer_text(&said, ": ");
    theme_pair_lift(&said, pair);
    theme_pairs_mark(p, svg, pair);
    tags_attr_text(svg, "role", "button");
    tags_attr_text(svg, "tabindex", "0");
    tags_attr(svg, "aria-label", buffer_slice(&said));
    tags_element(svg, "title", NULL, buffer_slice(&said));
    buffer_free(&said);
}

void theme_pairs_free(struct theme_pairs *p) {
    intern_free(&p->ids);
    free(p->n);
    free(p->at);
}

void theme_pair_ratio(struct buffer *to, double ratio) {
    if (isinf(ratio))
        buffer_text(to, "∞");
    else if (!isnan(ratio))
        words_ratio(to, ratio);
}

void theme_pair_short(struct buffer *to, double ratio) {
    if (isinf(ratio) || isnan(ratio) || ratio == 0)
        theme_pair_ratio(to, ratio);
    else
        buffer_format(to, "%.*f", ratio < 0.995 ? 2 : ratio < 9.95 ? 1 : 0, ratio);
}

void theme_pair_lift(struct buffer *to, const struct theme_pair *pair) {
    theme_pair_ratio(to, pair->lift);
    if (isnan(pair->lo) || isnan(pair->hi))
        return;
    buffer_text(to, " (");
    theme_pair_ratio(to, pair->lo);
    buffer_text(to, "–");
    theme_pair_ratio(to, pair->hi);
    buffer_char(to, ')');
}

void theme_pairs_careful(struct report *r, struct slice flags) {
    struct buffer key = {0};
    tags_open(r->page, "td");
    tags_attr_text(r->page, "class", "said");
    while (flags.n) {
        struct slice one = slice_cut(&flags, ' ');
        buffer_clear(&key);
        buffer_format(&key, "flag.%.*s%c", (int)one.n, one.p, '\0');
        tags_words(r->page, report_word(r, key.p));
        tags_words(r->page, flags.n ? " " : "");
    }
    tags_close(r->page, "td");
    buffer_free(&key);
}
