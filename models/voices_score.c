/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voices_score.h"

#include <stdlib.h>

#include "models/amounts.h"
#include "models/voices_themes.h"

struct scoring {
    const struct voices_table *t;
    bool (*put)(void *with, const struct voices_row *);
    void *with;
    struct amounts *amounts;
    struct slice *names;     /* a name for each person of a document */
    double *values;          /* a value for each document */
    struct voices_row *rows; /* of transcripts, for those over all */
    size_t n_rows, cap_rows;
};

/* Some people of one document: all that are counted, or those of a name. */
struct part {
    const struct doc_row *doc;
    enum voices_of of;
    struct slice name;
    bool facilitators; /* are they counted? */
    size_t from, to;   /* where in the table they are looked for: in the document, or their own */
};

/* What shares are shares of: all who are counted in a document. */
struct whole {
    double total;
    bool timed; /* has every turn its times, and do they take any? */
};

static struct part part_of(const struct doc_row *doc, enum voices_of of, bool facilitators) {
    return (struct part){doc, of, SLICE(""), facilitators, doc->from, doc->to};
}

static struct slice name_of(const struct voices_person *p, enum voices_of of) {
    return of == VOICES_OF_ROLE      ? p->who.role
           : of == VOICES_OF_GROUP   ? p->who.group
           : of == VOICES_OF_SPEAKER ? p->who.speaker
                                     : SLICE("");
}

static bool is_in(const struct part *part, const struct voices_person *p) {
    if (p->who.facilitator && !part->facilitators)
        return false;
    if (part->of == VOICES_OF_FACILITATORS)
        return p->who.facilitator;
    return slice_eq(name_of(p, part->of), part->name);
}

static double amount_of(const struct voices_person *p, enum voices_measure m) {
    return m == VOICES_IN_WORDS   ? (double)p->words
           : m == VOICES_IN_TURNS ? (double)p->turns
                                  : p->seconds;
}

static struct voice share_part(const struct scoring *s, const struct part *part,
                               enum voices_measure m, struct slice *top) {
    struct amounts *a = s->amounts;
    amounts_clear(a);
    for (size_t i = part->from; i < part->to; i++)
        if (is_in(part, &s->t->people[i]))
            amounts_add(a, &s->t->people[i], amount_of(&s->t->people[i], m));
    return amounts_share(a, top);
}

/* Has every turn of theirs its times? Where all begin and end at once nothing was measured. */
static bool is_timed(const struct scoring *s, const struct part *part) {
    double seconds = 0;
    for (size_t i = part->from; i < part->to; i++) {
        const struct voices_person *p = &s->t->people[i];
        if (is_in(part, p) && p->timed < p->turns)
            return false;
        seconds += is_in(part, p) ? p->seconds : 0;
    }
    return seconds > 0;
}

static struct whole whole_of(const struct scoring *s, const struct doc_row *doc, bool facilitators,
                             enum voices_measure m) {
    struct part all = part_of(doc, VOICES_OF_ALL, facilitators);
    struct slice top;
    return (struct whole){share_part(s, &all, m, &top).total, is_timed(s, &all)};
}

/* Is anybody who is counted called something? */
static bool any_name(const struct scoring *s, const struct part *part) {
    for (size_t i = part->doc->from; i < part->doc->to; i++)
        if (s->t->people[i].who.facilitator <= part->facilitators &&
            name_of(&s->t->people[i], part->of).n)
            return true;
    return false;
}

/* Without a role nobody is known to lead, without a group nobody to be in one. */
static bool is_named(const struct scoring *s, const struct part *part) {
    struct part roles = part_of(part->doc, VOICES_OF_ROLE, true);
    switch (part->of) {
    case VOICES_OF_FACILITATORS:
        return any_name(s, &roles);
    case VOICES_OF_ROLE:
    case VOICES_OF_GROUP:
        return any_name(s, part);
    default:
        return true;
    }
}

static struct voices_row score_part(const struct scoring *s, const struct part *part,
                                    enum voices_measure m, const struct whole *whole) {
    struct voices_row row = {.of = part->of,
                             .doc = part->doc->name,
                             .name = part->name,
                             .facilitators = part->facilitators,
                             .measure = m,
                             .docs = 1};
    struct voice v = share_part(s, part, m, &row.hangs_on_one);
    voices_row_take(&row, &v);
    row.values[VOICES_SHARE] =
        whole->total > 0 ? value_of(v.total / whole->total) : value_missing(REASON_SILENT);
    if (m == VOICES_IN_SECONDS && !whole->timed) {
        struct slice top;
        struct voice turns = share_part(s, part, VOICES_IN_TURNS, &top);
        row.speaking = turns.n - turns.silent;
        voices_row_missing(&row, REASON_NO_TIMES);
    }
    if (!is_named(s, part))
        voices_row_missing(&row, REASON_NO_GROUPS);
    return row;
}

typedef bool row_sink(struct scoring *s, const struct voices_row *row);

static bool hand_on(struct scoring *s, const struct voices_row *row) {
    return s->put(s->with, row);
}

static bool keep(struct scoring *s, const struct voices_row *row) {
    if (row->of == VOICES_OF_SPEAKER)
        return true;
    MEM_GROW(s->rows, s->cap_rows, s->n_rows + 1);
    s->rows[s->n_rows++] = *row;
    return true;
}

/* The names of those who are counted, each once, in byte order; one that is empty where there is
 * nobody. Returns how many. */
static size_t names_in(struct scoring *s, const struct part *part) {
    size_t n = 0, kept = 0;
    for (size_t i = part->doc->from; i < part->doc->to; i++)
        if (s->t->people[i].who.facilitator <= part->facilitators)
            s->names[n++] = name_of(&s->t->people[i], part->of);
    if (n > 1)
        qsort(s->names, n, sizeof *s->names, slice_by_bytes);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || !slice_eq(s->names[i], s->names[kept - 1]))
            s->names[kept++] = s->names[i];
    return kept;
}

/* A speaker's rows stand together, in the order of the names. */
static void find_speaker(const struct scoring *s, struct part *part) {
    const struct voices_person *people = s->t->people;
    while (!slice_eq(people[part->from].who.speaker, part->name))
        part->from++;
    for (part->to = part->from + 1; part->to < part->doc->to; part->to++)
        if (!slice_eq(people[part->to].who.speaker, part->name))
            return;
}

static bool score_named(struct scoring *s, struct part part, enum voices_measure m,
                        const struct whole *whole, row_sink *sink) {
    size_t n = names_in(s, &part);
    bool ok = true;
    for (size_t i = 0; ok && i < n; i++) {
        part.name = s->names[i];
        if (part.of == VOICES_OF_SPEAKER)
            find_speaker(s, &part);
        struct voices_row row = score_part(s, &part, m, whole);
        ok = sink(s, &row);
    }
    return ok;
}

static bool score_doc(struct scoring *s, const struct doc_row *doc, bool facilitators,
                      enum voices_measure m, row_sink *sink) {
    struct whole everybody = whole_of(s, doc, true, m);
    struct whole counted = whole_of(s, doc, facilitators, m);
    bool ok = true;
    for (int of = VOICES_OF_ALL; ok && of <= VOICES_OF_SPEAKER; of++) {
        struct part part = part_of(doc, (enum voices_of)of, facilitators);
        if (of >= VOICES_OF_ROLE)
            ok = score_named(s, part, m, &counted, sink);
        else if (of == VOICES_OF_ALL || facilitators) {
            struct voices_row row = score_part(s, &part, m, &everybody);
            ok = sink(s, &row);
        }
    }
    return ok;
}

static bool score_docs(struct scoring *s, row_sink *sink) {
    bool ok = true;
    for (size_t i = 0; ok && i < s->t->docs.n; i++)
        for (int m = VOICES_IN_WORDS; ok && m <= VOICES_IN_SECONDS; m++)
            ok = score_doc(s, &s->t->docs.all[i], true, (enum voices_measure)m, sink) &&
                 score_doc(s, &s->t->docs.all[i], false, (enum voices_measure)m, sink);
    return ok;
}

static int by_subject_and_doc(const void *x, const void *y) {
    const struct voices_row *a = x, *b = y;
    int c = voices_by_subject(a, b);
    return c ? c : slice_cmp(a->doc, b->doc);
}

/* Of the transcripts that have the value; without one the first one's reason. */
static void range_of(const struct scoring *s, const struct voices_row *rows, size_t n, int value,
                     struct voices_row out[3]) {
    size_t there = 0;
    for (size_t i = 0; i < n; i++)
        if (!rows[i].values[value].why)
            s->values[there++] = rows[i].values[value].x;
    if (!there) {
        for (int k = 0; k < 3; k++)
            out[k].values[value] = rows[0].values[value];
        return;
    }
    struct voice_range r = voice_range(s->values, there);
    out[0].values[value] = value_of(r.median);
    out[1].values[value] = value_of(r.lowest);
    out[2].values[value] = value_of(r.highest);
}

/* Counts the transcripts that the values of the rows are of, and who is there; all of them where
 * none has any. */
static void count_docs(const struct voices_row *rows, size_t n, struct voices_row *all) {
    bool any = false;
    for (size_t i = 0; i < n; i++)
        any |= !rows[i].values[VOICES_AMOUNT].why;
    for (size_t i = 0; i < n; i++) {
        if (any && rows[i].values[VOICES_AMOUNT].why)
            continue;
        all->docs++;
        all->people += rows[i].people;
        all->speaking += rows[i].speaking;
    }
}

static bool put_ranges(struct scoring *s, const struct voices_row *rows, size_t n) {
    struct voices_row out[3];
    struct voices_row all = rows[0];
    all.doc = SLICE("");
    all.people = all.speaking = all.docs = 0;
    all.hangs_on_one = SLICE("");
    count_docs(rows, n, &all);
    for (int k = 0; k < 3; k++) {
        out[k] = all;
        out[k].statistic = (enum voices_statistic)(VOICES_MEDIAN + k);
    }
    for (int v = 0; v < VOICES_VALUES; v++)
        range_of(s, rows, n, v, out);
    return hand_on(s, &out[0]) && hand_on(s, &out[1]) && hand_on(s, &out[2]);
}

static bool score_over_all(struct scoring *s) {
    bool ok = score_docs(s, keep);
    if (s->n_rows > 1)
        qsort(s->rows, s->n_rows, sizeof *s->rows, by_subject_and_doc);
    for (size_t i = 0, to; ok && i < s->n_rows; i = to) {
        for (to = i + 1; to < s->n_rows && voices_by_subject(&s->rows[i], &s->rows[to]) == 0;)
            to++;
        ok = put_ranges(s, &s->rows[i], to - i);
    }
    return ok;
}

bool voices_score(const struct voices_table *t, bool (*put)(void *with, const struct voices_row *),
                  void *with) {
    struct amounts amounts = {0};
    struct scoring s = {.t = t,
                        .put = put,
                        .with = with,
                        .amounts = &amounts,
                        .names = mem_zero(t->n_people + 1, sizeof *s.names),
                        .values = mem_zero(t->docs.n, sizeof *s.values)};
    bool ok =
        score_over_all(&s) && voices_themes(t, &amounts, put, with) && score_docs(&s, hand_on);
    amounts_free(&amounts);
    free(s.names);
    free(s.values);
    free(s.rows);
    return ok;
}
