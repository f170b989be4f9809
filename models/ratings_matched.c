/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ratings_matched.h"

#include <stdlib.h>

#include "corpus/places.h"
#include "models/hits.h"
#include "pipeline/utf8.h"

#define NOWHERE INTERN_NONE

struct ratings_matched {
    struct ratings *r;
    bool complete;
    uint32_t lexicon; /* the coder */
    size_t codes;     /* that are looked for */
    size_t people;    /* coders */
    struct places *places;
    bool *seen; /* [cap_seen]: by unit */
    size_t cap_seen;
    bool *met;       /* [codes]: some hit is this */
    uint32_t now;    /* the unit at hand */
    uint64_t points; /* of its text so far */
    struct buffer text, key;
    struct intern paragraphs; /* unit and line */
    uint64_t *starts;         /* [paragraphs.count]: code points of the unit before it */
    size_t cap_starts;
};

struct ratings_matched *ratings_matched_new(struct ratings *r, bool complete, struct fault *f) {
    const struct place at = {r->file, 0, 0};
    if (r->form == RATINGS_UNIT)
        fault_input(f, at, NO_QUOTE,
                    "the units have to be named by doc and turn (and sent) to be found in the "
                    "matched rows");
    else if (intern_find(&r->coders, SLICE(RATINGS_LEXICON)) != INTERN_NONE)
        fault_input(f, at, SLICE(RATINGS_LEXICON),
                    "a coder of the name that the matched rows go under");
    if (!fault_none(f))
        return NULL;
    struct ratings_matched *m = mem_zero(1, sizeof *m);
    m->r = r;
    m->complete = complete;
    m->people = r->coders.count;
    m->lexicon = intern_add(&r->coders, SLICE(RATINGS_LEXICON));
    m->codes = r->codes.count;
    m->met = mem_zero(m->codes + 1, sizeof *m->met);
    m->places = places_new();
    m->now = NOWHERE;
    return m;
}

void ratings_matched_free(struct ratings_matched *m) {
    if (!m)
        return;
    places_free(m->places);
    intern_free(&m->paragraphs);
    free(m->starts);
    free(m->seen);
    free(m->met);
    buffer_free(&m->text);
    buffer_free(&m->key);
    free(m);
}

/* The unit of a row, or NOWHERE: nobody coded it. */
static uint32_t unit_of(struct ratings_matched *m, const struct matched_row *row) {
    struct ratings *r = m->r;
    buffer_clear(&m->key);
    buffer_add(&m->key, row->doc);
    if (r->form >= RATINGS_TURN) {
        buffer_char(&m->key, '\t');
        buffer_add(&m->key, row->turn);
    }
    if (r->form >= RATINGS_SENT) {
        buffer_char(&m->key, '\t');
        buffer_add(&m->key, row->sent);
    }
    struct slice name = buffer_slice(&m->key);
    if (m->complete && intern_find(&r->docs, row->doc) != INTERN_NONE)
        return ratings_unit(r, name, row->doc);
    return intern_find(&r->units, name);
}

static void end_unit(struct ratings_matched *m) {
    if (m->now == NOWHERE)
        return;
    struct rated_unit *about = &m->r->about[m->now];
    about->text = arena_copy(&m->r->arena, buffer_slice(&m->text));
    about->length = m->points;
}

static void begin_unit(struct ratings_matched *m, uint32_t unit) {
    size_t had = m->cap_seen;
    end_unit(m);
    m->now = unit;
    m->points = 0;
    buffer_clear(&m->text);
    if (unit == NOWHERE)
        return;
    MEM_GROW(m->seen, m->cap_seen, (size_t)unit + 1);
    memset(m->seen + had, 0, (m->cap_seen - had) * sizeof *m->seen);
    m->seen[unit] = true;
}

/* The number of a paragraph of a unit. */
static uint32_t paragraph(struct ratings_matched *m, uint32_t unit, struct slice line, bool add) {
    buffer_clear(&m->key);
    buffer_format(&m->key, "%u\t", unit);
    buffer_add(&m->key, line);
    return add ? intern_add(&m->paragraphs, buffer_slice(&m->key))
               : intern_find(&m->paragraphs, buffer_slice(&m->key));
}

static void note_paragraph(struct ratings_matched *m, struct slice line, uint64_t start) {
    uint32_t known = (uint32_t)m->paragraphs.count, id = paragraph(m, m->now, line, true);
    if (id == known) {
        MEM_GROW(m->starts, m->cap_starts, m->paragraphs.count);
        m->starts[id] = start;
    }
}

/* The code of a hit: the nearest of those looked for that is the theme or above it. */
static uint32_t code_of(const struct ratings_matched *m, struct slice theme) {
    for (;;) {
        uint32_t id = intern_find(&m->r->codes, theme);
        if (id != INTERN_NONE && id < m->codes)
            return id;
        while (theme.n && theme.p[theme.n - 1] != '/')
            theme.n--;
        if (theme.n == 0)
            return RATINGS_NOTHING;
        theme.n--;
    }
}

/* Rows that nobody coded tell what the lexicon knows, too. */
static void meet(struct ratings_matched *m, struct slice hits) {
    while (hits.p && hits.n) {
        struct hit_item hit;
        uint32_t code = hit_item_read(&hits, &hit) ? code_of(m, hit.theme) : RATINGS_NOTHING;
        if (code != RATINGS_NOTHING)
            m->met[code] = true;
    }
}

void ratings_matched_unmet(const struct ratings_matched *m, struct names *to) {
    for (uint32_t i = 0; i < m->codes; i++) {
        bool met = false;
        for (uint32_t k = 0; k < m->codes; k++)
            met |=
                m->met[k] && ratings_is(intern_text(&m->r->codes, k), intern_text(&m->r->codes, i));
        if (!met)
            names_add(to, intern_text(&m->r->codes, i));
    }
}

/* Adds the hits of a row, whose text begins `start` code points into the unit. */
static bool take_hits(struct ratings_matched *m, const struct matched_row *row, uint64_t start,
                      struct fault *f) {
    const struct span *spans;
    struct slice rest = row->hits;
    struct rating rating = {.unit = m->now, .coder = m->lexicon, .code = RATINGS_NOTHING};
    ratings_add(m->r, rating);
    if (rest.n == 0)
        return true;
    size_t n = places_find(m->places, row->text, row->tokens, &spans);
    while (rest.p) {
        struct hit_item hit;
        if (!hit_item_read(&rest, &hit) || hit.last > n)
            return fault_input(f, row->at, row->hits, "not a list of hits within the row's tokens");
        rating.code = code_of(m, hit.theme);
        rating.begin =
            (uint32_t)(start + utf8_count((struct slice){row->text.p, spans[hit.first - 1].from}));
        rating.end =
            (uint32_t)(start + utf8_count((struct slice){row->text.p, spans[hit.last - 1].to}));
        if (rating.code != RATINGS_NOTHING && rating.end > rating.begin)
            ratings_add(m->r, rating);
    }
    return true;
}

bool ratings_matched_row(struct ratings_matched *m, const struct matched_row *row,
                         struct fault *f) {
    uint32_t unit = unit_of(m, row);
    meet(m, row->hits);
    if (unit != m->now)
        begin_unit(m, unit);
    if (unit == NOWHERE)
        return true;
    if (m->text.n) {
        buffer_char(&m->text, ' ');
        m->points++;
    }
    uint64_t start = m->points;
    if (row->line.n)
        note_paragraph(m, row->line, start);
    buffer_add(&m->text, row->text);
    m->points += utf8_count(row->text);
    return row->matcher.n == 0 || take_hits(m, row, start, f);
}

/* A unit's name as people know it: a space for each TAB. */
static struct slice shown(struct ratings_matched *m, uint32_t unit) {
    buffer_clear(&m->key);
    buffer_add(&m->key, intern_text(&m->r->units, unit));
    for (size_t i = 0; i < m->key.n; i++)
        if (m->key.p[i] == '\t')
            m->key.p[i] = ' ';
    return buffer_slice(&m->key);
}

/* People's places count within a paragraph; from here on within the unit. */
static void move_places(struct ratings_matched *m) {
    for (size_t i = 0; i < m->r->n; i++) {
        struct rating *r = &m->r->all[i];
        struct buffer line = {0};
        if (r->paragraph == 0 || r->end == 0)
            continue;
        buffer_u64(&line, r->paragraph);
        uint32_t id = paragraph(m, r->unit, buffer_slice(&line), false);
        if (id != INTERN_NONE) {
            r->begin += (uint32_t)m->starts[id];
            r->end += (uint32_t)m->starts[id];
        }
        buffer_free(&line);
    }
}

bool ratings_matched_end(struct ratings_matched *m, struct fault *f) {
    struct ratings *r = m->r;
    begin_unit(m, NOWHERE);
    for (uint32_t unit = 0; unit < r->units.count; unit++)
        if (r->about[unit].line && !(unit < m->cap_seen && m->seen[unit]))
            fault_input(f, (struct place){r->file, r->about[unit].line, 0}, shown(m, unit),
                        "no such unit in the matched rows");
    move_places(m);
    if (m->complete)
        ratings_complete(r, m->people);
    return fault_none(f);
}
