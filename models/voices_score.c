/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voices_score.h"

#include <stdlib.h>

#include "models/amounts.h"
#include "models/voices_ranges.h"
#include "models/voices_themes.h"

/* What shares are shares of: all who are counted in a document. */
struct whole {
    double total;
    bool timed; /* has every turn its times, and do they take any? */
    size_t end; /* where its rows end in `rows` */
};

struct scoring {
    const struct voices_table *t;
    bool (*put)(void *with, const struct voices_row *);
    void *with;
    struct amounts *amounts;
    struct slice *names;     /* a name for each person of a document */
    struct whole *wholes;    /* of each document and measure, with facilitators and without */
    struct voices_row *rows; /* those of transcripts, but for speakers', in the order of `wholes` */
    size_t n_rows, cap_rows;
};

enum { MEASURES = VOICES_IN_SECONDS + 1 };

/* Some people of one document: all that are counted, or those of a name. */
struct part {
    const struct doc_row *doc;
    enum voices_of of;
    struct slice name;
    bool facilitators; /* are they counted? */
    size_t from, to;   /* where in the table they are looked for: in the document, or their own */
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
    return (struct whole){share_part(s, &all, m, &top).total, is_timed(s, &all), 0};
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
    bool untimed = m == VOICES_IN_SECONDS && !whole->timed;
    struct voice v = share_part(s, part, untimed ? VOICES_IN_TURNS : m, &row.hangs_on_one);
    voices_row_take(&row, &v);
    row.values[VOICES_SHARE] =
        whole->total > 0 ? value_of(v.total / whole->total) : value_missing(REASON_SILENT);
    if (untimed)
        voices_row_missing(&row, REASON_NO_TIMES);
    if (!is_named(s, part))
        voices_row_missing(&row, REASON_NO_GROUPS);
    return row;
}

static void keep_part(struct scoring *s, const struct part *part, enum voices_measure m,
                      const struct whole *whole) {
    MEM_GROW(s->rows, s->cap_rows, s->n_rows + 1);
    s->rows[s->n_rows++] = score_part(s, part, m, whole);
}

/* The roles, or groups, of those who are counted, each once, in byte order; an empty one for those
 * who have none. Returns how many. */
static size_t names_in(struct scoring *s, const struct part *part) {
    size_t n = 0, kept = 0;
    for (size_t i = part->doc->from; i < part->doc->to; i++) {
        struct slice name = name_of(&s->t->people[i], part->of);
        bool counts = s->t->people[i].who.facilitator <= part->facilitators;
        if (counts && (n == 0 || !slice_eq(name, s->names[n - 1]))) /* most are as the one before */
            s->names[n++] = name;
    }
    if (n > 1)
        qsort(s->names, n, sizeof *s->names, slice_by_bytes);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || !slice_eq(s->names[i], s->names[kept - 1]))
            s->names[kept++] = s->names[i];
    return kept;
}

static void keep_named(struct scoring *s, struct part part, enum voices_measure m,
                       const struct whole *whole) {
    size_t n = names_in(s, &part);
    for (size_t i = 0; i < n; i++) {
        part.name = s->names[i];
        keep_part(s, &part, m, whole);
    }
}

static void keep_doc(struct scoring *s, const struct doc_row *doc, bool facilitators,
                     enum voices_measure m, const struct whole *everybody,
                     const struct whole *counted) {
    struct part all = part_of(doc, VOICES_OF_ALL, facilitators);
    struct part leading = part_of(doc, VOICES_OF_FACILITATORS, facilitators);
    keep_part(s, &all, m, everybody);
    if (facilitators)
        keep_part(s, &leading, m, everybody);
    keep_named(s, part_of(doc, VOICES_OF_ROLE, facilitators), m, counted);
    keep_named(s, part_of(doc, VOICES_OF_GROUP, facilitators), m, counted);
}

/* Those of one document and measure: of everybody, and without facilitators. */
static struct whole *wholes_of(const struct scoring *s, size_t doc, int m) {
    return &s->wholes[(doc * MEASURES + (size_t)m) * 2];
}

static void keep_docs(struct scoring *s) {
    for (size_t i = 0; i < s->t->docs.n; i++)
        for (int m = 0; m < MEASURES; m++) {
            const struct doc_row *doc = &s->t->docs.all[i];
            enum voices_measure measure = (enum voices_measure)m;
            struct whole *of = wholes_of(s, i, m);
            of[0] = whole_of(s, doc, true, measure);
            of[1] = whole_of(s, doc, false, measure);
            keep_doc(s, doc, true, measure, &of[0], &of[0]);
            of[0].end = s->n_rows;
            keep_doc(s, doc, false, measure, &of[0], &of[1]);
            of[1].end = s->n_rows;
        }
}

/* A speaker's rows stand together. */
static size_t end_of_speaker(const struct scoring *s, const struct doc_row *doc, size_t from) {
    const struct voices_person *people = s->t->people;
    size_t to = from + 1;
    while (to < doc->to && slice_eq(people[to].who.speaker, people[from].who.speaker))
        to++;
    return to;
}

static bool any_counts(const struct scoring *s, const struct part *part) {
    for (size_t i = part->from; i < part->to; i++)
        if (s->t->people[i].who.facilitator <= part->facilitators)
            return true;
    return false;
}

static bool put_speakers(const struct scoring *s, const struct doc_row *doc, bool facilitators,
                         enum voices_measure m, const struct whole *counted) {
    struct part part = part_of(doc, VOICES_OF_SPEAKER, facilitators);
    bool ok = true;
    for (part.from = doc->from; ok && part.from < doc->to; part.from = part.to) {
        part.to = end_of_speaker(s, doc, part.from);
        part.name = s->t->people[part.from].who.speaker;
        if (!any_counts(s, &part))
            continue;
        struct voices_row row = score_part(s, &part, m, counted);
        ok = s->put(s->with, &row);
    }
    return ok;
}

/* What was kept, with the speakers' rows in between: these are most, and are made as they go. */
static bool put_docs(const struct scoring *s) {
    size_t at = 0;
    bool ok = true;
    for (size_t i = 0; ok && i < s->t->docs.n; i++)
        for (int k = 0; ok && k < 2 * MEASURES; k++) {
            const struct whole *counted = wholes_of(s, i, 0) + k;
            while (ok && at < counted->end)
                ok = s->put(s->with, &s->rows[at++]);
            ok = ok && put_speakers(s, &s->t->docs.all[i], k % 2 == 0, (enum voices_measure)(k / 2),
                                    counted);
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
                        .wholes = mem_zero(t->docs.n, 2 * MEASURES * sizeof *s.wholes)};
    keep_docs(&s);
    bool ok = voices_ranges(s.rows, s.n_rows, put, with) && voices_themes(t, &amounts, put, with) &&
              put_docs(&s);
    amounts_free(&amounts);
    free(s.names);
    free(s.wholes);
    free(s.rows);
    return ok;
}
