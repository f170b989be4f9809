/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voices_themes.h"

struct spreading {
    const struct voices_table *t;
    struct amounts *amounts;
    bool (*put)(void *with, const struct voices_row *);
    void *with;
};

static double theme_amount(const struct voices_theme *row, enum voices_measure m) {
    return (double)(m == VOICES_IN_HITS ? row->hits : row->turns);
}

/* A theme's rows [n], as amounts of everybody who was where themes were looked for. */
static void spread_theme(const struct spreading *s, const struct voices_theme *rows, size_t n,
                         struct voices_row *row) {
    const struct voices_person *people = s->t->people;
    uint32_t doc = UINT32_MAX;
    size_t at = 0;
    amounts_clear(s->amounts);
    for (uint32_t i = 0; i < s->t->n_people; i++) {
        bool has = at < n && rows[at].person == i;
        at += has;
        if ((people[i].who.facilitator && !row->facilitators) ||
            !voices_table_searched(s->t, &people[i]))
            continue;
        amounts_add(s->amounts, &people[i], has ? theme_amount(&rows[at - 1], row->measure) : 0);
        row->docs += has && people[i].who.doc != doc;
        doc = has ? people[i].who.doc : doc;
    }
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
    const struct spreading s = {t, amounts, put, with};
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
