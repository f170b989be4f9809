/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voices_themes.h"

struct spreading {
    const struct voices_table *t;
    struct amounts *amounts;
    size_t people[2]; /* where themes were looked for: without facilitators, with them */
    bool (*put)(void *with, const struct voices_row *);
    void *with;
};

static double theme_amount(const struct voices_theme *row, enum voices_measure m) {
    return (double)(m == VOICES_IN_HITS ? row->hits : row->turns);
}

static bool counts(const struct voices_table *t, const struct voices_person *p, bool facilitators) {
    return (facilitators || !p->who.facilitator) && voices_table_searched(t, p);
}

static size_t count_people(const struct voices_table *t, bool facilitators) {
    const struct voices_person *before = NULL;
    size_t n = 0;
    for (size_t i = 0; i < t->n_people; i++) {
        const struct voices_person *now = &t->people[i];
        if (!counts(t, now, facilitators))
            continue;
        n += !before || !amounts_same_person(before, now);
        before = now;
    }
    return n;
}

/* A theme's rows [n], as amounts of everybody who was where themes were looked for. */
static void spread_theme(const struct spreading *s, const struct voices_theme *rows, size_t n,
                         struct voices_row *row) {
    uint32_t doc = UINT32_MAX;
    amounts_clear(s->amounts);
    for (size_t i = 0; i < n; i++) {
        const struct voices_person *p = &s->t->people[rows[i].person];
        if (!counts(s->t, p, row->facilitators))
            continue;
        amounts_add(s->amounts, p, theme_amount(&rows[i], row->measure));
        row->docs += p->who.doc != doc;
        doc = p->who.doc;
    }
    s->amounts->silent = s->people[row->facilitators] - s->amounts->n;
}

static bool score_theme(const struct spreading *s, const struct voices_theme *rows, size_t n,
                        bool facilitators, enum voices_measure m) {
    struct voices_row row = {
        .of = VOICES_OF_THEME, .name = rows->theme, .facilitators = facilitators, .measure = m};
    double whole = 0;
    for (size_t i = 0; i < n; i++)
        whole += theme_amount(&rows[i], m);
    spread_theme(s, rows, n, &row);
    struct voice v = amounts_share(s->amounts, &row.hangs_on_one);
    voices_row_take(&row, &v);
    row.values[VOICES_SHARE] = value_of(v.total / whole);
    if (!(v.total > 0))
        voices_row_missing(&row, REASON_THEME_ABSENT);
    return s->put(s->with, &row);
}

bool voices_themes(const struct voices_table *t, struct amounts *amounts,
                   bool (*put)(void *with, const struct voices_row *), void *with) {
    const struct spreading s = {
        t, amounts, {count_people(t, false), count_people(t, true)}, put, with};
    const struct voices_theme *all = t->themes;
    bool ok = true;
    for (size_t i = 0, to; ok && i < t->n_themes; i = to) {
        for (to = i + 1; to < t->n_themes && slice_eq(all[i].theme, all[to].theme);)
            to++;
        for (int k = 0; ok && k < 4; k++)
            ok = score_theme(&s, all + i, to - i, k % 2 == 0,
                             k < 2 ? VOICES_IN_HITS : VOICES_IN_TURNS);
    }
    return ok;
}
