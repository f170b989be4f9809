/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which themes there can be, whether or not one occurs: what --lexicon and --themes say. */
#include "pipeline/tsv.h"
#include "stages/score_table.h"

bool score_lexicons(struct score *s, void (*take)(void *with, const struct lexicon *l),
                    void *with) {
    const struct text_list *files = &s->options->lexicons;
    if (files->n == 0)
        return true;
    struct lexicon *l = lexicon_new();
    bool ok = true;
    s->filter.fault.many = true;
    for (size_t i = 0; i < files->n; i++)
        ok = lexicon_read(l, files->items[i], &s->filter.fault) && ok;
    ok = ok && lexicon_finish(l, &s->filter.fault);
    if (ok)
        take(with, l);
    lexicon_free(l);
    return ok;
}

bool score_knows_themes(const struct score *s) {
    return s->options->lexicons.n > 0 || s->options->themes;
}

struct adding {
    void (*add)(void *with, struct slice theme);
    void *with;
};

static void add_lexicon(void *with, const struct lexicon *l) {
    const struct adding *a = with;
    for (size_t i = 0; i < l->n_themes; i++)
        a->add(a->with, l->themes[i].id);
}

/* The table of themes on its way in. */
struct reader {
    struct filter filter;
    struct adding adding;
    size_t theme, entries;
};

static bool themes_columns(struct sink *s, const struct columns *c) {
    struct reader *r = (struct reader *)s;
    return filter_need(&r->filter, c, "theme", &r->theme) &&
           filter_need(&r->filter, c, "entries", &r->entries);
}

/* One without an entry only stands above others. */
static bool themes_record(struct sink *s, const struct record *record) {
    struct reader *r = (struct reader *)s;
    if (!slice_eq(record->fields[r->entries], SLICE("0")))
        r->adding.add(r->adding.with, record->fields[r->theme]);
    return true;
}

static bool themes_done(struct sink *s) {
    (void)s;
    return true;
}

static bool read_themes(struct score *s, struct adding adding) {
    const char *path = s->options->themes;
    const struct text_list files = {&path, 1, 1};
    struct reader *r = (struct reader *)filter_new(s->run, NULL, sizeof *r);
    r->filter.sink = (struct sink){themes_columns, themes_record, themes_done, themes_done};
    r->adding = adding;
    bool ok = tsv_read(&files, &r->filter, &s->filter.fault);
    filter_close(&r->filter);
    return ok;
}

bool score_known_themes(struct score *s, void (*add)(void *with, struct slice theme), void *with) {
    struct adding adding = {add, with};
    return score_lexicons(s, add_lexicon, &adding) &&
           (!s->options->themes || read_themes(s, adding));
}
