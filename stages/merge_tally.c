/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/dates.h"
#include "pipeline/stage.h"
#include "pipeline/tsv.h"
#include "stages/merge_course.h"

/* The units rows of links on their way: a theme is in none of them. */
struct telling {
    struct filter filter;
    struct merge_course *m;
    size_t theme, words, date, group; /* the last two may be COLUMN_NONE */
};

static bool tell_columns(struct sink *s, const struct columns *c) {
    struct telling *t = (struct telling *)s;
    t->date = columns_find(c, "date");
    t->group = columns_find(c, "group");
    return filter_need(&t->filter, c, "theme_a", &t->theme) &&
           filter_need(&t->filter, c, "words", &t->words);
}

static bool tell_record(struct sink *s, const struct record *r) {
    struct telling *t = (struct telling *)s;
    uint64_t words = 0;
    if (r->fields[t->theme].n)
        return true;
    t->m->documents++;
    if (number_u64(r->fields[t->words], &words))
        t->m->words += words;
    if (t->date != COLUMN_NONE && r->fields[t->date].n && !date_is_iso(r->fields[t->date]))
        t->m->tally.other_dates = true;
    if (t->group != COLUMN_NONE && r->fields[t->group].n)
        t->m->tally.one_group = true;
    return true;
}

static bool tell_nothing(struct sink *s) {
    (void)s;
    return true;
}

static void take_facts(struct merge_course *m) {
    static const char *const columns[TALLY_COLUMNS] = {
        [TALLY_ROLE] = "role", [TALLY_GROUP] = "group"};
    struct slice code = merge_pool_fact(&m->pool, SHARE_MATCHER);
    if (code.n && code.n < sizeof m->tally.matcher)
        memcpy(m->tally.matcher, code.p, code.n);
    for (size_t i = 0; i < m->pool.n; i++) {
        struct slice rest = buffer_slice(&m->pool.bundles[i].facts[SHARE_DIFFERS]);
        while (rest.p) {
            struct slice one = slice_cut(&rest, ' ');
            for (size_t k = 0; k < TALLY_COLUMNS; k++)
                m->tally.differs[k] |= slice_eq(one, slice_of(columns[k]));
        }
    }
}

bool merge_tally(struct merge_course *m) {
    struct fault *f = &m->self->fault;
    const char *path = workdir_file(m->dir, RUN_LINKS, f);
    const struct text_list files = {&path, 1, 1};
    if (!path)
        return false;
    struct telling *t = (struct telling *)filter_new(m->self, NULL, sizeof *t);
    t->filter.sink = (struct sink){tell_columns, tell_record, tell_nothing, tell_nothing};
    t->m = m;
    take_facts(m);
    bool ok = tsv_read(&files, &t->filter, f);
    filter_close(&t->filter);
    return ok;
}
