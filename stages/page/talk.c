/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/talk.h"

#include <stdlib.h>

#include "corpus/places.h"
#include "models/hits.h"
#include "models/quotations.h"
#include "models/roles.h"
#include "pipeline/scan.h"

enum {
    DOC,
    TURN,
    TEXT,
    TOKENS,
    HITS,
    NEEDED,
    SPEAKER = NEEDED,
    PROJECT,
    GROUP,
    WAVE,
    DATE,
    ROLE,
    AGENDA,
    ALL
};
static const char *const names[ALL] = {"doc",     "turn",  "text", "tokens", "hits", "speaker",
                                       "project", "group", "wave", "date",   "role", "agenda"};

struct reader {
    struct filter filter;
    struct talk *talk;
    struct told *may; /* or NULL: everybody may be quoted */
    struct roles roles;
    bool facilitators; /* are counted */
    size_t column[ALL];
    struct places *places;
    struct slice speaker; /* of the turn in hand */
    struct buffer text;
    bool open; /* there is one */
};

static bool reader_columns(struct sink *s, const struct columns *c) {
    struct reader *r = (struct reader *)s;
    for (size_t i = 0; i < ALL; i++) {
        r->column[i] = columns_find(c, names[i]);
        if (i < NEEDED && !filter_need(&r->filter, c, names[i], &r->column[i]))
            return false;
    }
    if (r->may)
        told_columns(r->may, c);
    return true;
}

static struct slice field(const struct reader *r, const struct record *row, size_t i) {
    return r->column[i] == COLUMN_NONE ? SLICE("") : row->fields[r->column[i]];
}

/* The turn in hand is complete. What may not be told loses all that would tell it. */
static void end_turn(struct reader *r) {
    struct talk *t = r->talk;
    if (!r->open)
        return;
    struct talk_turn *last = &t->turns[t->n_turns - 1];
    if (last->withheld || last->asked) {
        t->n_hits = last->hits;
        last->n_hits = 0;
    }
    last->quotable = !last->withheld && (!r->may || last->n_hits);
    last->speaker = intern_add(&t->speakers, last->quotable ? r->speaker : SLICE(""));
    if (last->quotable)
        last->text = arena_copy(&t->arena, buffer_slice(&r->text));
    buffer_clear(&r->text);
    r->open = false;
}

static void begin_doc(struct reader *r, const struct record *row) {
    struct talk *t = r->talk;
    MEM_GROW(t->docs, t->cap_docs, t->n_docs + 1);
    t->docs[t->n_docs++] =
        (struct talk_doc){.doc = arena_copy(&t->arena, field(r, row, DOC)),
                          .date = arena_copy(&t->arena, field(r, row, DATE)),
                          .project = intern_add(&t->projects, field(r, row, PROJECT)),
                          .wave = intern_add(&t->waves, field(r, row, WAVE)),
                          .turns = t->n_turns};
}

static void begin_turn(struct reader *r, const struct record *row) {
    struct talk *t = r->talk;
    MEM_GROW(t->turns, t->cap_turns, t->n_turns + 1);
    t->turns[t->n_turns++] =
        (struct talk_turn){.turn = arena_copy(&t->arena, field(r, row, TURN)),
                           .group = intern_add(&t->groups, field(r, row, GROUP)),
                           .agenda = intern_add(&t->agendas, field(r, row, AGENDA)),
                           .hits = t->n_hits,
                           .rows = t->n_rows,
                           .asked = !r->facilitators && roles_has(&r->roles, field(r, row, ROLE))};
    t->docs[t->n_docs - 1].n_turns++;
    r->speaker = arena_copy(&t->arena, field(r, row, SPEAKER));
    r->open = true;
}

/* The row's document and turn; a turn's rows follow one another. */
static void find_turn(struct reader *r, const struct record *row) {
    struct talk *t = r->talk;
    bool same = t->n_docs && slice_eq(t->docs[t->n_docs - 1].doc, field(r, row, DOC));
    if (same && slice_eq(t->turns[t->n_turns - 1].turn, field(r, row, TURN))) {
        buffer_char(&r->text, ' ');
        return;
    }
    end_turn(r);
    if (!same)
        begin_doc(r, row);
    begin_turn(r, row);
}

static bool refuse(struct reader *r, const struct record *row) {
    struct place at = {row->at.file, row->at.line, (unsigned)r->column[HITS] + 1};
    return fault_input(&r->filter.fault, at, field(r, row, HITS),
                       "not a list of hits within the row's tokens");
}

static bool add_hits(struct reader *r, const struct record *row, struct talk_turn *turn,
                     uint32_t base) {
    struct talk *t = r->talk;
    struct slice rest = field(r, row, HITS);
    const struct span *spans = NULL;
    struct hit_item h;
    size_t n =
        rest.n ? places_find(r->places, field(r, row, TEXT), field(r, row, TOKENS), &spans) : 0;
    while (rest.n) {
        if (!hit_item_read(&rest, &h) || h.last > n)
            return refuse(r, row);
        turn->withheld |= r->may && !told_quotes(r->may, row->fields, h.theme);
        struct talk_hit hit = {hierarchy_add(&t->themes, h.theme), base + spans[h.first - 1].from,
                               base + spans[h.last - 1].to};
        if (hit.from >= hit.to)
            continue;
        MEM_GROW(t->hits, t->cap_hits, t->n_hits + 1);
        t->hits[t->n_hits++] = hit;
        turn->n_hits++;
    }
    return true;
}

static bool reader_record(struct sink *s, const struct record *row) {
    struct reader *r = (struct reader *)s;
    struct talk *t = r->talk;
    r->filter.rows_in++;
    find_turn(r, row);
    struct talk_turn *turn = &t->turns[t->n_turns - 1];
    uint32_t base = (uint32_t)r->text.n;
    MEM_GROW(t->rows, t->cap_rows, t->n_rows + 1);
    t->rows[t->n_rows++] = base;
    turn->n_rows++;
    turn->words += (uint32_t)scan_items(field(r, row, TOKENS));
    buffer_add(&r->text, field(r, row, TEXT));
    return add_hits(r, row, turn, base);
}

static bool reader_end(struct sink *s) {
    end_turn((struct reader *)s);
    return true;
}

static bool settle(struct talk *t, const struct result *r, struct fault *f) {
    return unit_read(slice_of(r->package.unit), &t->unit) ||
           fault_input(f, (struct place){r->dir, 0, 0}, slice_of(r->package.unit),
                       "no unit that hearth knows");
}

bool talk_read(struct talk *t, struct result *result, const struct stage_run *self,
               struct fault *f) {
    struct told told;
    struct reader *r = (struct reader *)filter_new(self, NULL, sizeof *r);
    const char *path = result_path(result, "matched.tsv");
    r->filter.sink.columns = reader_columns;
    r->filter.sink.record = reader_record;
    r->filter.sink.end = reader_end;
    r->talk = t;
    r->roles.list = result->package.roles;
    r->facilitators = strcmp(result->package.facilitators, "in") == 0;
    r->places = places_new();
    bool ok = settle(t, result, f) && result_told(result, &told, &r->may, f) &&
              result_package_has(&result->package, "matched.tsv", path, f) &&
              result_stream(path, &r->filter, f);
    if (r->may)
        told_free(r->may);
    places_free(r->places);
    roles_free(&r->roles);
    buffer_free(&r->text);
    filter_close(&r->filter);
    return ok;
}

bool talk_counts(const struct talk_turn *turn) {
    return !turn->asked && !turn->withheld && turn->words;
}

/* Of one theme: the turns that hold it, or what is below it, the richest in it first. */
static void quote_theme(struct talk *t, uint32_t theme, size_t few) {
    struct quotation *all = NULL;
    size_t *turns = NULL, n = 0, cap = 0, cap_turns = 0, *chosen = mem_zero(few, sizeof *chosen);
    struct slice name = hierarchy_name(&t->themes, theme);
    for (size_t d = 0; d < t->n_docs; d++)
        for (size_t i = t->docs[d].turns; i < t->docs[d].turns + t->docs[d].n_turns; i++) {
            const struct talk_turn *turn = &t->turns[i];
            uint64_t held = 0;
            for (size_t h = turn->hits; h < turn->hits + turn->n_hits; h++)
                held += hierarchy_within(hierarchy_name(&t->themes, t->hits[h].theme), name);
            if (held == 0)
                continue;
            MEM_GROW(all, cap, n + 1);
            MEM_GROW(turns, cap_turns, n + 1);
            all[n] = (struct quotation){t->docs[d].project, turn->speaker, (uint32_t)d,
                                        UINT32_MAX - held};
            turns[n++] = i;
        }
    size_t got = n ? quotations_choose(all, n, few, chosen) : 0;
    for (size_t i = 0; i < got; i++)
        t->turns[turns[chosen[i]]].quoted = true;
    free(all);
    free(turns);
    free(chosen);
}

void talk_quote(struct talk *t, size_t few, bool none) {
    for (size_t i = 0; i < t->n_turns; i++)
        t->turns[i].quoted = !none && few == 0 && t->turns[i].quotable;
    for (uint32_t i = 0; few && !none && i < t->themes.names.count; i++)
        quote_theme(t, i, few);
}

void talk_free(struct talk *t) {
    free(t->docs);
    free(t->turns);
    free(t->hits);
    free(t->rows);
    hierarchy_free(&t->themes);
    intern_free(&t->speakers);
    intern_free(&t->groups);
    intern_free(&t->projects);
    intern_free(&t->waves);
    intern_free(&t->agendas);
    arena_free(&t->arena);
    *t = (struct talk){0};
}
