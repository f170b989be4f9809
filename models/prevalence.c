/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/prevalence.h"

#include <stdlib.h>

#include "models/families.h"
#include "models/permutation.h"

/* One theme after the other is put into these arrays, of which all but x and hits stays. */
struct scorer {
    const struct links_table *links;
    const struct waves *waves;
    struct prevalence whole;
    struct proportion_cluster *docs; /* [n_parts] */
    struct dispersion_part *parts;   /* [n_parts] */
    struct permutation_item *items;  /* [n_items]: the transcripts that have a wave … */
    uint32_t *item_of;               /* [n_parts]: … or LINKS_NONE */
    struct trend_wave *by_wave;      /* [waves->n] */
    struct series_point *points;     /* [waves->n] */
    uint32_t *seen;                  /* [n_projects]: the last theme that was in it, plus 1 */
    size_t n_items;
};

unsigned share_flags_of(const struct proportion *share, uint64_t docs) {
    unsigned flags = share->unreliable ? SHARE_UNRELIABLE : 0;
    if (!(share->k_eff.x >= 5))
        flags |= SHARE_FEW;
    return docs == 1 ? flags | SHARE_ONE_DOC : flags;
}

void share_flags(const void *flags, struct buffer *to) {
    static const char *const names[] = {"few", "one_doc", "one_project", "unreliable"};
    unsigned set = *(const unsigned *)flags;
    for (unsigned i = 0, any = 0; i < sizeof names / sizeof *names; i++)
        if (set >> i & 1) {
            buffer_text(to, any++ ? " " : "");
            buffer_text(to, names[i]);
        }
}

static struct value projects_of(const struct links_table *t, uint32_t count) {
    return t->n_projects ? value_of(count) : value_missing(REASON_NO_PROJECTS);
}

static void add_item(struct scorer *s, size_t part) {
    const struct links_part *p = &s->links->parts[part];
    uint32_t wave = s->waves->of[part];
    s->item_of[part] = LINKS_NONE;
    if (wave == LINKS_NONE)
        return;
    s->item_of[part] = (uint32_t)s->n_items;
    s->items[s->n_items++] = (struct permutation_item){
        .stratum = p->project == LINKS_NONE ? s->links->n_projects : p->project,
        .score = wave,
        .n = p->units};
    s->by_wave[wave].n += p->units;
}

static void scorer_make(struct scorer *s, const struct links_table *t, const struct waves *waves) {
    *s = (struct scorer){.links = t,
                         .waves = waves,
                         .whole = {.waves = waves, .projects_all = projects_of(t, t->n_projects)},
                         .docs = mem_zero(t->n_parts, sizeof *s->docs),
                         .parts = mem_zero(t->n_parts, sizeof *s->parts),
                         .items = mem_zero(t->n_parts, sizeof *s->items),
                         .item_of = mem_zero(t->n_parts, sizeof *s->item_of),
                         .by_wave = mem_zero(waves->n, sizeof *s->by_wave),
                         .points = mem_zero(waves->n, sizeof *s->points),
                         .seen = mem_zero(t->n_projects, sizeof *s->seen)};
    for (size_t i = 0; i < t->n_parts; i++) {
        const struct links_part *p = &t->parts[i];
        s->docs[i] = (struct proportion_cluster){0, p->units, p->project};
        s->parts[i] = (struct dispersion_part){p->words, 0};
        s->whole.units_all += p->units;
        s->whole.words_all += p->words;
        s->whole.docs_all += p->units > 0;
        add_item(s, i);
    }
    for (uint32_t i = 0; i < waves->n; i++)
        s->by_wave[i].score = i;
}

static void scorer_free(struct scorer *s) {
    free(s->docs);
    free(s->parts);
    free(s->items);
    free(s->item_of);
    free(s->by_wave);
    free(s->points);
    free(s->seen);
}

/* The slope of the least-squares line through the points that there are. */
static struct value slope_of(const struct series_point *points, size_t n) {
    double count = 0, t = 0, y = 0, squares = 0, products = 0;
    for (size_t i = 0; i < n; i++)
        if (points[i].y == points[i].y) {
            count++;
            t += points[i].t;
            y += points[i].y;
        }
    for (size_t i = 0; i < n; i++)
        if (points[i].y == points[i].y) {
            squares += (points[i].t - t / count) * (points[i].t - t / count);
            products += (points[i].t - t / count) * (points[i].y - y / count);
        }
    return squares > 0 ? value_of(products / squares) : value_missing(REASON_ONE_WAVE);
}

static struct prevalence_trend missing_trend(enum reason why) {
    struct value none = value_missing(why);
    return (struct prevalence_trend){.z = none,
                                     .p = none,
                                     .q = none,
                                     .slope = none,
                                     .naive = {.z = none, .chi2 = none, .p = none},
                                     .series = {.s = none,
                                                .z = none,
                                                .p = none,
                                                .tau_b = none,
                                                .slope = none,
                                                .slope_lo = none,
                                                .slope_hi = none}};
}

static struct prevalence_trend trend_of(const struct scorer *s) {
    const struct waves *waves = s->waves;
    if (waves->why)
        return missing_trend(waves->why);
    for (uint32_t i = 0; i < waves->n; i++) {
        const struct trend_wave *w = &s->by_wave[i];
        s->points[i] = (struct series_point){i, w->n ? (double)w->x / (double)w->n
                                                     : value_missing(REASON_NO_UNITS).x};
    }
    struct permutation p = permutation_test(s->items, s->n_items);
    return (struct prevalence_trend){.z = p.z,
                                     .p = p.p,
                                     .slope = slope_of(s->points, waves->n),
                                     .exact = p.exact,
                                     .items = p.n_items,
                                     .strata = p.n_strata,
                                     .naive = trend_test(s->by_wave, waves->n),
                                     .series = series_of(s->points, waves->n)};
}

static void clear(struct scorer *s) {
    for (size_t i = 0; i < s->links->n_parts; i++) {
        s->docs[i].x = 0;
        s->parts[i].hits = 0;
    }
    for (size_t i = 0; i < s->n_items; i++)
        s->items[i].x = 0;
    for (uint32_t i = 0; i < s->waves->n; i++)
        s->by_wave[i].x = 0;
}

/* Puts the theme's rows into the arrays, and what only adds up into the result. */
static void gather(struct scorer *s, struct prevalence *theme) {
    const struct links_table *t = s->links;
    uint32_t projects = 0;
    theme->weighted = value_of(0);
    clear(s);
    for (size_t i = t->theme_start[theme->rank]; i < t->theme_start[theme->rank + 1]; i++) {
        const struct links_theme *row = &t->themes[i];
        uint32_t project = t->parts[row->part].project, item = s->item_of[row->part];
        s->docs[row->part].x = row->n;
        s->parts[row->part].hits = row->hits;
        theme->hits += row->hits;
        theme->weighted.x += row->weighted;
        theme->docs += row->n > 0;
        if (item != LINKS_NONE) {
            s->items[item].x = row->n;
            s->by_wave[s->waves->of[row->part]].x += row->n;
        }
        if (row->n && project != LINKS_NONE && s->seen[project] != theme->rank + 1) {
            s->seen[project] = theme->rank + 1;
            projects++;
        }
    }
    theme->projects = projects_of(t, projects);
}

static struct slice holder_of(const struct scorer *s, const struct prevalence *theme) {
    const struct links_table *t = s->links;
    for (size_t i = 0; theme->spread.hangs_on_one && i < t->n_parts; i++)
        if (s->parts[i].hits >= theme->hits - s->parts[i].hits)
            return t->parts[i].doc;
    return SLICE("-");
}

static struct prevalence score(struct scorer *s, uint32_t rank) {
    const struct links_table *t = s->links;
    struct prevalence theme = s->whole;
    theme.rank = rank;
    theme.name = links_table_theme_name(t, rank);
    gather(s, &theme);
    theme.share = proportion_of(s->docs, t->n_parts);
    theme.rate = keyness_rate(theme.hits, theme.words_all);
    theme.spread = dispersion_of(s->parts, t->n_parts);
    theme.hangs_on_one = holder_of(s, &theme);
    theme.trend = trend_of(s);
    theme.flags = share_flags_of(&theme.share, theme.docs);
    if (theme.projects.x == 1 && t->n_projects > 1)
        theme.flags |= SHARE_ONE_PROJECT;
    return theme;
}

/* Parents are a family, their children another one. */
static void adjust_trends(struct prevalence_list *s, const struct links_table *t,
                          enum adjust_method method) {
    struct family_test *tests = mem_zero(s->n, sizeof *tests);
    double *q = mem_zero(s->n, sizeof *q);
    for (size_t i = 0; i < s->n; i++) {
        uint32_t theme = t->by_rank[s->all[i].rank];
        tests[i] = (struct family_test){families_of_levels(&t->hierarchy, theme, theme), method,
                                        s->all[i].trend.p.x};
    }
    families_adjust(tests, q, s->n);
    for (size_t i = 0; i < s->n; i++)
        s->all[i].trend.q = (struct value){q[i], s->all[i].trend.p.why};
    free(tests);
    free(q);
}

static double key_of(const struct prevalence *p) {
    return p->share.n_projects > 1 ? p->share.p_project.x : p->share.p.x;
}

static int by_share(const void *x, const void *y) {
    const struct prevalence *a = x, *b = y;
    if (key_of(a) > key_of(b))
        return -1;
    if (key_of(a) < key_of(b))
        return 1;
    return (a->rank > b->rank) - (a->rank < b->rank);
}

void prevalence_score(struct prevalence_list *s, const struct links_table *t,
                      const struct prevalence_setting *setting) {
    struct scorer scorer;
    *s = (struct prevalence_list){mem_zero(t->n_ranks, sizeof *s->all), 0};
    scorer_make(&scorer, t, setting->waves);
    for (uint32_t rank = 0; rank < t->n_ranks; rank++)
        if (setting->every || t->theme_start[rank] < t->theme_start[rank + 1])
            s->all[s->n++] = score(&scorer, rank);
    scorer_free(&scorer);
    adjust_trends(s, t, setting->adjust);
    if (s->n)
        qsort(s->all, s->n, sizeof *s->all, by_share);
}

void prevalence_free(struct prevalence_list *s) {
    free(s->all);
    *s = (struct prevalence_list){0};
}

void prevalence_method(const void *trend, struct buffer *to) {
    const struct prevalence_trend *t = trend;
    buffer_text(to, t->p.why ? "" : t->exact ? "exact" : "normal");
}

void prevalence_waves(const void *waves, struct buffer *to) {
    waves_write(*(const struct waves *const *)waves, to);
}
