/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/share_few.h"

#include <stdlib.h>

#include "models/hierarchy.h"
#include "models/roles.h"
#include "pipeline/stage.h"
#include "pipeline/tsv.h"

/* A theme that somebody raises. */
struct raised {
    uint64_t people;
    bool withheld;
};

struct few {
    struct filter filter;
    size_t speaker, role, theme;
    struct roles roles;
    struct intern seen; /* theme, TAB, speaker; with an empty theme all who speak */
    struct hierarchy themes;
    struct raised *raised; /* [themes.names.count] */
    size_t cap;
    uint64_t speakers;
    struct buffer key;
};

static bool few_columns(struct sink *s, const struct columns *c) {
    struct few *w = (struct few *)s;
    return filter_need(&w->filter, c, "speaker", &w->speaker) &&
           filter_need(&w->filter, c, "role", &w->role) &&
           filter_need(&w->filter, c, "theme", &w->theme);
}

/* The place of a theme, and of those above it. */
static struct raised *find(struct few *w, struct slice theme) {
    size_t before = w->themes.names.count;
    uint32_t id = hierarchy_add(&w->themes, theme);
    size_t n = w->themes.names.count;
    MEM_GROW(w->raised, w->cap, n);
    if (n > before)
        memset(w->raised + before, 0, (n - before) * sizeof *w->raised);
    return &w->raised[id];
}

static bool few_record(struct sink *s, const struct record *r) {
    struct few *w = (struct few *)s;
    struct slice speaker = r->fields[w->speaker], theme = r->fields[w->theme];
    if (speaker.n == 0 || (w->roles.list && roles_has(&w->roles, r->fields[w->role])))
        return true;
    buffer_clear(&w->key);
    buffer_add(&w->key, theme);
    buffer_char(&w->key, '\t');
    buffer_add(&w->key, speaker);
    size_t before = w->seen.count;
    if (intern_add(&w->seen, buffer_slice(&w->key)) < before)
        return true;
    if (theme.n)
        find(w, theme)->people++;
    else
        w->speakers++;
    return true;
}

/* Of links: themes of which nobody is known who raises them are raised by nobody to speak of. */
static bool links_columns_in(struct sink *s, const struct columns *c) {
    struct few *w = (struct few *)s;
    return filter_need(&w->filter, c, "theme_a", &w->theme);
}

static bool links_record(struct sink *s, const struct record *r) {
    struct few *w = (struct few *)s;
    if (r->fields[w->theme].n)
        find(w, r->fields[w->theme]);
    return true;
}

static bool few_end(struct sink *s) {
    (void)s;
    return true;
}

/* Of the themes that stand below `parent` and that somebody raises: how many are withheld, and the
 * one of the others that the fewest raise (INTERN_NONE: none). */
static size_t look_below(const struct few *w, uint32_t parent, uint32_t *fewest) {
    size_t withheld = 0;
    *fewest = INTERN_NONE;
    for (uint32_t i = 0; i < w->themes.names.count; i++) {
        const struct raised *one = &w->raised[i];
        if (w->themes.parents[i] != parent || one->people == 0)
            continue;
        withheld += one->withheld;
        if (!one->withheld &&
            (*fewest == INTERN_NONE || one->people < w->raised[*fewest].people ||
             (one->people == w->raised[*fewest].people &&
              slice_cmp(hierarchy_name(&w->themes, i), hierarchy_name(&w->themes, *fewest)) < 0)))
            *fewest = i;
    }
    return withheld;
}

/* Whether another theme had to go; what is below one that goes, goes, too. */
static bool protect(struct few *w) {
    bool any = false;
    for (uint32_t i = 0; i < w->themes.names.count; i++) {
        uint32_t parent = w->themes.parents[i], fewest;
        if (parent != INTERN_NONE && w->raised[parent].withheld && !w->raised[i].withheld)
            w->raised[i].withheld = any = true;
        if (w->raised[i].withheld || look_below(w, i, &fewest) != 1)
            continue;
        w->raised[fewest == INTERN_NONE ? i : fewest].withheld = any = true;
    }
    return any;
}

static void withhold(struct few *w, uint64_t least, struct intern *withheld) {
    uint32_t n = (uint32_t)w->themes.names.count;
    for (uint32_t i = 0; i < n; i++)
        w->raised[i].withheld = w->raised[i].people < least;
    while (protect(w))
        ;
    const uint32_t *ranks = hierarchy_ranks(&w->themes);
    uint32_t *order = mem_zero(n + 1, sizeof *order);
    for (uint32_t i = 0; i < n; i++)
        order[ranks[i]] = i;
    for (uint32_t i = 0; i < n; i++)
        if (w->raised[order[i]].withheld)
            intern_add(withheld, hierarchy_name(&w->themes, order[i]));
    free(order);
}

static void few_close(struct filter *f) {
    struct few *w = (struct few *)f;
    roles_free(&w->roles);
    intern_free(&w->seen);
    hierarchy_free(&w->themes);
    free(w->raised);
    buffer_free(&w->key);
    filter_close(f);
}

static bool read_both(struct few *w, const char *voices, const char *links, struct fault *f) {
    const struct text_list first = {&voices, 1, 1}, second = {&links, 1, 1};
    w->filter.sink = (struct sink){few_columns, few_record, few_end, few_end};
    if (!tsv_read(&first, &w->filter, f))
        return false;
    w->filter.sink = (struct sink){links_columns_in, links_record, few_end, few_end};
    return tsv_read(&second, &w->filter, f);
}

bool share_few(const char *voices, const char *links, const char *roles, uint64_t least,
               struct intern *withheld, struct fault *f) {
    const struct stage_run run = {.fault = {.stage = f->stage}};
    struct few *w = (struct few *)filter_new(&run, NULL, sizeof *w);
    w->roles.list = roles;
    bool ok = read_both(w, voices, links, f);
    if (ok && w->speakers < least)
        ok = fault_input(f, (struct place){voices, 0, 0}, NO_QUOTE,
                         "%llu people speak here, fewer than --suppress %llu: nothing can be told "
                         "of them",
                         (unsigned long long)w->speakers, (unsigned long long)least);
    if (ok)
        withhold(w, least, withheld);
    few_close(&w->filter);
    return ok;
}
