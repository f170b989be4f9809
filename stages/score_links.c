/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finished tables of the counts of themes and links: how these are read. */
#include <stdlib.h>

#include "stages/score_table.h"

bool score_whole_documents(struct score *s) {
    return score_links(s)->by.n == 0 ||
           fault_input(
               &s->filter.fault, score_links(s)->first, buffer_slice(&score_links(s)->by),
               "counted --by a column: this table is scored from counts of whole documents");
}

const char *score_text(struct score *s, struct slice name) {
    char *text = arena_alloc(&s->own.names, name.n + 1, 1);
    memcpy(text, name.p, name.n);
    text[name.n] = '\0';
    return text;
}

static bool is_wanted(const struct score *s, const char *name) {
    for (size_t i = 0; i < s->n_wanted; i++)
        if (strcmp(score_wanted(s, i)->name, name) == 0)
            return true;
    return false;
}

/* Its place in the counts. Those that are held have all columns that there are. */
static size_t place_of(struct score *s, const char *name) {
    const struct links_table *t = score_links(s);
    for (size_t i = 0; i < t->n_wanted; i++)
        if (strcmp(t->wanted[i].name, name) == 0)
            return i;
    return links_table_want(&s->own.links, name);
}

void score_want_column(struct score *s, const char *name) {
    if (is_wanted(s, name))
        return;
    MEM_GROW(s->wanted, s->cap_wanted, s->n_wanted + 1);
    s->wanted[s->n_wanted++] = place_of(s, name);
}

/* Any of the tables of these counts may ask for it. */
static void want_all(struct score *s, const struct columns *in) {
    for (size_t i = 0; i < in->n; i++)
        if (!links_is_own(in->names[i]))
            score_want_column(s, score_text(s, in->names[i]));
}

static bool want(struct score *s, const struct columns *in, struct slice name, bool asked) {
    const char *text = score_text(s, name);
    if (is_wanted(s, text))
        return true;
    if (links_is_own(name))
        return fault_usage(&s->filter.fault, "--by: %s is a column of every table of counts", text);
    if (columns_find(in, text) != COLUMN_NONE)
        return score_want_column(s, text), true;
    return !asked || fault_input(&s->filter.fault, in->at, name,
                                 "no such column in the counts (a column that is not the same in a "
                                 "whole document comes with `hearth count links --by`)");
}

bool score_want(struct score *s, const struct columns *in, const char *defaults) {
    const char *by = s->options->by;
    struct slice rest = slice_of(by ? by : defaults);
    bool ok = true;
    while (ok && rest.p) {
        struct slice name = slice_trim(slice_cut(&rest, ','));
        ok = name.n == 0 || want(s, in, name, by != NULL);
    }
    return ok && (!by || s->n_wanted || fault_usage(&s->filter.fault, "--by: name a column"));
}

static bool links_columns_in(struct score *s, const struct columns *in) {
    return links_table_columns(&s->own.links, in, &s->filter.fault);
}

static bool links_record(struct score *s, const struct record *r) {
    return links_table_row(&s->own.links, r, &s->filter.fault);
}

/* It becomes a theme of the counts too, with its ancestors. */
static void add_theme(void *with, struct slice theme) {
    links_table_add_theme(with, theme);
}

static bool links_complete(struct score *s) {
    return score_known_themes(s, add_theme, &s->own.links) &&
           links_table_finish(&s->own.links, &s->filter.fault);
}

/* Counts that others read may know themes of the codebook that this table does not ask for. */
static void links_tell(struct score *s) {
    const struct links_table *t = score_links(s);
    score_tell_themes(s, score_knows_themes(s) ? t->n_ranks > 0 : t->n_themes > 0);
}

const struct score_counts score_of_links = {want_all, links_columns_in, links_record,
                                            links_complete, links_tell};
